import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { type BlankMark, markedAsBlank } from '@karakter/domain/grading/desk/blank';
import { withHidden } from '@karakter/domain/grading/desk/reading';
import { useState } from 'react';
import { callApi, useCommand } from '../../../api/api.ts';
import { inParts } from '../../../api/in-parts.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { assessmentsAtOnce } from '../saving/save-together.ts';

type Entry = AssessmentEntry & { readonly candidateNumber: number; readonly version: number };

/** What was changed, as it was before, on top of the version that the change made. */
type Undo = readonly Entry[];

type Marked = Entry & { readonly suggested: Readonly<Record<string, number>> };

/** The grader's own assessments of at most a hundred scripts, those that may be saved. */
async function ownAssessments(commissionId: string, numbers: readonly number[]): Promise<Marked[]> {
  const { assessments } = await callApi(deskRoutes.listOwnAssessments, {
    params: { commissionId },
    query: { numbers: numbers.join(',') },
  });
  return assessments
    .filter(({ maySave }) => maySave)
    .map(({ candidateNumber, suggested, hidden, own: { points, comment, grade, reasons, version } }) => ({
      candidateNumber,
      version,
      points,
      comment,
      grade: grade as Grade | null,
      reasons,
      // What is hidden is automatic all the same, and is not set by hand.
      suggested: withHidden(suggested, hidden),
    }));
}

/** Saves at most a hundred assessments; each has its own result. */
function useSave(commissionId: string) {
  const save = useCommand(deskRoutes.saveAssessments, {
    invalidates: [gradingRoutes.showCommission, gradingRoutes.showScript],
  });
  return async (part: readonly Entry[]) => {
    if (part.length === 0) return [];
    const entries = part.map((entry) => ({
      ...entry,
      points: { ...entry.points },
      reasons: { ...entry.reasons },
    }));
    return (await save.mutateAsync({ params: { commissionId }, body: { entries } })).results;
  };
}

type Results = Awaited<ReturnType<ReturnType<typeof useSave>>>;
const refusedIn = (results: Results) =>
  results.flatMap(({ candidateNumber, refusal }) => (refusal === null ? [] : [candidateNumber]));

/**
 * Marks the chosen blank scripts at once, and undoes all of it together [G21]. What some of the parts have done stands,
 * and can be undone, also where a later part fails.
 */
export function useBlankMarks({ commission, paper }: OpenCommission) {
  const { commissionId, scale } = commission;
  const save = useSave(commissionId);
  const [undo, setUndo] = useState<Undo>([]);
  const [refused, setRefused] = useState<readonly number[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  /** Does the work in parts; true when none of them failed or was refused. */
  async function attempt<Item>(items: readonly Item[], work: (part: Item[]) => Promise<Results>) {
    let isDone = true;
    setBusy(true);
    setFailure(null);
    setRefused([]);
    try {
      for (const part of inParts(items, assessmentsAtOnce)) {
        const numbers = refusedIn(await work(part));
        isDone &&= numbers.length === 0;
        setRefused((earlier) => [...earlier, ...numbers]);
      }
    } catch (cause) {
      setFailure(cause);
      isDone = false;
    }
    setBusy(false);
    return isDone;
  }

  const mark = (numbers: readonly number[], how: BlankMark) => {
    setUndo([]);
    return attempt(numbers, async (part) => {
      const { questions } = paper.paper;
      const before = await ownAssessments(commissionId, part);
      const results = await save(
        before.map(({ suggested, candidateNumber, version, ...entry }) => ({
          ...markedAsBlank(entry, how, { suggested, questions, scoring: paper.scoring, scale }),
          candidateNumber,
          version,
        })),
      );
      const changed = before.flatMap(({ suggested: _, ...entry }) => {
        const version = results.find((each) => each.candidateNumber === entry.candidateNumber)?.version;
        return typeof version === 'number' ? [{ ...entry, version }] : [];
      });
      setUndo((earlier) => [...earlier, ...changed]);
      return results;
    });
  };

  const takeBack = () =>
    attempt(undo, async (part) => {
      const results = await save(part);
      // One that is refused was changed since, and has nothing to undo any more.
      setUndo((now) => now.filter((each) => !part.includes(each)));
      return results;
    });

  return { mark, takeBack, undo, refused, failure, isBusy };
}

import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { type BlankMark, markedAsBlank } from '@karakter/domain/grading/desk/blank';
import { useState } from 'react';
import { callApi, useCommand } from '../../../api/api.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';

/** The most that one request takes. */
const atOnce = 100;

type Entry = AssessmentEntry & { readonly candidateNumber: number; readonly version: number };

/** What was changed, as it was before, on top of the version that the change made. */
type Undo = readonly Entry[];

function inParts<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) =>
    items.slice(part * atOnce, (part + 1) * atOnce),
  );
}

/** Saves any number of assessments; each has its own result. */
function useSaveAll(commissionId: string) {
  const save = useCommand(deskRoutes.saveAssessments, {
    invalidates: [gradingRoutes.showCommission, gradingRoutes.showScript],
  });
  return async (entries: readonly Entry[]) => {
    const results = [];
    for (const part of inParts(entries)) {
      const bodies = part.map((entry) => ({
        ...entry,
        points: { ...entry.points },
        reasons: { ...entry.reasons },
      }));
      const saved = await save.mutateAsync({ params: { commissionId }, body: { entries: bodies } });
      results.push(...saved.results);
    }
    return results;
  };
}

/** Marks the chosen blank scripts at once, and undoes all of it together [G21]. */
export function useBlankMarks({ commission, paper }: OpenCommission) {
  const { commissionId, scale } = commission;
  const params = { commissionId };
  const saveAll = useSaveAll(commissionId);
  const [undo, setUndo] = useState<Undo>([]);
  const [refused, setRefused] = useState<readonly number[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    await work().catch(setFailure);
    setBusy(false);
  }

  const mark = (numbers: readonly number[], how: BlankMark) =>
    attempt(async () => {
      const { questions } = paper.paper;
      const before: (Entry & { readonly suggested: Readonly<Record<string, number>> })[] = [];
      for (const part of inParts(numbers)) {
        const found = await callApi(deskRoutes.listOwnAssessments, {
          params,
          query: { numbers: part.join(',') },
        });
        for (const { candidateNumber, own, suggested, maySave } of found.assessments) {
          const { points, comment, grade, reasons, version } = own;
          if (maySave)
            before.push({
              candidateNumber,
              version,
              points,
              comment,
              grade: grade as Grade | null,
              reasons,
              suggested,
            });
        }
      }
      const results = await saveAll(
        before.map(({ suggested, candidateNumber, version, ...entry }) => ({
          ...markedAsBlank(entry, how, { suggested, questions, scoring: paper.scoring, scale }),
          candidateNumber,
          version,
        })),
      );
      setRefused(results.flatMap((each) => (each.refusal === null ? [] : [each.candidateNumber])));
      setUndo(
        before.flatMap(({ suggested: _, ...entry }) => {
          const version = results.find((each) => each.candidateNumber === entry.candidateNumber)?.version;
          return typeof version === 'number' ? [{ ...entry, version }] : [];
        }),
      );
    });

  const takeBack = () =>
    attempt(async () => {
      const results = await saveAll(undo);
      setRefused(results.flatMap((each) => (each.refusal === null ? [] : [each.candidateNumber])));
      setUndo([]);
    });

  return { mark, takeBack, undo, refused, failure, isBusy };
}

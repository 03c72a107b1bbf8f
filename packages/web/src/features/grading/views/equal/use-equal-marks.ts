import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import type { EqualMark } from '@karakter/domain/grading/desk/equal-answers';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { apiKey } from '../../../../api/api.ts';
import { assessmentsTogether } from '../../saving/save-together.ts';
import { entryIn } from '../../saving/saved-scripts.ts';
import { useScriptDocuments } from '../../saving/script-documents.ts';
import { type Changed, give, readAgain, saveAll, takeBack } from './equal-saving.ts';
import type { OwnShortAnswer } from './use-short-answers.ts';

/** What became of one marking or its undoing. */
export type Outcome = {
  readonly kind: 'marked' | 'undone';
  readonly done: readonly number[];
  /** Kept on this device, and sent when there is a network again, or after the person has signed in again. */
  readonly waiting: readonly number[];
  readonly waitsFor: 'network' | 'signIn';
  /** Left as they are, since they were changed or confirmed elsewhere. */
  readonly left: readonly number[];
};

/** Marks all equal answers at once, and undoes all of it together, through the documents of the desk [G15, G21]. */
export function useEqualMarks(commissionId: string) {
  const queries = useQueryClient();
  const documents = useScriptDocuments(commissionId, assessmentsTogether);
  const given = useRef<readonly Changed[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** The group that was marked last, which shows what came of it. */
  const [at, setAt] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const entryOf = (answer: OwnShortAnswer): AssessmentEntry =>
    documents.known(answer.candidateNumber)?.snapshot().content ?? entryIn(answer);

  async function work(act: () => Promise<Outcome>): Promise<Outcome | null> {
    setBusy(true);
    setFailure(null);
    try {
      const came = await act();
      setOutcome(came);
      void queries.invalidateQueries({ queryKey: apiKey(gradingRoutes.showCommission) });
      return came;
    } catch (cause) {
      setFailure(cause);
      return null;
    } finally {
      setBusy(false);
    }
  }

  const mark = (answers: readonly OwnShortAnswer[], wanted: EqualMark, group: string) => {
    setAt(group);
    setOutcome(null);
    return work(async () => {
      const changed = answers.map((answer) => give(answer.candidateNumber, documents.of(answer), wanted));
      const came = await saveAll(changed);
      given.current = changed.filter(({ candidateNumber }) => !came.left.includes(candidateNumber));
      return { kind: 'marked', ...came };
    });
  };

  const undo = () =>
    work(async () => {
      await readAgain(commissionId, given.current);
      const { changed, left } = takeBack(given.current);
      const came = await saveAll(changed);
      given.current = [];
      return { kind: 'undone', ...came, left: [...left, ...came.left] };
    });

  return { mark, undo, outcome, at, isBusy, failure, entryOf };
}

export type EqualMarks = ReturnType<typeof useEqualMarks>;

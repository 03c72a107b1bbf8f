import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { apiKey } from '../../../api/api.ts';
import { assessmentsTogether } from '../saving/save-together.ts';
import { entryIn, type OwnAssessment } from '../saving/saved-scripts.ts';
import { useScriptDocuments } from '../saving/script-documents.ts';
import { type Changed, give, readAgain, saveAll, takeBack } from './equal/equal-saving.ts';

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

/** Marks many scripts at once, and undoes all of it together, through the documents of the desk [G15, G21]. */
export function useMarkings<Own extends OwnAssessment>(commissionId: string) {
  const queries = useQueryClient();
  const documents = useScriptDocuments(commissionId, assessmentsTogether);
  const given = useRef<readonly Changed[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const entryOf = (script: Own): AssessmentEntry =>
    documents.known(script.candidateNumber)?.snapshot().content ?? entryIn(script);

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

  const mark = (
    scripts: readonly Own[],
    markedFrom: (before: AssessmentEntry, script: Own) => AssessmentEntry,
  ) => {
    setOutcome(null);
    return work(async () => {
      const changed = scripts.map((script) =>
        give(script.candidateNumber, documents.of(script), (before) => markedFrom(before, script)),
      );
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

  return { mark, undo, outcome, isBusy, failure, entryOf };
}

export type Markings = Pick<ReturnType<typeof useMarkings>, 'undo' | 'outcome' | 'isBusy' | 'failure'>;

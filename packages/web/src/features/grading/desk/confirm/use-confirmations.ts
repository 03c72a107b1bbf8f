import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../../../api/api.ts';
import type { ScriptLine } from '../../api-types.ts';
import type { Confirmations as Waiting } from '../../saving/use-confirm-queue.ts';
import { noteConfirmed } from '../pace/kept-pace.ts';
import { Confirmations } from './confirmations.ts';
import { useConfirmedElsewhere, useTellConfirmed } from './confirmed-elsewhere.ts';

type Given = {
  readonly commissionId: string;
  /** Saves a script's assessment; the version to confirm, or null where it could not be saved. */
  readonly save: (candidateNumber: number) => Promise<number | null>;
  /** Keeps a confirmation that cannot reach the server now; false where that is not why it failed. */
  readonly keepWaiting: (candidateNumber: number, failure: unknown) => boolean;
};

/** The confirmations that run behind the desk; the browser asks before the page closes while one is under way. */
export function useConfirmations({ commissionId, save, keepWaiting }: Given) {
  const queries = useQueryClient();
  const saveNow = useEffectEvent(save);
  const keepNow = useEffectEvent(keepWaiting);
  const tell = useTellConfirmed(commissionId);
  useConfirmedElsewhere(commissionId);
  const [confirmations] = useState(
    () =>
      new Confirmations({
        save: (candidateNumber) => saveNow(candidateNumber),
        keepWaiting: (candidateNumber, failure) => keepNow(candidateNumber, failure),
        confirm: async (candidateNumber, version) => {
          const params = { commissionId, candidateNumber };
          await callApi(gradingRoutes.confirmAssessment, { params, body: { version } });
        },
        onConfirmed: (candidateNumber) => {
          noteConfirmed(commissionId, Date.now());
          const key = apiKey(gradingRoutes.showScript, { params: { commissionId, candidateNumber } });
          queries.removeQueries({ queryKey: key, type: 'inactive' });
          void queries.invalidateQueries({ queryKey: key });
        },
        onQuiet: () => {
          tell();
          for (const route of [gradingRoutes.showCommission, gradingRoutes.compareGrades])
            void queries.invalidateQueries({ queryKey: apiKey(route) });
        },
      }),
  );
  const all = useSyncExternalStore(confirmations.subscribe, confirmations.snapshot);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!confirmations.isQuiet) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [confirmations]);
  return {
    all,
    confirm: confirmations.confirm.bind(confirmations),
    forget: confirmations.forget.bind(confirmations),
  };
}

export type ConfirmationsInUse = ReturnType<typeof useConfirmations>;

/** The lines as the grader has left them: a script whose confirmation is under way needs no work. */
export function withConfirmations(
  lines: readonly ScriptLine[],
  all: ConfirmationsInUse['all'],
  { waiting, isWaiting }: Pick<Waiting, 'waiting' | 'isWaiting'>,
): readonly ScriptLine[] {
  if (all.size + waiting.length === 0) return lines;
  return lines.map((line) =>
    all.get(line.candidateNumber)?.kind === 'underWay' || isWaiting(line.candidateNumber)
      ? { ...line, state: 'confirmed', ready: false }
      : line,
  );
}

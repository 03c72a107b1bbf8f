import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../../api/api.ts';
import { useKeeping } from '../../../kept-writing/keeping.ts';
import type { Autosave } from './autosaves.ts';
import { ConfirmQueue, type ConfirmQueueState } from './confirm-queue.ts';

const changed = [gradingRoutes.showScript, gradingRoutes.showCommission, gradingRoutes.compareGrades];

export type Confirmations = ConfirmQueueState & {
  readonly isWaiting: (candidateNumber: number) => boolean;
  readonly wait: (candidateNumber: number, autosave: Autosave) => void;
  readonly takeBack: (candidateNumber: number) => void;
};

/** The confirmations of this commission that could not reach the server yet. */
export function useConfirmQueue(
  commissionId: string,
  open: (candidateNumber: number) => Promise<Autosave>,
): Confirmations {
  const keeping = useKeeping();
  const queries = useQueryClient();
  const [queue] = useState(
    () =>
      new ConfirmQueue({
        commissionId,
        keeping,
        open,
        confirm: async (candidateNumber, version) => {
          const params = { commissionId, candidateNumber };
          await callApi(gradingRoutes.confirmAssessment, { params, body: { version } });
          for (const route of changed) void queries.invalidateQueries({ queryKey: apiKey(route) });
        },
      }),
  );
  useEffect(() => {
    void queue.begin();
    return () => queue.stop();
  }, [queue]);
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);
  return {
    ...state,
    isWaiting: (candidateNumber) => state.waiting.includes(candidateNumber),
    wait: (candidateNumber, autosave) => void queue.add(candidateNumber, autosave.snapshot().content),
    takeBack: (candidateNumber) => void queue.remove(candidateNumber),
  };
}

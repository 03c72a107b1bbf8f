import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { apiKey } from '../../../../api/api.ts';
import { useKeeping } from '../../../../kept-writing/keeping.ts';

const keyOf = (commissionId: string) => `confirmed:${commissionId}`;

/** Tells this grader's other windows that something of the commission's was confirmed, as saving tells what was saved. */
export function useTellConfirmed(commissionId: string): () => void {
  const { broadcast } = useKeeping();
  return useCallback(
    () => broadcast(keyOf(commissionId), { version: 0, content: null }),
    [broadcast, commissionId],
  );
}

/** Fetches the list and the scripts again when another window of this grader has confirmed some [G1]. */
export function useConfirmedElsewhere(commissionId: string): void {
  const { subscribe } = useKeeping();
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe(keyOf(commissionId), () => {
        for (const route of [
          gradingRoutes.showScript,
          gradingRoutes.showCommission,
          gradingRoutes.compareGrades,
        ])
          void queries.invalidateQueries({ queryKey: apiKey(route) });
      }),
    [subscribe, queries, commissionId],
  );
}

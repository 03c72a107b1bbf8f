import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { useQueryClient } from '@tanstack/react-query';
import { apiKey } from '../../api/api.ts';

/** Fetches the candidates again when a change is refused, since a colleague may have changed the same. */
export function useSeenAgain(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const route of [candidateRoutes.listCandidates, candidateRoutes.personChanges])
      void queries.invalidateQueries({ queryKey: apiKey(route) });
  };
}

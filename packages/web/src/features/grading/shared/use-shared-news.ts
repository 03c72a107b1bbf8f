import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiKey, useApi } from '../../../api/api.ts';
import type { CommissionPageView, Script } from '../api-types.ts';

/** Another member's change shows after so long at the latest. */
const lookAgainMs = 4000;

/**
 * What the other members have changed and confirmed since the script was read. A newer version is fetched, and then
 * merged with what is typed here, field by field.
 */
export function useSharedNews(
  { commissionId, shares }: Pick<CommissionPageView, 'commissionId' | 'shares'>,
  script: Script,
): Script['shared'] {
  const queries = useQueryClient();
  const params = { commissionId, candidateNumber: script.candidateNumber };
  const isLive = script.shared !== null && script.agreed === null;
  const refetchInterval = isLive ? lookAgainMs : false;
  const news = useApi(gradingRoutes.seeSharedAssessment, { params }, { enabled: isLive, refetchInterval });
  const { data } = news;
  const seen = script.own.version;
  const newer = data !== undefined && data.version > seen ? data.version : null;
  const isCompleted = isLive && data?.completed === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is what there is to fetch, not each rendering
  useEffect(() => {
    if (newer === null && !isCompleted) return;
    const list = { params: { commissionId } };
    void queries.invalidateQueries({ queryKey: apiKey(gradingRoutes.showScript, { params }) });
    void queries.invalidateQueries({ queryKey: apiKey(gradingRoutes.showCommission, list) });
  }, [newer, isCompleted]);
  const isDividedAnew =
    isLive && data !== undefined && JSON.stringify(data.shares) !== JSON.stringify(shares);
  useEffect(() => {
    const queryKey = apiKey(gradingRoutes.showCommission, { params: { commissionId } });
    if (isDividedAnew) void queries.invalidateQueries({ queryKey });
  }, [isDividedAnew, queries, commissionId]);
  return isLive && data !== undefined ? data.shared : script.shared;
}

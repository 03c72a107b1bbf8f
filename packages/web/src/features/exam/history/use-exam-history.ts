import { planningRoutes } from '@karakter/contract/exam/routes';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { apiKey, callApi } from '../../../api/api.ts';

const route = planningRoutes.examHistory;

/** An exam's history as far back as requested, newest first; with or without the candidates' own events. */
export function useExamHistory(examId: string, withCandidates: boolean) {
  const params = { examId };
  const query = withCandidates ? ({ candidates: 'true' } as const) : {};
  const history = useInfiniteQuery({
    queryKey: apiKey(route, { params, query }),
    queryFn: ({ pageParam, signal }) =>
      callApi(
        route,
        { params, query: pageParam === null ? query : { ...query, before: String(pageParam) } },
        signal,
      ),
    initialPageParam: null as number | null,
    // So that the number of the candidates' events stays while the other list is fetched.
    placeholderData: keepPreviousData,
    getNextPageParam: ({ earlier }) => earlier,
  });
  const count = history.data?.pages[0]?.count ?? null;
  return {
    /** Null until they have arrived. */
    events: (!history.isPlaceholderData && history.data?.pages.flatMap(({ events }) => events)) || null,
    candidates: count?.candidates ?? null,
    all: count ? count.others + (withCandidates ? count.candidates : 0) : 0,
    hasEarlier: history.hasNextPage,
    isFetchingEarlier: history.isFetchingNextPage,
    failure: history.error,
    fetchEarlier: () => void history.fetchNextPage(),
    retry: () => void (history.isFetchNextPageError ? history.fetchNextPage() : history.refetch()),
  };
}

import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { groupsOfEqualAnswers } from '@karakter/domain/grading/desk/equal-answers';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { apiKey } from '../../../../api/api.ts';
import type { ApiRefusal } from '../../../../api/api-refusal.ts';
import { askForDesk } from '../../saving/desk-api.ts';

const route = deskRoutes.listShortAnswersTo;
type Part = (typeof route)['response']['_zod']['output'];

/** A short answer with the grader's own assessment of its script. */
export type OwnShortAnswer = Part['answers'][number];

/**
 * All short answers to a question, part by part, grouped when the last has come; from the device where there is no
 * network [G15, G21].
 */
export function useShortAnswers(commissionId: string, questionId: string) {
  const queries = useQueryClient();
  const params = { commissionId, questionId };
  const found = useInfiniteQuery<Part, ApiRefusal, { pages: Part[] }, readonly unknown[], number>({
    queryKey: [...apiKey(route, { params }), 'all'],
    queryFn: ({ pageParam: after, signal }) =>
      askForDesk(queries, route, { params, query: { after } }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    // The groups stay as they are while the grader works through them.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const pages = found.data?.pages;
  const isComplete = pages !== undefined && !hasNextPage;
  const groups = useMemo(
    () => (isComplete ? groupsOfEqualAnswers(pages.flatMap(({ answers }) => answers)) : []),
    [isComplete, pages],
  );
  const others = useMemo(() => (pages ?? []).flatMap((part) => part.others), [pages]);
  return {
    groups,
    others,
    isComplete,
    read: (pages ?? []).reduce((sum, { answers, others: more }) => sum + answers.length + more.length, 0),
    failure: isComplete ? null : found.error,
    retry: () => void (pages ? fetchNextPage() : found.refetch()),
  };
}

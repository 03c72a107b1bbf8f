import { handinRoutes } from '@karakter/contract/handin';
import { sittingRoutes } from '@karakter/contract/sitting';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiKey } from '../../api.ts';
import { forgetExam, type KeptExam, keepOfExam, loadKeptExam } from './kept-exam.ts';

/** What the exam pages must have to be written in without a network. */
const keptRoutes = [sittingRoutes.viewSitting, sittingRoutes.openPaper];

/** Lays what was kept where the pages look; each still asks the server, and goes on without an answer. */
function layReady(queries: QueryClient, candidacyId: string, { answers, now }: KeptExam): void {
  for (const route of keptRoutes) {
    const queryKey = apiKey(route, { params: { candidacyId } });
    const stored = answers[route.name];
    // Another version of the pages may have kept it; what this one cannot read, it asks for.
    const read = route.response.safeParse(typeof stored === 'object' ? { ...stored, now } : stored);
    if (!read.success || queries.getQueryData(queryKey) !== undefined) continue;
    queries.setQueryData(queryKey, read.data, { updatedAt: 0 });
    void queries.invalidateQueries({ queryKey, refetchType: 'none' });
  }
}

type Answered = { readonly now?: string; readonly state?: string };

/** Keeps what the server answers from now on, and removes all of it when the exam is over for this candidate. */
function keepWhatComes(queries: QueryClient, personId: string, candidacyId: string): () => void {
  const kept = new Set(keptRoutes.map(({ name }) => name));
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const route = String(event.query.queryKey[0]);
    const { now, state } = (event.query.state.data ?? {}) as Answered;
    const isOver =
      route === handinRoutes.viewReceipt.name ||
      state === 'handedIn' ||
      state === 'absent' ||
      state === 'withdrawn';
    if (isOver) void forgetExam(personId, candidacyId);
    else if (kept.has(route)) {
      const answer = event.query.state.data;
      void keepOfExam({ personId, candidacyId, route, answer, ...(now !== undefined && { now }) });
    }
  });
}

/**
 * Lays ready what this machine kept of the person's exam, and from then on keeps what the server answers. Answers true
 * when the pages may be shown; nothing of a former person is left to them.
 */
export function useKeptExam(personId: string, candidacyId: string): boolean {
  const queries = useQueryClient();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let stop = (): void => undefined;
    let isHere = true;
    void loadKeptExam(personId, candidacyId).then((kept) => {
      if (!isHere) return;
      if (kept) layReady(queries, candidacyId, kept);
      stop = keepWhatComes(queries, personId, candidacyId);
      setReady(true);
    });
    return () => {
      isHere = false;
      stop();
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    };
  }, [personId, candidacyId, queries]);
  return isReady;
}

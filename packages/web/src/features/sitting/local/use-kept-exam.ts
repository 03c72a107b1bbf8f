import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiKey } from '../../../api/api.ts';
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

/** Where the server's answers are kept; `now` is Karakter's clock, where the answer told it. */
type Keeping = {
  readonly keep: (heard: { readonly route: string; readonly answer: unknown; readonly now?: string }) => void;
  readonly forget: () => void;
};

const overStates: readonly string[] = ['handedIn', 'absent', 'withdrawn'];

/**
 * Keeps what the server answers from now on, and removes all of it when the exam is over for this candidate. Should a
 * withdrawal be taken back, all is kept anew: the paper stands open on the page and is not asked for again [D16].
 */
export function keepWhatComes(
  queries: QueryClient,
  candidacyId: string,
  { keep, forget }: Keeping,
): () => void {
  let wasWithdrawn = false;
  const keepAnswer = (route: string, answer: unknown) => {
    const { now } = (answer ?? {}) as Answered;
    if (answer !== undefined) keep({ route, answer, ...(now !== undefined && { now }) });
  };
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const route = String(event.query.queryKey[0]);
    const { state = '' } = (event.query.state.data ?? {}) as Answered;
    if (route === handinRoutes.viewReceipt.name || overStates.includes(state)) {
      wasWithdrawn = state === 'withdrawn';
      forget();
    } else if (keptRoutes.some(({ name }) => name === route)) {
      const changed = keptRoutes.filter(({ name }) => wasWithdrawn || name === route);
      wasWithdrawn = false;
      for (const each of changed)
        keepAnswer(each.name, queries.getQueryData(apiKey(each, { params: { candidacyId } })));
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
      stop = keepWhatComes(queries, candidacyId, {
        keep: (heard) => void keepOfExam({ personId, candidacyId, ...heard }),
        forget: () => void forgetExam(personId, candidacyId),
      });
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

import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { isAtRest, isTakenOut } from '@karakter/domain/sitting/sitting-states';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiKey } from '../../../api/api.ts';
import { forgetExam, type KeptExam, keepOfExam, loadKeptExam } from './kept-exam.ts';

/** The answers that the exam pages need without a network. */
const keptRoutes = [sittingRoutes.viewSitting, sittingRoutes.openPaper];

/** Puts what was kept into the cache; each page still asks the server, and works without an answer. */
function layReady(queries: QueryClient, candidacyId: string, { answers, now }: KeptExam): void {
  for (const route of keptRoutes) {
    const queryKey = apiKey(route, { params: { candidacyId } });
    const stored = answers[route.name];
    // Another version of the pages may have kept it; what this version cannot read is fetched.
    const read = route.response.safeParse(typeof stored === 'object' ? { ...stored, now } : stored);
    if (!read.success || queries.getQueryData(queryKey) !== undefined) continue;
    queries.setQueryData(queryKey, read.data, { updatedAt: 0 });
    void queries.invalidateQueries({ queryKey, refetchType: 'none' });
  }
}

type Answered = { readonly now?: string; readonly state?: string };

/** Where the server's answers are kept; `now` is Karakter's clock, if the answer contains it. */
type Keeping = {
  readonly keep: (answered: {
    readonly route: string;
    readonly answer: unknown;
    readonly now?: string;
  }) => void;
  readonly forget: () => void;
};

/**
 * Keeps the server's answers from now on, and removes them when the exam is over for this candidate. If a withdrawal
 * or cancelling is reversed, all answers are kept again, since the paper is open on the page and is not fetched again [D16].
 */
export function keepWhatComes(
  queries: QueryClient,
  candidacyId: string,
  { keep, forget }: Keeping,
): () => void {
  let wasTakenOut = false;
  const keepAnswer = (route: string, answer: unknown) => {
    const { now } = (answer ?? {}) as Answered;
    if (answer !== undefined) keep({ route, answer, ...(now !== undefined && { now }) });
  };
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const route = String(event.query.queryKey[0]);
    const { state = '' } = (event.query.state.data ?? {}) as Answered;
    if (route === handinRoutes.viewReceipt.name || isAtRest(state)) {
      wasTakenOut = isTakenOut(state);
      forget();
    } else if (keptRoutes.some(({ name }) => name === route)) {
      const changed = keptRoutes.filter(({ name }) => wasTakenOut || name === route);
      wasTakenOut = false;
      for (const each of changed)
        keepAnswer(each.name, queries.getQueryData(apiKey(each, { params: { candidacyId } })));
    }
  });
}

/**
 * Loads what this device kept of the person's exam, and from then on keeps the server's answers. Returns true when the
 * pages may be shown; nothing of an earlier person remains.
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
        keep: (answered) => void keepOfExam({ personId, candidacyId, ...answered }),
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

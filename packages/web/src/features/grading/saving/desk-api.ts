import type { Route } from '@karakter/contract/platform/route';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { apiKey, type CallArgs, callApi } from '../../../api/api.ts';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import { signalInTime } from '../../../api/signal-in-time.ts';
import { sessionShelf } from '../../../device/session-shelf.ts';

type Loose = { params?: Record<string, unknown> };
type Received<R extends Route> = R['response']['_zod']['output'];
/** What belongs to no commission: the list of them. */
const home = 'grading';

/** In a tunnel nothing answers at all; a server that is only slow does so sooner. */
const patienceMs = 8_000;

let isAway = false;
const listeners = new Set<() => void>();
function nowAway(away: boolean): void {
  if (away === isAway) return;
  isAway = away;
  for (const listener of listeners) listener();
}
const nowBack = () => nowAway(false);
const subscribe = (listener: () => void) => {
  if (listeners.size === 0) window.addEventListener('online', nowBack);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('online', nowBack);
  };
};

/** Whether the desk shows what the device keeps: the server did not answer the last time, and the network is not back since. */
export const useIsAway = (): boolean => useSyncExternalStore(subscribe, () => isAway);

/** No answer, or one from something in front of a server that is away. */
export const isOfNetwork = (failure: unknown) =>
  failure instanceof ApiRefusal && [0, 502, 503, 504].includes(failure.status);

/** The commission is no longer this person's to read. */
export const isForbidden = (failure: unknown) =>
  failure instanceof ApiRefusal && (failure.status === 403 || failure.status === 404);

/** The name under which the device keeps an answer of a commission. */
export const nameOf = (
  route: Route,
  { params = {}, query }: { readonly params?: object; readonly query?: object },
): string => JSON.stringify(query === undefined ? [route.name, params] : [route.name, params, query]);

/** Where the device keeps an answer. What is refused is forgotten with its group: an explanation is one of its own. */
function placeOf(route: Route, args: object) {
  const asked = args as { params?: { commissionId?: string; explanationId?: string }; query?: object };
  const group = asked.params?.commissionId ?? asked.params?.explanationId ?? home;
  return { group, name: nameOf(route, asked) };
}

/** Changes an answer that the page has by what was saved, and what the device keeps of it: a reload in a tunnel shows that too. */
export function changeAnswer<R extends Route>(
  queries: QueryClient,
  route: R,
  args: CallArgs<R>,
  change: (answer: Received<R>) => Received<R>,
): void {
  // What was saved got through.
  nowBack();
  const key = apiKey(route, args as Loose);
  const known = queries.getQueryData<Received<R>>(key);
  if (known === undefined) return;
  const changed = change(known);
  queries.setQueryData<Received<R>>(key, changed);
  const { group, name } = placeOf(route, args);
  void sessionShelf()?.keep(group, name, changed);
}

/**
 * Asks the server, and keeps the answer on the device for a time without a network. Without one it is the answer that the
 * page or the device has; an answer of the server's, also a refusal, always counts.
 */
export async function askForDesk<R extends Route>(
  queries: QueryClient,
  route: R,
  args: CallArgs<R>,
  signal: AbortSignal,
): Promise<Received<R>> {
  const { group, name } = placeOf(route, args);
  const shelf = sessionShelf();
  try {
    const answer = await callApi(route, args, signalInTime(signal, patienceMs));
    nowBack();
    void shelf?.keep(group, name, answer);
    return answer;
  } catch (failure) {
    if (isForbidden(failure)) void shelf?.forget(group);
    if (!isOfNetwork(failure)) throw failure;
    nowAway(true);
    const shown = queries.getQueryData<Received<R>>(apiKey(route, args as Loose));
    const kept = shown ?? ((await shelf?.read(group, name))?.answer as Received<R> | undefined);
    if (kept === undefined) throw failure;
    return kept;
  }
}

/** A question of the desk's, for showing it or for having its answer on the device. */
export const deskQuery = <R extends Route>(queries: QueryClient, route: R, args: CallArgs<R>) => ({
  queryKey: apiKey(route, args as Loose),
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => askForDesk(queries, route, args, signal),
});

/** As `useApi`, for what the desk needs without a network. */
export function useDeskApi<R extends Route>(route: R, args: CallArgs<R>) {
  const queries = useQueryClient();
  return useQuery<Received<R>, ApiRefusal>(deskQuery(queries, route, args));
}

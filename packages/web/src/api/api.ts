import { personHeader, type Route } from '@karakter/contract/platform/route';
import {
  type keepPreviousData,
  type MutationMeta,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  ApiRefusal,
  offlineRefusal,
  refusalFrom,
  unansweredRefusal,
  unreadableRefusal,
} from './api-refusal.ts';
import { apiUrl } from './api-url.ts';
import { useOnceAtATime } from './once-at-a-time.ts';
import { personOfPage, sessionAnswered } from './page-session.ts';

type Schema = Route['response'];
type Sent<S extends Schema> = S['_zod']['input'];
type Received<S extends Schema> = S['_zod']['output'];

/** A part that the route leaves empty may be omitted in the call; all others are required. */
type Part<Name extends string, S extends Schema> =
  Record<string, never> extends Sent<S>
    ? { readonly [Key in Name]?: Sent<S> }
    : { readonly [Key in Name]: Sent<S> };

export type CallArgs<R extends Route> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  Part<'body', R['body']>;

type LooseArgs = { params?: Record<string, unknown>; query?: Record<string, string>; body?: unknown };

function requestOf(route: Route, { body }: LooseArgs, signal?: AbortSignal): RequestInit {
  const person = personOfPage();
  const headers = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
    ...(person === null ? {} : { [personHeader]: person }),
  };
  const request = { method: route.method, credentials: 'same-origin', ...(signal && { signal }) } as const;
  if (body === undefined) return { ...request, headers };
  return {
    ...request,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** Reads an answer by the route's own schema; refuses with {@link ApiRefusal} whatever is not a success. */
export async function readAnswer<R extends Route>(
  route: R,
  response: Response,
): Promise<Received<R['response']>> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalFrom(response.status, answer);
  const parsed = route.response.safeParse(answer);
  if (!parsed.success) throw unreadableRefusal(response.status, parsed.error);
  return parsed.data;
}

const isOutOfPatience = (signal?: AbortSignal) =>
  signal?.reason instanceof DOMException && signal.reason.name === 'TimeoutError';

/**
 * Calls a route of the contract. For a file, link to {@link apiUrl} instead. Refuses with {@link ApiRefusal}, also
 * when `signal` is one that times out (`AbortSignal.timeout`); a request aborted in another way rejects with its
 * reason.
 */
export async function callApi<R extends Route>(
  route: R,
  args: CallArgs<R>,
  signal?: AbortSignal,
): Promise<Received<R['response']>> {
  const answer = ask(route, args as LooseArgs, signal).catch((failure: unknown) => {
    if (failure instanceof ApiRefusal)
      failure.isOfCommand = route.method !== 'GET' && route.effect === 'write';
    throw failure;
  });
  if (route.access !== 'anyone') answer.then(sessionAnswered, () => undefined);
  return answer as Promise<Received<R['response']>>;
}

async function ask<R extends Route>(route: R, loose: LooseArgs, signal?: AbortSignal) {
  let response: Response;
  try {
    response = await fetch(apiUrl(route, loose), requestOf(route, loose, signal));
  } catch (cause) {
    if (isOutOfPatience(signal)) throw unansweredRefusal(cause);
    if (signal?.aborted) throw cause;
    throw offlineRefusal(cause);
  }
  return readAnswer(route, response).catch((cause: unknown) => {
    // The head of an answer arrived, and the rest of it did not.
    throw isOutOfPatience(signal) ? unansweredRefusal(cause) : cause;
  });
}

/** The cache key of a response; the name alone stands for all of a route's responses when invalidating. */
export function apiKey(route: Route, args?: LooseArgs): QueryKey {
  return args ? [route.name, args.params ?? {}, args.query ?? {}] : [route.name];
}

type UseApiOptions = {
  readonly enabled?: boolean;
  /** Milliseconds between refreshes, for pages that show the actions of others. */
  readonly refetchInterval?: number | false | ((query: AskedBefore) => number);
  /** Shows the answer to the former question until the next one is answered. */
  readonly placeholderData?: typeof keepPreviousData;
  /** Asks again whenever a page that shows it is opened, however short ago it was answered. */
  readonly staleTime?: 0;
};

/** How often a query has been answered. */
type AskedBefore = { readonly state: { readonly dataUpdateCount: number } };

/** A route's answer, kept and refreshed while the page shows it. */
export function useApi<R extends Route>(route: R, args: CallArgs<R>, options: UseApiOptions = {}) {
  return useQuery<Received<R['response']>, ApiRefusal>({
    queryKey: apiKey(route, args as LooseArgs),
    queryFn: ({ signal }) => callApi(route, args, signal),
    ...options,
  });
}

type UseCommandOptions<R extends Route> = {
  /** Routes whose responses this command changes; they are fetched again before the command counts as done. */
  readonly invalidates?: readonly Route[];
  /** Once the server has done it, before what it changes is fetched again: a draft is sent, and nothing of it is left. */
  readonly onAccepted?: () => void;
  readonly onDone?: (answer: Received<R['response']>) => void;
  /** Another window or person may have acted first: at a 409 what the page shows is old, and is fetched again. */
  readonly fetchesAt409?: boolean;
};

/** How long the pages wait for an answer to a command, in milliseconds; unlimited if not set. */
function patienceOf(meta: MutationMeta | undefined): AbortSignal | undefined {
  return typeof meta?.patienceMs === 'number' ? AbortSignal.timeout(meta.patienceMs) : undefined;
}

/**
 * A command as a button needs it: `mutate`, `isPending`, and the refusal in `error`. Never repeated automatically, and
 * not by a second press while it is under way.
 */
export function useCommand<R extends Route>(
  route: R,
  { invalidates = [], onAccepted, onDone, fetchesAt409 = false }: UseCommandOptions<R> = {},
) {
  const queries = useQueryClient();
  const fetchAgain = () =>
    Promise.all(invalidates.map((changed) => queries.invalidateQueries({ queryKey: apiKey(changed) })));
  const command = useMutation<Received<R['response']>, ApiRefusal, CallArgs<R>>({
    mutationFn: (args, { meta }) => callApi(route, args, patienceOf(meta)),
    onSuccess: async (answer) => {
      onAccepted?.();
      await fetchAgain();
      onDone?.(answer);
    },
    onError: ({ status }) => {
      if (fetchesAt409 && status === 409) void fetchAgain();
    },
  });
  const mutateAsync = useOnceAtATime(command.mutateAsync);
  const mutate: typeof command.mutate = useCallback(
    (...call) => void mutateAsync(...call).catch(() => undefined),
    [mutateAsync],
  );
  return { ...command, mutate, mutateAsync };
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { letGoOfDeviceKey } from '../device/device-key.ts';
import { emptyShelves } from '../device/shelf.ts';
import { signInAddress } from '../device/sign-in-address.ts';
import { ApiRefusal } from './api-refusal.ts';
import { personOfPage, sessionIsOver } from './page-session.ts';

/**
 * A person without a session signs in first. If the session ends while a page is open, the page stays with what is
 * written on it. A page that was opened for one person is never shown to another.
 */
function noticeSignedOut(failure: unknown) {
  if (!(failure instanceof ApiRefusal) || failure.status !== 401) return;
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
  if (failure.code === 'signedInAsAnother') window.location.reload();
  else if (personOfPage() === null)
    void Promise.all([letGoOfDeviceKey(), emptyShelves()]).finally(() =>
      window.location.assign(signInAddress(pathname + search)),
    );
  else sessionIsOver();
}

function isWorthRepeating(failures: number, failure: unknown): boolean {
  const mayPass = failure instanceof ApiRefusal && [0, 502, 503, 504].includes(failure.status);
  return mayPass && failures < 3;
}

const queries = { retry: isWorthRepeating, staleTime: 10_000 };

/**
 * Sends requests even if the browser reports that there is no network, since it may be wrong. A request that waited for
 * the network would show nothing meanwhile, and could be executed hours later, when the person no longer expects it.
 */
const networkMode = 'always';

/** Longer than any command takes; only a network that drops everything never answers. */
const patienceMs = 120_000;

/** Queries are retried when the network fails, never when the server has refused; commands are never retried. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      // Failed queries are fetched automatically when the network is back.
      queries: { ...queries, networkMode, refetchOnReconnect: true },
      mutations: { retry: false, networkMode, meta: { patienceMs } },
    },
  });
}

/** Longer than the server needs while a large exam hands in. */
const patienceOnExamDayMs = 20_000;

/**
 * For exam day: never leaves an open exam for the sign-in page, and gives up a command without an answer sooner, so that
 * it can be sent again. All commands of these pages may be sent twice.
 */
export function createExamQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { ...queries, networkMode },
      mutations: { retry: false, networkMode, meta: { patienceMs: patienceOnExamDayMs } },
    },
  });
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiRefusal } from './api-refusal.ts';
import { letGoOfDeviceKey } from './device-key.ts';
import { personOfPage, sessionIsOver } from './page-session.ts';
import { signInAddress } from './sign-in-address.ts';

/**
 * Whoever comes without a session signs in first. Whose session ends while a page is open keeps the page, and what is
 * written on it. A page that was opened for one person is never shown on to another.
 */
function noticeSignedOut(failure: unknown) {
  const { pathname, search } = window.location;
  if (!(failure instanceof ApiRefusal) || failure.status !== 401 || pathname === '/sign-in') return;
  if (failure.code === 'signedInAsAnother') window.location.reload();
  else if (personOfPage() === null)
    void letGoOfDeviceKey().finally(() => window.location.assign(signInAddress(pathname + search)));
  else sessionIsOver();
}

function isWorthRepeating(failures: number, failure: unknown): boolean {
  const mayPass = failure instanceof ApiRefusal && [0, 502, 503, 504].includes(failure.status);
  return mayPass && failures < 3;
}

const queries = { retry: isWorthRepeating, staleTime: 10_000 };

/** Questions are repeated when the network fails, never when the server has refused; commands are never repeated. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: { queries, mutations: { retry: false } },
  });
}

/** Longer than a server takes that hands in a whole hall; on a network that swallows everything no answer ever comes. */
const commandPatienceMs = 20_000;

/**
 * For exam day: asks also where the browser believes that there is no network, since it may be wrong and an answer
 * "there is none" lets the page go on; leaves nobody's open exam for the sign-in page; and gives a command up that
 * nobody answers, so that it can be given again: all commands of these pages may be given twice.
 */
export function createExamQueryClient(): QueryClient {
  const networkMode = 'always';
  return new QueryClient({
    defaultOptions: {
      queries: { ...queries, networkMode },
      mutations: { retry: false, networkMode, meta: { patienceMs: commandPatienceMs } },
    },
  });
}

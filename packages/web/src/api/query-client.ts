import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { letGoOfDeviceKey } from '../device/device-key.ts';
import { signInAddress } from '../device/sign-in-address.ts';
import { ApiRefusal } from './api-refusal.ts';
import { personOfPage, sessionIsOver } from './page-session.ts';

/**
 * Whoever comes without a session signs in first. Whose session ends while a page is open keeps the page, and what is
 * written on it. A page that was opened for one person is never shown on to another.
 */
function noticeSignedOut(failure: unknown) {
  if (!(failure instanceof ApiRefusal) || failure.status !== 401) return;
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
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

/**
 * Asks also where the browser believes that there is no network. It may be wrong; and a question or a command that
 * waited for the network would say nothing meanwhile, and be carried out hours later, when the person had long let go
 * of it.
 */
const networkMode = 'always';

/** Questions are repeated when the network fails, never when the server has refused; commands are never repeated. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      // What could not be fetched without a network is fetched by itself once there is one.
      queries: { ...queries, networkMode, refetchOnReconnect: true },
      mutations: { retry: false, networkMode },
    },
  });
}

/** Longer than a server takes that hands in a whole hall; on a network that swallows everything no answer ever comes. */
const commandPatienceMs = 20_000;

/**
 * For exam day: leaves nobody's open exam for the sign-in page, and gives a command up that nobody answers, so that it
 * can be given again: all commands of these pages may be given twice.
 */
export function createExamQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { ...queries, networkMode },
      mutations: { retry: false, networkMode, meta: { patienceMs: commandPatienceMs } },
    },
  });
}

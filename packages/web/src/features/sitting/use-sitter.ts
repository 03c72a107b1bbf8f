import { peopleRoutes } from '@karakter/contract/people/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../api/api.ts';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { signalInTime } from '../../api/signal-in-time.ts';
import { holdDeviceKey, letGoOfDeviceKey } from '../../device/device-key.ts';
import { rememberedPerson, rememberPerson } from '../../device/remembered-person.ts';
import { signInAddress } from '../../device/sign-in-address.ts';
import { useLanguage } from '../../text/language.tsx';

/** A hanging network must not keep a candidate from an exam that has begun. */
const patienceMs = 3_000;
const askAgainMs = 20_000;

const isSignedOut = (failure: unknown) => failure instanceof ApiRefusal && failure.status === 401;

type Sitter = {
  readonly personId: string | null;
  /** Why the candidate is not known; null while the server is asked. */
  readonly failure: unknown;
  readonly askAgain: () => void;
};

/**
 * Finds out which candidate uses the page: from the server, or without a network the last person known on this device.
 * A person with a network but without a session signs in first; if a session ends during the exam, the page stays.
 */
export function useSitter(): Sitter {
  const { chooseLanguage } = useLanguage();
  const [personId, setPersonId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: apiKey(peopleRoutes.me, {}),
    queryFn: ({ signal }) => callApi(peopleRoutes.me, {}, signalInTime(signal, patienceMs)),
    retry: false,
    refetchInterval: ({ state }) => (state.data === undefined ? askAgainMs : false),
  });
  useEffect(() => {
    if (!data) return;
    rememberPerson(data.personId);
    setPersonId(data.personId);
    chooseLanguage(data.language);
  }, [data, chooseLanguage]);
  useEffect(() => {
    if (error === null || data || personId !== null) return;
    const { pathname, search } = window.location;
    if (isSignedOut(error))
      void letGoOfDeviceKey().finally(() => window.location.assign(signInAddress(pathname + search)));
    else {
      const remembered = rememberedPerson();
      if (remembered !== null) holdDeviceKey(remembered);
      setPersonId(remembered);
    }
  }, [error, data, personId]);
  const failure = isSignedOut(error) ? null : error;
  return { personId, failure, askAgain: () => void refetch() };
}

/** Whether the session was over at the last request, judged by the requests that are repeated. */
export function useSignedOut(): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(listener), [cache]);
  return useSyncExternalStore(subscribe, () =>
    [peopleRoutes.me, sittingRoutes.viewSitting].some((route) =>
      cache.findAll({ queryKey: apiKey(route) }).some(({ state }) => isSignedOut(state.error)),
    ),
  );
}

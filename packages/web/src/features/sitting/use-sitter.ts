import { peopleRoutes } from '@karakter/contract/people/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../api/api.ts';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { holdDeviceKey, letGoOfDeviceKey } from '../../device/device-key.ts';
import { rememberedPerson, rememberPerson } from '../../device/remembered-person.ts';
import { signInAddress } from '../../device/sign-in-address.ts';
import { useLanguage } from '../../text/language.tsx';

/** A network that hangs keeps nobody from an exam that has begun. */
const patienceMs = 3_000;
const askAgainMs = 20_000;

const isSignedOut = (failure: unknown) => failure instanceof ApiRefusal && failure.status === 401;

type Sitter = {
  readonly personId: string | null;
  /** Why nobody is known; null while the server is asked. */
  readonly failure: unknown;
  readonly askAgain: () => void;
};

/**
 * Who sits here: whom the server says, or without it whom it said last at this device. Whoever opens the page with a
 * network but no session signs in first and is shown nothing; whose session ends while the exam is open goes on.
 */
export function useSitter(): Sitter {
  const { chooseLanguage } = useLanguage();
  const [personId, setPersonId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: apiKey(peopleRoutes.me, {}),
    queryFn: ({ signal }) =>
      callApi(peopleRoutes.me, {}, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])),
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

/** Whether the server, when last asked, did not know us: told by the questions that are asked again and again. */
export function useSignedOut(): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(listener), [cache]);
  return useSyncExternalStore(subscribe, () =>
    [peopleRoutes.me, sittingRoutes.viewSitting].some((route) =>
      cache.findAll({ queryKey: apiKey(route) }).some(({ state }) => isSignedOut(state.error)),
    ),
  );
}

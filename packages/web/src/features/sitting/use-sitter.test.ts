// @vitest-environment jsdom
import { peopleRoutes } from '@karakter/contract/people/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apiKey, callApi } from '../../api/api.ts';
import { forgetDeviceKey } from '../../device/device-key.ts';
import { rememberedPerson } from '../../device/remembered-person.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';
import { useLanguage } from '../../text/language.tsx';
import { useSignedOut, useSitter } from './use-sitter.ts';

const onPage = hooksOnPages();
const personId = crypto.randomUUID();
const at = '2026-05-22T09:00:00Z';
const me = {
  personId,
  name: 'Kari Nord',
  language: 'nn',
  roles: ['candidate'],
  activeRole: 'candidate',
  now: at,
  demonstration: false,
  onlyCandidacyId: null,
  session: { seconds: 100, idleSeconds: 100 },
};
const signedOut = () =>
  Response.json({ refusal: { code: 'notSignedIn', message: 'Logg inn.' } }, { status: 401 });
const unreachable = () => Promise.reject(new TypeError('no network'));

let answer: (signal?: AbortSignal) => Response | Promise<Response>;
let asked: number;
let went: string[];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  localStorage.setItem('karakter.language', 'nb');
  [asked, went] = [0, []];
  vi.stubGlobal('fetch', (address: string, { signal }: RequestInit) => {
    if (address !== '/api/me') return unreachable();
    asked += 1;
    return answer(signal ?? undefined);
  });
  vi.stubGlobal('location', {
    pathname: '/sitting/c',
    search: '?question=2',
    assign: (address: string) => void went.push(address),
  });
  return async () => {
    vi.useRealTimers();
    await forgetDeviceKey();
    vi.unstubAllGlobals();
  };
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const page = () => onPage(() => ({ ...useSitter(), ...useLanguage() }));

describe('whom an exam page belongs to [D4]', () => {
  it('is the person whom the server names, who is remembered, in the person’s own language', async () => {
    answer = () => Response.json(me);
    const { result } = page();
    expect([result.current.personId, result.current.failure]).toEqual([null, null]);
    await pass(0);
    expect(result.current).toMatchObject({ personId, failure: null, language: 'nn' });
    expect(rememberedPerson()).toBe(personId);
    await pass(120_000);
    expect([asked, went]).toEqual([1, []]);
  });

  it('is the last person on this device where there is no network; the request to the server is repeated', async () => {
    localStorage.setItem('karakter.person', personId);
    answer = unreachable;
    const { result } = page();
    await pass(0);
    expect(result.current).toMatchObject({ personId, language: 'nb' });
    await pass(19_999);
    expect(asked).toBe(1);
    answer = () => Response.json(me);
    await pass(1);
    // The answer arrives, and the page shows it.
    await pass(1);
    expect([asked, result.current.language]).toEqual([2, 'nn']);
  });

  it('is awaited for at most three seconds', async () => {
    localStorage.setItem('karakter.person', personId);
    answer = (signal) => new Promise((_, reject) => signal?.addEventListener('abort', reject));
    const { result } = page();
    await pass(0);
    await pass(2_990);
    expect(result.current.personId).toBeNull();
    await pass(20);
    await pass(0);
    expect(result.current.personId).toBe(personId);
  });

  it('is not known where no one has been here, which is said; the candidate can ask again', async () => {
    answer = unreachable;
    const { result } = page();
    await pass(0);
    expect(result.current).toMatchObject({ personId: null, failure: { code: 'offline' } });
    answer = () => Response.json(me);
    act(() => result.current.askAgain());
    await pass(0);
    expect(result.current).toMatchObject({ personId, failure: null });
    expect(went).toEqual([]);
  });

  it('is asked for at the sign-in page, which leads back, where there is a network and no session', async () => {
    localStorage.setItem('karakter.person', personId);
    answer = signedOut;
    const { result } = page();
    await pass(10_000);
    expect(went).toEqual([`/sign-in?returnTo=${encodeURIComponent('/sitting/c?question=2')}`]);
    expect([result.current.personId, result.current.failure]).toEqual([null, null]);
  });

  it('is the same when the session ends during the exam: the page stays', async () => {
    answer = () => Response.json(me);
    const { result } = page();
    await pass(0);
    answer = signedOut;
    act(() => result.current.askAgain());
    await pass(10_000);
    expect([result.current.personId, went]).toEqual([personId, []]);
  });
});

describe('an exam page that says that the session is over', () => {
  const shows = () => onPage(useSignedOut);
  const fails = async (
    { queries }: ReturnType<typeof shows>,
    route: typeof peopleRoutes.me | typeof sittingRoutes.viewSitting,
  ) => {
    const params = { candidacyId: crypto.randomUUID() };
    await act(() =>
      queries
        .fetchQuery({ queryKey: apiKey(route, { params }), queryFn: () => callApi(peopleRoutes.me, {}) })
        .catch(() => undefined),
    );
  };

  it.each([peopleRoutes.me, sittingRoutes.viewSitting])(
    'says so after $name was refused for it, until it is answered again',
    async (route) => {
      const shown = shows();
      expect(shown.result.current).toBe(false);
      answer = unreachable;
      await fails(shown, route);
      expect(shown.result.current).toBe(false);
      answer = signedOut;
      await fails(shown, route);
      expect(shown.result.current).toBe(true);
    },
  );
});

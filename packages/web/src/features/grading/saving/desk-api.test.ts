import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDeviceKey, holdDeviceKey } from '../../../device/device-key.ts';
import { openShelf, sessionShelf } from '../../../device/session-shelf.ts';
import { aDevice } from '../../../test/device.ts';
import { askForDesk, changeAnswer, deskQuery, nameOf } from './desk-api.ts';

const personId = crypto.randomUUID();
const commissionId = crypto.randomUUID();
const args = { params: { commissionId }, body: { impartial: true } } as const;
const route = gradingRoutes.acceptConfidentiality;
const answer = { done: true };
let reply: () => Promise<Response>;

beforeEach(() => {
  aDevice(personId);
  const device = globalThis.fetch;
  reply = async () => Response.json(answer);
  vi.stubGlobal('fetch', (address: string) =>
    String(address).includes('/grading/') ? reply() : device(address),
  );
  vi.stubGlobal('window', { location: { href: 'https://here/', origin: 'https://here' } });
  holdDeviceKey(personId);
  openShelf(personId, Date.now() + 3_600_000);
});
afterEach(async () => {
  await forgetDeviceKey();
  vi.unstubAllGlobals();
});

const ask = (queries = new QueryClient()) => askForDesk(queries, route, args, new AbortController().signal);
const kept = async () => (await sessionShelf()?.read(commissionId, nameOf(route, args)))?.answer;
const refused = (status: number, code: string) => async () =>
  Response.json({ refusal: { code, message: code } }, { status });

describe('what the desk asks for [G15]', () => {
  it('is what the device keeps where the network is gone, also on a page that was opened again', async () => {
    await ask();
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    reply = () => Promise.reject(new TypeError('no network'));
    expect(await ask()).toEqual(await kept());
  });

  it('is, after a saving, what was saved: on the page, and on the device for a reload in a tunnel', async () => {
    const at = { params: { commissionId, questionId: 'q1' }, query: { after: 0 } } as const;
    const { listShortAnswersTo } = deskRoutes;
    reply = async () => Response.json({ answers: [], others: [10_001], next: null });
    const queries = new QueryClient();
    await queries.fetchQuery(deskQuery(queries, listShortAnswersTo, at));
    changeAnswer(queries, listShortAnswersTo, at, (known) => ({ ...known, others: [] }));
    const saved = { answers: [], others: [], next: null };
    const { queryKey } = deskQuery(queries, listShortAnswersTo, at);
    expect(queries.getQueryData(queryKey)).toEqual(saved);
    reply = () => Promise.reject(new TypeError('no network'));
    const again = () => askForDesk(new QueryClient(), listShortAnswersTo, at, new AbortController().signal);
    await vi.waitFor(async () => expect(await again()).toEqual(saved));
    // Each part of a list is kept by itself.
    const next = { ...at, query: { after: 250 } } as const;
    await expect(
      askForDesk(new QueryClient(), listShortAnswersTo, next, new AbortController().signal),
    ).rejects.toMatchObject({ code: 'offline' });
  });

  it('is what the server says, where it says no: what the device keeps is removed with the access', async () => {
    await ask();
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    reply = refused(404, 'notFound');
    await expect(ask()).rejects.toThrow('notFound');
    await vi.waitFor(async () => expect(await kept()).toBeUndefined());
  });

  it('is refused where the session has ended, whatever the device keeps', async () => {
    await ask();
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    reply = refused(401, 'notSignedIn');
    await expect(ask()).rejects.toThrow('notSignedIn');
  });

  it('fails where there is no network and nothing is kept', async () => {
    reply = () => Promise.reject(new TypeError('no network'));
    await expect(ask()).rejects.toMatchObject({ code: 'offline' });
  });
});

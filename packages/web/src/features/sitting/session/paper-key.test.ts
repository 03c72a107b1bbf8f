// @vitest-environment jsdom
import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apiKey } from '../../../api/api.ts';
import { fakeSession } from '../../../test/fake-session.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import { unsealedPaper, usePaperKey } from './paper-key.ts';

const onPage = hooksOnPages();
const candidacyId = crypto.randomUUID();
const queryKey = apiKey(sittingRoutes.openPaper, { params: { candidacyId } });
const paper = { language: 'nb', aids: 'Ingen', questions: [] };
const key = btoa('k'.repeat(32));

/** As the server seals it: a nonce of twelve bytes, then what is sealed with its tag. */
async function sealed(content: unknown = paper): Promise<Uint8Array<ArrayBuffer>> {
  const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const secret = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(content));
  const inside = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, text));
  return Uint8Array.of(...iv, ...inside);
}

describe('a sealed paper [D2]', () => {
  it('is opened by its key, which the page cannot give away, and by no other', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    expect(await unsealedPaper(await sealed(), key)).toEqual(paper);
    const held = await imported.mock.results.at(-1)?.value;
    expect(held).toMatchObject({ extractable: false, usages: ['decrypt'] });
    imported.mockRestore();
    await expect(unsealedPaper(await sealed(), btoa('x'.repeat(32)))).rejects.toThrow();
  });

  it('is refused where it is no paper', async () => {
    await expect(unsealedPaper(await sealed({ questions: 'none' }), key)).rejects.toThrow();
  });
});

describe('a page that waits for the start [D2]', () => {
  let fake: ReturnType<typeof fakeSession>;
  let answer: () => Promise<Response>;
  let asked: string[];

  beforeEach(async () => {
    fake = fakeSession(candidacyId);
    asked = [];
    const bytes = await sealed();
    answer = async () => new Response(bytes);
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return answer();
    });
    return () => vi.unstubAllGlobals();
  });

  const page = (view: Partial<SittingView> = {}) => {
    const at = { candidacyId, state: 'waiting', paperReady: true, ...view } as SittingView;
    return onPage((shown: { view: SittingView }) => usePaperKey(fake.session, shown.view), {
      props: { view: at },
    });
  };
  const start = () => act(async () => fake.delivers({ kind: 'key', key }));

  it('fetches the sealed paper once, and shows it and says so when the key comes', async () => {
    const { queries, rerender } = page();
    rerender({ view: { candidacyId, state: 'waiting', paperReady: true } as SittingView });
    expect(asked).toEqual([`/api/sittings/${candidacyId}/sealed-paper`]);
    await act(async () => fake.delivers({ kind: 'corrected' }));
    expect([queries.getQueryData(queryKey), fake.opened]).toEqual([undefined, 0]);
    await start();
    await vi.waitFor(() => expect(queries.getQueryData(queryKey)).toEqual(paper));
    expect([fake.opened, asked.length]).toEqual([1, 1]);
  });

  it.each([
    [true, 2],
    [false, 0],
  ])(
    'asks again when the paper was approved, returned or corrected meanwhile; it was ready: %j',
    async (paperReady, times) => {
      vi.spyOn(Math, 'random').mockReturnValue(0);
      const { queries } = page({ paperReady });
      const viewKey = apiKey(sittingRoutes.viewSitting, { params: { candidacyId } });
      queries.setQueryData(viewKey, { candidacyId });
      for (const _ of [1, 2]) await act(async () => fake.delivers({ kind: 'corrected' }));
      await vi.waitFor(() => expect(queries.getQueryState(viewKey)?.isInvalidated).toBe(true));
      expect(asked).toHaveLength(times);
      vi.restoreAllMocks();
    },
  );

  it.each([{ paperReady: false }, { state: 'open' as const }])(
    'fetches nothing before there is something to wait for: %j',
    async (view) => {
      page(view);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ['does not answer', async () => Promise.reject(new TypeError('no network'))],
    ['refuses it', async () => new Response('no', { status: 503 })],
  ])('fetches it again when the key comes, where the server %s', async (_, failing) => {
    const works = answer;
    answer = failing;
    const { queries } = page();
    await act(async () => undefined);
    answer = works;
    await start();
    await vi.waitFor(() => expect(queries.getQueryData(queryKey)).toEqual(paper));
    expect([asked.length, fake.opened]).toEqual([2, 1]);
  });

  it('leaves it to the exam room to fetch the open paper, where the sealed one does not open', async () => {
    answer = async () => new Response(new Uint8Array(40));
    const { queries } = page();
    const again = vi.spyOn(queries, 'invalidateQueries');
    await start();
    await vi.waitFor(() => expect(again).toHaveBeenCalledWith({ queryKey }));
    expect([queries.getQueryData(queryKey), fake.opened]).toEqual([undefined, 0]);
  });

  it('keeps the paper that it has, which may have been corrected since, and says that it is open', async () => {
    const { queries } = page({ state: 'open' });
    queries.setQueryData(queryKey, { ...paper, aids: 'Rettet' });
    await start();
    expect([queries.getQueryData(queryKey), asked, fake.opened]).toEqual([
      { ...paper, aids: 'Rettet' },
      [],
      1,
    ]);
  });

  it('listens no more when it is left', () => {
    page().unmount();
    expect(fake.listeners()).toBe(0);
  });
});

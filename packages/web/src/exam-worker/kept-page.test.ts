import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageFiles } from './exam-files.ts';
import { answerTo, dropOthers, keepExamPage, type WorkerWorld } from './kept-page.ts';

const origin = 'https://karakter.example.no';
const files: PageFiles = {
  version: 'new',
  page: '/exam.html',
  files: ['/sitting/assets/exam-1.js', '/sitting/assets/inter-1.woff2'],
  named: ['/sitting/assets/exam-1.js'],
  scope: '/sitting/',
  prefix: 'karakter-exam-',
};
const html = '<script src="/sitting/assets/exam-1.js"></script>';

/** A browser's caches in memory; `isFull` simulates a full device. */
function memoryCaches(isFull = () => false): CacheStorage {
  const all = new Map<string, Map<string, Response>>();
  const opened = (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    const put = async (address: string, response: Response) => {
      if (isFull()) throw new DOMException('no room', 'QuotaExceededError');
      entries.set(address, response);
    };
    return { put, match: async (address: string) => entries.get(address)?.clone() };
  };
  return {
    open: async (name: string) => opened(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (address: string, { cacheName }: { cacheName: string }) =>
      all.get(cacheName)?.get(address)?.clone(),
  } as unknown as CacheStorage;
}

type Server = (path: string) => Response | Promise<Response>;
const working: Server = (path) => new Response(path === '/exam.html' ? html : `from the server: ${path}`);
const away: Server = () => Promise.reject(new TypeError('no network'));

let server: Server;
let world: WorkerWorld;
beforeEach(() => {
  server = working;
  world = { caches: memoryCaches(), origin, fetch: async ({ url }) => server(new URL(url).pathname) };
});

/** Only a browser can create navigation requests. */
const request = (path: string, mode = 'cors', method = 'GET') =>
  ({ url: new URL(path, origin).href, mode, method }) as Request;
const page = (path: string) => request(path, 'navigate');
const bodyOf = async (answer: Promise<Response> | null) => (await answer)?.text();

describe('the worker that keeps the exam page [D4]', () => {
  it.each<[string, Request]>([
    ['the API', request('/api/sittings/1')],
    ['what is sent', request('/sitting/assets/exam-1.js', 'cors', 'POST')],
    ['the office’s pages', page('/exams')],
    ['files it does not keep', request('/assets/index-1.js')],
    ['other sites', request('https://elsewhere.example/sitting/assets/exam-1.js')],
  ])('leaves %s alone', async (_, asked) => {
    await keepExamPage(world, files);
    expect(answerTo(world, files, asked)).toBeNull();
  });

  it('shows the server’s page while there is a network', async () => {
    await keepExamPage(world, files);
    expect(await bodyOf(answerTo(world, files, page('/sitting/1/answer')))).toContain('/sitting/1/answer');
  });

  it.each<[string, Server]>([
    ['away', away],
    ['ill', () => new Response('', { status: 502 })],
    ['overwhelmed', () => new Response('', { status: 429 })],
  ])('opens the kept page at any of its addresses when the server is %s', async (_, failing) => {
    await keepExamPage(world, files);
    server = failing;
    expect(await bodyOf(answerTo(world, files, page('/sitting/1/answer?question=2')))).toBe(html);
    expect(await bodyOf(answerTo(world, files, request('/sitting/assets/exam-1.js')))).toContain('exam-1.js');
  });

  it('keeps the fonts too, which the page does not name [D4]', async () => {
    await keepExamPage(world, files);
    server = away;
    expect(await bodyOf(answerTo(world, files, request('/sitting/assets/inter-1.woff2')))).toContain(
      'inter-1',
    );
  });

  it('waits at most three seconds for a hanging network', async () => {
    vi.useFakeTimers();
    await keepExamPage(world, files);
    server = () => new Promise(() => undefined);
    const answer = answerTo(world, files, page('/sitting/1'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await bodyOf(answer)).toBe(html);
    vi.useRealTimers();
  });

  it.each<[string, () => void]>([
    ['the disk is full', () => (world = { ...world, caches: memoryCaches(() => true) })],
    [
      'the network fails on the way',
      () => (server = (path) => (path === '/exam.html' ? working(path) : away(path))),
    ],
    ['the page is of a newer version', () => (server = () => new Response('<script src="/exam-2.js">'))],
    [
      'a file is missing',
      () => (server = (path) => (path === '/exam.html' ? working(path) : Response.error())),
    ],
  ])(
    'keeps nothing partially when %s, and the page comes from the network as without a worker',
    async (_, harm) => {
      harm();
      await expect(keepExamPage(world, files)).rejects.toThrow();
      expect(await world.caches.keys()).toEqual([]);
      server = working;
      expect(await bodyOf(answerTo(world, files, page('/sitting/1')))).toContain('/sitting/1');
    },
  );

  it('uses the network if the cache cannot be read', async () => {
    const broken = { ...memoryCaches(), match: () => Promise.reject(new Error('broken')) };
    world = { ...world, caches: broken as unknown as CacheStorage };
    expect(await bodyOf(answerTo(world, files, request('/sitting/assets/exam-1.js')))).toContain('exam-1.js');
  });

  it('leaves the page and its files to the network in a browser that cannot keep anything', async () => {
    world = { ...world, caches: undefined as unknown as CacheStorage };
    expect(await bodyOf(answerTo(world, files, request('/sitting/assets/exam-1.js')))).toContain('exam-1.js');
    server = (path) =>
      path === '/sitting/1' ? new Response('the server’s', { status: 503 }) : working(path);
    expect(await bodyOf(answerTo(world, files, page('/sitting/1')))).toBe('the server’s');
  });

  it('returns the network’s own error if nothing was kept', async () => {
    server = away;
    await expect(answerTo(world, files, page('/sitting/1'))).rejects.toThrow('no network');
  });

  it('keeps the former version until its windows are closed, then removes it and nothing else', async () => {
    const former = { ...files, version: 'old' };
    await keepExamPage(world, former);
    await world.caches.open('of something else');
    await keepExamPage(world, files);
    server = away;
    expect(await bodyOf(answerTo(world, former, page('/sitting/1')))).toBe(html);
    await dropOthers(world, files);
    expect(await world.caches.keys()).toEqual(['of something else', 'karakter-exam-new']);
  });
});

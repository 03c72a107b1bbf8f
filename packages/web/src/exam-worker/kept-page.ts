import type { PageFiles } from './exam-files.ts';

/** The parts of its environment that the worker needs. */
export type WorkerWorld = {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly origin: string;
};

/** Longer than a working network needs for the page, and short enough for a candidate whose exam is running. */
const patienceMs = 3_000;

const nameOf = ({ prefix, version }: PageFiles) => prefix + version;

async function fetched(
  { fetch, origin }: WorkerWorld,
  address: string,
  init: RequestInit,
): Promise<Response> {
  const response = await fetch(new Request(new URL(address, origin), init));
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  return response;
}

/**
 * Fetches the page and all its files into a cache of this version, all or nothing. A full disk or a network failure leaves
 * nothing behind, and the page then works as without a worker. The earlier version's files stay while a window uses it.
 */
export async function keepExamPage(world: WorkerWorld, files: PageFiles): Promise<void> {
  const cache = await world.caches.open(nameOf(files));
  try {
    const page = await fetched(world, files.page, { cache: 'no-cache' });
    const html = await page.clone().text();
    if (!files.named.every((file) => html.includes(file))) throw new Error('the page is of another version');
    await cache.put(new URL(files.page, world.origin).href, page);
    for (const file of files.files) {
      await cache.put(new URL(file, world.origin).href, await fetched(world, file, {}));
    }
  } catch (failure) {
    await world.caches.delete(nameOf(files));
    throw failure;
  }
}

/** Removes the caches of earlier versions; called when no window uses them any more. */
export async function dropOthers({ caches }: WorkerWorld, files: PageFiles): Promise<void> {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(files.prefix) && name !== nameOf(files));
  await Promise.all(former.map((name) => caches.delete(name)));
}

function kept({ caches, origin }: WorkerWorld, files: PageFiles, address: string) {
  // If the cache cannot be read, the network is used.
  return caches.match(new URL(address, origin).href, { cacheName: nameOf(files) }).catch(() => undefined);
}

async function keptFile(world: WorkerWorld, files: PageFiles, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return (await kept(world, files, pathname)) ?? world.fetch(request);
}

/** The page from the network; the kept one if the network is gone or slow, or the server returns an error. */
async function freshPage(world: WorkerWorld, files: PageFiles, request: Request): Promise<Response> {
  const network = world.fetch(request);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    waiting = setTimeout(() => resolve('slow'), patienceMs);
  });
  const first = await Promise.race([network.catch(() => 'away' as const), slow]);
  clearTimeout(waiting);
  if (first instanceof Response && first.status < 500 && first.status !== 429) return first;
  return (await kept(world, files, files.page)) ?? network;
}

/** The worker's response to a request, or null if it does not handle it; it never responds for the API. */
export function answerTo(world: WorkerWorld, files: PageFiles, request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (origin !== world.origin || request.method !== 'GET') return null;
  const asNetwork = () => world.fetch(request);
  // The last `catch`: whatever a browser lacks or refuses here, the page opens as it would without a worker.
  if (request.mode === 'navigate') {
    return pathname.startsWith(files.scope) ? freshPage(world, files, request).catch(asNetwork) : null;
  }
  return files.files.includes(pathname) ? keptFile(world, files, request).catch(asNetwork) : null;
}

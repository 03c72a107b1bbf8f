import type { PageFiles } from '../exam-worker/exam-files.ts';
import { answerTo, dropOthers, keepExamPage, type WorkerWorld } from '../exam-worker/kept-page.ts';

/** The list of files, inserted when the pages are built. */
declare const __DESK_FILES__: PageFiles;

/** The service worker types that are used, since the pages' types do not include them. */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asking = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void };

const files = __DESK_FILES__;
const world: WorkerWorld = { caches, fetch: (request) => fetch(request), origin: self.location.origin };

// As for exam day: a new version waits until no window uses the earlier one, so that no desk loses its files.
self.addEventListener('install', (event) => (event as Lasting).waitUntil(keepExamPage(world, files)));
self.addEventListener('activate', (event) => (event as Lasting).waitUntil(dropOthers(world, files)));
self.addEventListener('fetch', (event) => {
  const asking = event as Asking;
  const answer = answerTo(world, files, asking.request);
  if (answer) asking.respondWith(answer);
});

import { Worker } from 'node:worker_threads';
import type { PdfInputs, PdfOptions, PdfTemplate, PdfWorker } from './port.ts';

/** What the thread is asked; instants cross the border as text. */
export type PdfRequest = {
  readonly template: PdfTemplate;
  readonly data: PdfInputs[PdfTemplate];
  readonly createdAt: string;
};

export type PdfReply = { readonly pdf: Uint8Array } | { readonly refusal: string };

type Job = {
  readonly request: PdfRequest;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
};

/** A document takes milliseconds; one that takes this long never ends. */
const longestCompile = { milliseconds: 60_000 };
const mostAttempts = 2;

/**
 * Typst on a thread of its own, so that setting documents never holds up a request. Documents are set one
 * at a time in the order asked for. A thread that dies or hangs is replaced, and its document is tried
 * once more. The thread starts with the first document and does not keep the process alive while idle.
 */
export function createPdfWorker(threadModule = new URL('./thread.ts', import.meta.url)): PdfWorker {
  const queue: Job[] = [];
  let thread: Worker | undefined;
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const startThread = (): Worker => {
    const started = new Worker(threadModule, { execArgv: [] });
    started.on('message', finish);
    started.on('error', (error) => lose(started, error));
    started.on('exit', () => lose(started, new Error('The PDF thread stopped')));
    return started;
  };

  const finish = (reply: PdfReply): void => {
    const job = current;
    settle();
    if ('pdf' in reply) job?.resolve(reply.pdf);
    else job?.reject(new Error(reply.refusal));
    next();
  };

  const lose = (lost: Worker, reason: unknown): void => {
    if (thread !== lost) return;
    thread = undefined;
    const job = current;
    settle();
    if (job !== undefined && job.attempts < mostAttempts && !closed) queue.unshift(job);
    else job?.reject(new Error('The PDF could not be made', { cause: reason }));
    next();
  };

  const settle = (): void => {
    clearTimeout(timer);
    current = undefined;
    thread?.unref();
  };

  const next = (): void => {
    if (current !== undefined || closed) return;
    current = queue.shift();
    if (current === undefined) return;
    current.attempts += 1;
    thread ??= startThread();
    thread.ref();
    timer = setTimeout(() => void thread?.terminate(), longestCompile.milliseconds);
    thread.postMessage(current.request);
  };

  return {
    compile: (template, data, options) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The PDF worker is closed'));
        queue.push({ request: requestOf(template, data, options), resolve, reject, attempts: 0 });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.reject(new Error('The PDF worker is closed'));
      await thread?.terminate();
    },
  };
}

/** Copied here, so that data which cannot cross to the thread is refused to the caller who sent it. */
function requestOf<T extends PdfTemplate>(template: T, data: PdfInputs[T], options: PdfOptions): PdfRequest {
  return structuredClone({ template, data, createdAt: options.createdAt.toString() });
}

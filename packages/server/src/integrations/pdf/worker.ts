import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { SealFile } from '../seal/port.ts';
import type { PdfInputs, PdfOptions, PdfTemplate, PdfWorker } from './port.ts';

/** What the process is asked; instants cross the border as text. */
export type PdfRequest = {
  readonly template: PdfTemplate;
  readonly data: PdfInputs[PdfTemplate];
  readonly createdAt: string;
  readonly sealedAt?: string;
  readonly seal?: SealFile;
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
/** Below everything that answers people: the processor saves what is typed before it sets what is handed in. */
const niceness = 10;

type Watch = {
  readonly onReply: (reply: PdfReply) => void;
  readonly onLost: (lost: ChildProcess, reason: Error) => void;
};

/** Without the server's environment, which holds secrets that setting documents has no need of. */
function forked(module: URL, { onReply, onLost }: Watch): ChildProcess {
  const child = fork(fileURLToPath(module), {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // At once, so that the threads it starts are born with it.
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  child.on('message', (reply) => onReply(reply as PdfReply));
  child.on('error', (error) => onLost(child, error));
  child.on('exit', () => onLost(child, new Error('The PDF process stopped')));
  return child;
}

/** Whether the server stays for it. */
function keep(child: ChildProcess, isBusy: boolean): void {
  const state = isBusy ? 'ref' : 'unref';
  child[state]();
  child.channel?.[state]();
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  keep(child, true);
  child.kill('SIGKILL');
  await ended;
}

type Parts = { readonly seal?: SealFile; readonly module?: URL };

/**
 * Typst, and the seal, in a process of their own that yields to the server's, so that setting documents never holds up
 * a request or a keystroke. Documents are set one at a time in the order asked for. A process that dies or hangs is
 * replaced, and its document is tried once more. It starts with the first document and does not keep the server alive
 * while idle.
 */
export function createPdfWorker({
  seal,
  module = new URL('./child.ts', import.meta.url),
}: Parts = {}): PdfWorker {
  const queue: Job[] = [];
  let child: ChildProcess | undefined;
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const finish = (reply: PdfReply): void => {
    const job = current;
    settle();
    if ('pdf' in reply) job?.resolve(reply.pdf);
    else job?.reject(new Error(reply.refusal));
    next();
  };

  const lose = (lost: ChildProcess, reason: unknown): void => {
    if (child !== lost) return;
    child = undefined;
    const job = current;
    settle();
    if (job !== undefined && job.attempts < mostAttempts && !closed) queue.unshift(job);
    else job?.reject(new Error('The PDF could not be made', { cause: reason }));
    next();
  };

  const settle = (): void => {
    clearTimeout(timer);
    current = undefined;
    if (child) keep(child, false);
  };

  const next = (): void => {
    if (current !== undefined || closed) return;
    current = queue.shift();
    if (current === undefined) return;
    current.attempts += 1;
    child ??= forked(module, { onReply: finish, onLost: lose });
    const asked = child;
    keep(asked, true);
    timer = setTimeout(() => asked.kill('SIGKILL'), longestCompile.milliseconds);
    asked.send(current.request, (error) => error && lose(asked, error));
  };

  return {
    compile: (template, data, options) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The PDF worker is closed'));
        queue.push({ request: requestOf(template, data, options, seal), resolve, reject, attempts: 0 });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.reject(new Error('The PDF worker is closed'));
      if (child) await end(child);
    },
  };
}

/** Copied here, so that data which cannot cross to the process is refused to the caller who sent it. */
function requestOf<T extends PdfTemplate>(
  template: T,
  data: PdfInputs[T],
  { createdAt, sealedAt }: PdfOptions,
  seal: SealFile | undefined,
): PdfRequest {
  return structuredClone({
    template,
    data,
    createdAt: createdAt.toString(),
    ...(sealedAt && { sealedAt: sealedAt.toString(), ...(seal && { seal }) }),
  });
}

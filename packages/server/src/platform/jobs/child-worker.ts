import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FromChild } from './child-answers.ts';

/** Why there is no result: the process crashed on it, took too long, too many requests wait (of all, or of one person), or it was closed. */
export type ChildFailureReason = 'died' | 'tookTooLong' | 'busy' | 'ownWaits' | 'closed';

export class ChildFailure extends Error {
  override readonly name = 'ChildFailure';
  readonly reason: ChildFailureReason;
  constructor(reason: ChildFailureReason, options?: ErrorOptions) {
    super(`The process could not do it: ${reason}`, options);
    this.reason = reason;
  }
}

export type ChildLimits = {
  /** A request that takes longer ends the process; the time counts from when it is ready. */
  readonly milliseconds: number;
  /** How often a request that ended its process is tried. */
  readonly attempts: number;
  /** The most memory its objects may take; a process that needs more ends. */
  readonly heapMegabytes?: number;
};

export type ChildWorker<Request, Reply> = {
  /** One request at a time, in order; rejects with `ChildFailure`. */
  readonly ask: (request: Request) => Promise<Reply>;
  /** Stops the process; waiting requests are rejected. */
  readonly close: () => Promise<void>;
};

type Job<Request, Reply> = {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
};
type Watch = {
  readonly onTold: (told: FromChild) => void;
  readonly onLost: (lost: ChildProcess, reason: unknown) => void;
};

/** Below everything that answers people: saving text has priority for the processor. */
const niceness = 10;

/** Without the server's environment, which contains secrets that the process does not need. */
function forked(module: URL, { heapMegabytes }: ChildLimits, { onTold, onLost }: Watch): ChildProcess {
  const child = fork(fileURLToPath(module), {
    execArgv: heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`],
    env: {},
    serialization: 'advanced',
    // A process that runs out of memory writes a long message.
    stdio: ['ignore', 'ignore', heapMegabytes === undefined ? 'inherit' : 'ignore', 'ipc'],
  });
  // At once, so that the threads that it starts inherit the priority.
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  child.on('message', (told) => onTold(told as FromChild));
  child.on('error', (error) => onLost(child, error));
  child.on('exit', () => onLost(child, new Error('The process stopped')));
  return child;
}

/** A process that is not ready by now never will be. */
const longestStart = 60_000;

/** Whether it keeps the server alive. */
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

/** The queue, and the process that handles it. */
class Worker<Request, Reply> {
  private readonly module: URL;
  private readonly limits: ChildLimits;
  private readonly queue: Job<Request, Reply>[] = [];
  private child: ChildProcess | undefined;
  private current: Job<Request, Reply> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isReady = false;
  private isLate = false;
  private isClosed = false;

  constructor(module: URL, limits: ChildLimits) {
    this.module = module;
    this.limits = limits;
  }

  ask(request: Request): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    if (this.isClosed) reject(new ChildFailure('closed'));
    else {
      this.queue.push({ request, resolve, reject, attempts: 0 });
      this.next();
    }
    return promise;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.queue.splice(0)) job.reject(new ChildFailure('closed'));
    if (this.child) await end(this.child);
  }

  private next(): void {
    if (this.current !== undefined || this.isClosed) return;
    this.current = this.queue.shift();
    if (this.current === undefined) return;
    this.current.attempts += 1;
    this.child ??= forked(this.module, this.limits, {
      onTold: (told) => this.hear(told),
      onLost: (lost, reason) => this.lose(lost, reason),
    });
    const asked = this.child;
    const { milliseconds } = this.limits;
    keep(asked, true);
    this.endAfter(asked, this.isReady ? milliseconds : Math.max(longestStart, milliseconds));
    asked.send(this.current.request as object, (error) => error && this.lose(asked, error));
  }

  private endAfter(asked: ChildProcess, milliseconds: number): void {
    clearTimeout(this.timer);
    this.isLate = false;
    this.timer = setTimeout(() => {
      this.isLate = true;
      asked.kill('SIGKILL');
    }, milliseconds);
  }

  private hear(told: FromChild): void {
    if ('isReady' in told) {
      this.isReady = true;
      if (this.current && this.child) this.endAfter(this.child, this.limits.milliseconds);
      return;
    }
    const job = this.current;
    this.settle();
    job?.resolve(told.reply as Reply);
    this.next();
  }

  private lose(lost: ChildProcess, reason: unknown): void {
    if (this.child !== lost) return;
    this.child = undefined;
    this.isReady = false;
    const job = this.current;
    const failure = this.isLate ? 'tookTooLong' : 'died';
    this.settle();
    if (job !== undefined && job.attempts < this.limits.attempts && !this.isClosed) this.queue.unshift(job);
    else job?.reject(new ChildFailure(this.isClosed ? 'closed' : failure, { cause: reason }));
    this.next();
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.current = undefined;
    if (this.child) keep(this.child, false);
  }
}

/**
 * A separate process for work that must never delay or harm the server: it has a lower priority, and one that crashes
 * or hangs is replaced. It starts with the first request and does not keep the server alive while idle.
 */
export function createChildWorker<Request, Reply>(
  module: URL,
  limits: ChildLimits,
): ChildWorker<Request, Reply> {
  const worker = new Worker<Request, Reply>(module, limits);
  return { ask: (request) => worker.ask(request), close: () => worker.close() };
}

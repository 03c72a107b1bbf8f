import { Worker } from 'node:worker_threads';
import type { Merged, MergeWish } from './merge.ts';

/**
 * The result of one try: merged, or ended by the limit of time or memory at this update; -1 where no single update is
 * to blame.
 */
export type Tried = { readonly merged: Merged } | { readonly endedAt: number };
export type MergeJob = {
  readonly key: string;
  readonly wish: MergeWish;
  readonly without: ReadonlySet<number>;
  readonly resolve: (tried: Tried) => void;
};

const memoryMb = 512;
const idleMs = 60_000;
const lookEveryMs = 200;
/** By the clock, for a thread that does not start, or hangs. */
const longestByClockMs = 60_000;

type Limits = {
  readonly module: URL;
  /** How long one job may use the processor. */
  readonly longestMs: number;
  /** The thread is idle. */
  readonly onFree: () => void;
  /** The thread has ended. */
  readonly onGone: (worker: MergeWorker) => void;
};

/** One thread that merges answers, one at a time, and is ended when one takes too long. */
export class MergeWorker {
  readonly #worker: Worker;
  readonly #limits: Limits;
  readonly #progress = new Int32Array(new SharedArrayBuffer(4));
  #isReady = false;
  #isGone = false;
  #usedBefore = 0;
  #timer: NodeJS.Timeout | undefined;
  job: MergeJob | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#worker = new Worker(limits.module, {
      workerData: { progress: this.#progress },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // Without the server's environment, which holds secrets that merging does not need.
      env: {},
      execArgv: [],
    });
    this.#worker.on('message', (reply: 'ready' | { merged?: Merged }) => this.#hear(reply));
    this.#worker.on('error', () => this.#gone());
    this.#worker.on('exit', () => this.#gone());
  }

  async run(job: MergeJob): Promise<void> {
    clearTimeout(this.#timer);
    this.job = job;
    this.#progress[0] = -1;
    this.#worker.ref();
    this.#usedBefore = await this.#used();
    if (this.job !== job || this.#isGone) return;
    this.#worker.postMessage({ wish: job.wish, without: job.without });
    await this.#watch(job, performance.now() + longestByClockMs);
  }

  async end(): Promise<void> {
    this.#gone();
    await this.#worker.terminate();
  }

  /** Ends the thread when its job has used its time; the time to start is not counted. */
  async #watch(job: MergeJob, endsAt: number): Promise<void> {
    const used = await this.#used();
    if (this.job !== job) return;
    if (!this.#isReady) this.#usedBefore = used;
    if (used - this.#usedBefore > this.#limits.longestMs || performance.now() > endsAt) return this.end();
    this.#timer = setTimeout(() => void this.#watch(job, endsAt), lookEveryMs);
  }

  /** The processor time that it has used, in milliseconds. */
  async #used(): Promise<number> {
    const used = await this.#worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
    return (used.user + used.system) / 1000;
  }

  #hear(reply: 'ready' | { merged?: Merged }): void {
    if (reply === 'ready') this.#isReady = true;
    else this.#settle(reply.merged ? { merged: reply.merged } : { endedAt: this.#progress[0] ?? -1 });
  }

  #settle(tried: Tried): void {
    clearTimeout(this.#timer);
    const { job } = this;
    this.job = null;
    this.#worker.unref();
    this.#timer = setTimeout(() => void this.end(), idleMs).unref();
    job?.resolve(tried);
    this.#limits.onFree();
  }

  #gone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    clearTimeout(this.#timer);
    this.#limits.onGone(this);
    this.job?.resolve({ endedAt: this.#progress[0] ?? -1 });
    this.job = null;
    this.#limits.onFree();
  }
}

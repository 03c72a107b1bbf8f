import type { MergeWish } from './merge.ts';
import { type MergeJob, MergeWorker, type Tried } from './merge-worker.ts';

/**
 * Several times the processor time of the largest honest answer: on a busy computer the same work takes longer, and
 * no answer must be left out because of that.
 */
const longestMs = 5_000;
const mostThreads = 2;

type Limits = { readonly longestMs?: number; readonly module?: URL };

/** Threads that merge answers, each within limits of time and memory; a thread that is ended is replaced. */
export type MergePool = {
  /** One at a time for each key: an answer that takes long delays only itself. */
  try(key: string, wish: MergeWish, without: ReadonlySet<number>): Promise<Tried>;
  close(): Promise<void>;
};

export function createMergePool(given: Limits = {}): MergePool {
  const workers = new Set<MergeWorker>();
  const queue: MergeJob[] = [];
  const limits = {
    module: given.module ?? new URL('./merge-thread.ts', import.meta.url),
    longestMs: given.longestMs ?? longestMs,
    onFree: next,
    onGone: (worker: MergeWorker) => void workers.delete(worker),
  };

  function free(): MergeWorker | null {
    const idle = [...workers].find(({ job }) => job === null);
    if (idle || workers.size >= mostThreads) return idle ?? null;
    const started = new MergeWorker(limits);
    workers.add(started);
    return started;
  }

  function next(): void {
    const busy = new Set([...workers].map(({ job }) => job?.key));
    const at = queue.findIndex(({ key }) => !busy.has(key));
    const worker = at < 0 ? null : free();
    const job = worker && queue.splice(at, 1)[0];
    if (!worker || !job) return;
    void worker.run(job);
    next();
  }

  return {
    try: (key, wish, without) =>
      new Promise((resolve) => {
        queue.push({ key, wish, without, resolve });
        next();
      }),
    async close() {
      for (const { resolve } of queue.splice(0)) resolve({ endedAt: -1 });
      await Promise.all([...workers].map((worker) => worker.end()));
    },
  };
}

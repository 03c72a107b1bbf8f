/** Preloaded into each thread of a server that is measured, so that all of its memory can be swept. */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

type Word = 'sweep' | 'swept';
const channel = new BroadcastChannel('sweep');
channel.unref();

function sweep(): void {
  // Twice, and as when memory is short: only what is in use is left.
  for (let sweeps = 0; sweeps < 2; sweeps += 1)
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

if (!isMainThread) {
  channel.onmessage = ({ data }: { data: Word }) => {
    if (data !== 'sweep') return;
    sweep();
    channel.postMessage('swept' satisfies Word);
  };
}

/** Sweeps this thread and then the others, given their number. */
export async function sweepAll(threads: number): Promise<void> {
  sweep();
  const { promise, resolve } = Promise.withResolvers<void>();
  let missing = threads - 1;
  if (missing === 0) return;
  channel.onmessage = ({ data }: { data: Word }) => {
    if (data !== 'swept') return;
    missing -= 1;
    if (missing === 0) resolve();
  };
  channel.postMessage('sweep' satisfies Word);
  await promise;
}

/** Preloaded into each thread of a measured server, so that garbage can be collected in all of its memory. */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

type Message = 'sweep' | 'swept';
const channel = new BroadcastChannel('sweep');
channel.unref();

function sweep(): void {
  // Twice, and as under memory pressure, so that only memory in use is left.
  for (let sweeps = 0; sweeps < 2; sweeps += 1)
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

if (!isMainThread) {
  channel.onmessage = ({ data }: { data: Message }) => {
    if (data !== 'sweep') return;
    sweep();
    channel.postMessage('swept' satisfies Message);
  };
}

/** Collects garbage in this thread and then in the others, given their number. */
export async function sweepAll(threads: number): Promise<void> {
  sweep();
  const { promise, resolve } = Promise.withResolvers<void>();
  let missing = threads - 1;
  if (missing === 0) return;
  channel.onmessage = ({ data }: { data: Message }) => {
    if (data !== 'swept') return;
    missing -= 1;
    if (missing === 0) resolve();
  };
  channel.postMessage('sweep' satisfies Message);
  await promise;
}

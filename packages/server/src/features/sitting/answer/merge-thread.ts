/** A thread that merges answers: it may be ended in the middle of one without affecting the rest. */
import { parentPort, workerData } from 'node:worker_threads';
import { type MergeWish, mergeContents } from './merge.ts';

/** Where it writes which update it is at, so that the update that took too long is known when the thread is ended. */
const { progress } = workerData as { progress: Int32Array };

// Only now, so that the time to start is not counted against the first answer.
parentPort?.postMessage('ready');
parentPort?.on('message', ({ wish, without }: { wish: MergeWish; without: ReadonlySet<number> }) => {
  try {
    const merged = mergeContents(wish, without, (place) => {
      progress[0] = place;
    });
    progress[0] = -1;
    parentPort?.postMessage({ merged });
  } catch (error) {
    parentPort?.postMessage({ failed: String(error) });
  }
});

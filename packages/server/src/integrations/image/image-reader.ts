import { ChildFailure, type ChildLimits, createChildWorker } from '../../platform/jobs/child-worker.ts';
import type { ImageReader, ImageReply } from './port.ts';

/** An image takes a tenth of a second; the largest allowed a second. */
const limits = { milliseconds: 20_000, attempts: 1, waiting: 8, heapMegabytes: 256 };

/**
 * Reads images in a process of its own with limits of time and memory: one that ends it is refused as damaged, and the
 * next has a new process. One at a time; when more than a few wait, further callers are asked to try again.
 */
export function createImageReader(settings: { module?: URL } & Partial<ChildLimits> = {}): ImageReader {
  const { module = new URL('./child.ts', import.meta.url), ...others } = settings;
  const worker = createChildWorker<Uint8Array, ImageReply>(module, { ...limits, ...others });
  return {
    read: (bytes) =>
      worker.ask(bytes).catch((error: unknown): ImageReply => {
        if (!(error instanceof ChildFailure)) throw error;
        const isOurs = error.reason === 'busy' || error.reason === 'closed';
        return { fault: isOurs ? 'busy' : 'damaged' };
      }),
    close: worker.close,
  };
}

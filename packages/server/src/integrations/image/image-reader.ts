import { createChildLanes, type LaneLimits } from '../../platform/jobs/child-lanes.ts';
import { ChildFailure } from '../../platform/jobs/child-worker.ts';
import type { ImageFault, ImageReader, ImageReply } from './port.ts';

/** An image takes a tenth of a second; the largest allowed a second. */
const limits = { milliseconds: 20_000, attempts: 1, lanes: 2, waiting: 8, heapMegabytes: 256 };

const faults: Readonly<Record<ChildFailure['reason'], ImageFault>> = {
  died: 'damaged',
  tookTooLong: 'damaged',
  busy: 'busy',
  ownWaits: 'ownWaits',
  closed: 'busy',
};

/**
 * Reads images in processes of their own with limits of time and memory: one that ends a process is refused as damaged,
 * and the next has a new process. Two at a time, of different people, so that one person's large images don't delay
 * others; of each person one more waits, and when more than a few wait, further callers are asked to try again.
 */
export function createImageReader(settings: { module?: URL } & Partial<LaneLimits> = {}): ImageReader {
  const { module = new URL('./child.ts', import.meta.url), ...others } = settings;
  const lanes = createChildLanes<Uint8Array, ImageReply>(module, { ...limits, ...others });
  return {
    read: (bytes, by) =>
      lanes.ask(bytes, by).catch((error: unknown): ImageReply => {
        if (!(error instanceof ChildFailure)) throw error;
        return { fault: faults[error.reason] };
      }),
    close: lanes.close,
  };
}

import { createChildLanes, type LaneLimits } from '../../platform/jobs/child-lanes.ts';
import { ChildFailure } from '../../platform/jobs/child-worker.ts';
import type { GivenBytes, ListReader, ListReply } from './port.ts';
import { readList } from './read-list.ts';
import { type UnreadableCode, UnreadableSpreadsheet } from './unreadable.ts';

/** A normal list of a few thousand candidates takes a tenth of a second, and a few megabytes. */
const limits = { milliseconds: 10_000, attempts: 1, lanes: 2, waiting: 8, heapMegabytes: 384 };

/** Pasted text of this length is read at once: it is split in one pass, and cannot expand like a zip. */
const shortText = 40_000;

const reasons: Readonly<Record<ChildFailure['reason'], UnreadableCode>> = {
  died: 'tooLarge',
  tookTooLong: 'tookTooLong',
  busy: 'busy',
  ownWaits: 'ownWaits',
  closed: 'busy',
};

/**
 * Reads lists in processes of their own with limits of time and memory: a file that ends one is refused, and the next
 * file has a new process. Two lists at a time, of different people, so that one person's large files don't delay
 * others; of each person one more waits, and when more than a few wait, further callers are asked to try again.
 */
export function createListReader(settings: { module?: URL } & Partial<LaneLimits> = {}): ListReader {
  const { module = new URL('./child.ts', import.meta.url), ...others } = settings;
  const lanes = createChildLanes<GivenBytes, ListReply>(module, { ...limits, ...others });
  const ask = (given: GivenBytes, by: string) =>
    lanes.ask(given, by).catch((error: unknown): ListReply => {
      if (error instanceof ChildFailure) return { unreadable: reasons[error.reason] };
      throw error;
    });
  const replyTo = async (given: GivenBytes, by: string) => {
    const isShort = 'text' in given && given.text.length <= shortText;
    const reply = isShort ? readList(given) : await ask(given, by);
    if ('unreadable' in reply) throw new UnreadableSpreadsheet(reply.unreadable);
    return reply;
  };
  return {
    read: async (given, by) => {
      const reply = await replyTo(given, by);
      if ('list' in reply) return reply.list;
      throw new Error('lines came instead of candidates');
    },
    lines: async (given, by) => {
      const reply = await replyTo({ ...given, asLines: true }, by);
      if ('lines' in reply) return reply.lines;
      throw new Error('candidates came instead of lines');
    },
    table: async (given, by) => {
      const reply = await replyTo({ ...given, asTable: true }, by);
      if ('table' in reply) return reply.table;
      throw new Error('something else came instead of a table');
    },
    close: lanes.close,
  };
}

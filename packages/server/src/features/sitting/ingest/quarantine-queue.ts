import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../../platform/database/db.ts';
import type { Log } from '../../../platform/log/log.ts';
import { QuarantineFull, storeInQuarantine } from '../answer/quarantine.ts';
import { refuseUpdate, send } from '../live/socket-messages.ts';
import type { LiveSitting, Pending } from '../live-sittings.ts';

const settleMs = 5;
const databaseAwayMs = 500;

type Batch = [of: Parameters<typeof storeInQuarantine>[1], updates: readonly Pending[]];
type Why = 'takenOver' | 'late';
type Quarantined = { readonly as: Why; readonly update: Pending };

/**
 * Stores quarantined updates [D4, D5, D7], and retries for as long as the server runs. Not a `Batcher`: a batch is
 * chosen by window and number only after updates in transit to the answer have arrived.
 */
export type QuarantineQueue = {
  keep(sitting: LiveSitting, as: Why, update: Pending): void;
  /** Stores waiting updates, and drops them if the database is down: none of them has been confirmed. */
  stop(): Promise<void>;
};

/**
 * An earlier update of the same window may still be in transit to the answer and be quarantined after all; it must
 * come first. Otherwise a later number would be stored without an earlier one, though a window's last number states
 * that all numbers before it are safe.
 */
function isOvertaking({ inFlight, pending }: LiveSitting, { update }: Quarantined): boolean {
  const isOfWindow = ({ writer }: Pending) => writer === update.writer;
  return (inFlight !== null && isOfWindow(inFlight)) || pending.some(isOfWindow);
}

/** The updates to store next, all of one window, in the order of their numbers. */
function nextOf(queue: Quarantined[]): Quarantined[] {
  queue.sort((a, b) => a.update.number - b.update.number);
  const [first] = queue;
  const ofWindow = queue.filter(({ update }) => update.writer === first?.update.writer);
  const end = ofWindow.findIndex(({ as }) => as !== first?.as);
  return end < 0 ? ofWindow : ofWindow.slice(0, end);
}

/** There is no room left for these updates: their windows receive the refusal, and the queue continues. */
function refuseAll(next: readonly Quarantined[]): void {
  for (const { update } of next) if (update.window) refuseUpdate(update.window, update.number, 'apartFull');
}

export function createQuarantineQueue({
  db,
  log,
}: {
  db: Database;
  log: Pick<Log, 'error'>;
}): QuarantineQueue {
  const queues = new Map<LiveSitting, Quarantined[]>();
  const working = new Set<Promise<void>>();
  let isStopping = false;

  async function stored(...of: Batch): Promise<'stored' | 'full' | 'failed'> {
    try {
      await storeInQuarantine(db, ...of);
      return 'stored';
    } catch (error) {
      if (error instanceof QuarantineFull) return 'full';
      log.error('quarantined updates could not be stored; it is tried again', error);
      return 'failed';
    }
  }

  /** Stores one quarantine of a sitting at a time; false when the database failed. */
  async function store(sitting: LiveSitting, next: readonly Quarantined[]): Promise<boolean> {
    const [first] = next;
    if (!first) return true;
    const { as, update } = first;
    const of = { attemptId: sitting.attemptId, kind: as, writer: update.writer };
    const outcome = await stored(
      of,
      next.map((each) => each.update),
    );
    if (outcome === 'full') refuseAll(next);
    if (outcome !== 'stored') return outcome === 'full';
    const number = next.at(-1)?.update.number ?? update.number;
    for (const window of sitting.windows)
      if (window.writer === update.writer) send(window, { kind: 'kept', number, as });
    return true;
  }

  /** Waits for updates that must come first, then stores the next ones; false when it has given up. */
  async function step(sitting: LiveSitting, queue: Quarantined[]): Promise<boolean> {
    while (!isStopping && queue.some((each) => isOvertaking(sitting, each))) await pause(settleMs);
    const next = nextOf(queue);
    if (await store(sitting, next)) {
      for (const each of next) queue.splice(queue.indexOf(each), 1);
      return true;
    }
    if (!isStopping) await pause(databaseAwayMs);
    return !isStopping;
  }

  async function work(sitting: LiveSitting, queue: Quarantined[]): Promise<void> {
    while (queue.length > 0 && (await step(sitting, queue)));
    queues.delete(sitting);
  }

  return {
    keep(sitting, as, update) {
      const quarantined = { as, update };
      const queue = queues.get(sitting);
      if (queue) {
        queue.push(quarantined);
        return;
      }
      const fresh = [quarantined];
      queues.set(sitting, fresh);
      const done = work(sitting, fresh).finally(() => working.delete(done));
      working.add(done);
    },
    async stop() {
      isStopping = true;
      await Promise.all(working);
    },
  };
}

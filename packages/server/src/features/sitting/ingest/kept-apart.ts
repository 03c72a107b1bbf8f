import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../../platform/database/db.ts';
import type { Log } from '../../../platform/log/log.ts';
import { ApartFull, storeInBranch } from '../answer/branches.ts';
import type { Attempt, Pending } from '../attempts.ts';
import { refuseUpdate, send } from '../live/socket-messages.ts';

const settleMs = 5;
const databaseAwayMs = 500;

type Branch = [of: Parameters<typeof storeInBranch>[1], updates: readonly Pending[]];
type Why = 'takenOver' | 'late';
type Apart = { readonly as: Why; readonly update: Pending };

/** Keeps in branches what may not count by itself [D4, D5, D7]; tried for as long as the server runs. */
export type KeptApart = {
  keep(attempt: Attempt, as: Why, update: Pending): void;
  /** Stores what waits, and gives up on it if the database is away: nothing of it was confirmed. */
  stop(): Promise<void>;
};

/**
 * What the same window sent before may still be on its way to the answer, and end up here after all: that one comes
 * first. Else a branch would have a later number and not an earlier one, and the last number of a window says that
 * all before are safe.
 */
function isOvertaking({ inFlight, pending }: Attempt, { update }: Apart): boolean {
  const isOfWindow = ({ writer }: Pending) => writer === update.writer;
  return (inFlight !== null && isOfWindow(inFlight)) || pending.some(isOfWindow);
}

/** What goes into one branch next: of one window, in the order of its numbers. */
function nextOf(queue: Apart[]): Apart[] {
  queue.sort((a, b) => a.update.number - b.update.number);
  const [first] = queue;
  const ofWindow = queue.filter(({ update }) => update.writer === first?.update.writer);
  const end = ofWindow.findIndex(({ as }) => as !== first?.as);
  return end < 0 ? ofWindow : ofWindow.slice(0, end);
}

/** There is no room left for these: their windows are told, and what else waits goes on. */
function refuseAll(next: readonly Apart[]): void {
  for (const { update } of next) if (update.window) refuseUpdate(update.window, update.number, 'apartFull');
}

export function createKeptApart({ db, log }: { db: Database; log: Pick<Log, 'error'> }): KeptApart {
  const queues = new Map<Attempt, Apart[]>();
  const working = new Set<Promise<void>>();
  let isStopping = false;

  async function stored(...of: Branch): Promise<'stored' | 'full' | 'failed'> {
    try {
      await storeInBranch(db, ...of);
      return 'stored';
    } catch (error) {
      if (error instanceof ApartFull) return 'full';
      log.error('what is kept apart could not be stored; it is tried again', error);
      return 'failed';
    }
  }

  /** One branch of an attempt at a time; false when the database did not take it. */
  async function store(attempt: Attempt, next: readonly Apart[]): Promise<boolean> {
    const [first] = next;
    if (!first) return true;
    const { as, update } = first;
    const of = { attempt: attempt.attempt, kind: as, writer: update.writer };
    const outcome = await stored(
      of,
      next.map((each) => each.update),
    );
    if (outcome === 'full') refuseAll(next);
    if (outcome !== 'stored') return outcome === 'full';
    const number = next.at(-1)?.update.number ?? update.number;
    for (const window of attempt.windows)
      if (window.writer === update.writer) send(window, { kind: 'kept', number, as });
    return true;
  }

  /** Waits for what must come first, then stores what is next; false when it is given up. */
  async function step(attempt: Attempt, queue: Apart[]): Promise<boolean> {
    while (!isStopping && queue.some((each) => isOvertaking(attempt, each))) await pause(settleMs);
    const next = nextOf(queue);
    if (await store(attempt, next)) {
      for (const each of next) queue.splice(queue.indexOf(each), 1);
      return true;
    }
    if (!isStopping) await pause(databaseAwayMs);
    return !isStopping;
  }

  async function work(attempt: Attempt, queue: Apart[]): Promise<void> {
    while (queue.length > 0 && (await step(attempt, queue)));
    queues.delete(attempt);
  }

  return {
    keep(attempt, as, update) {
      const apart = { as, update };
      const queue = queues.get(attempt);
      if (queue) {
        queue.push(apart);
        return;
      }
      const fresh = [apart];
      queues.set(attempt, fresh);
      const done = work(attempt, fresh).finally(() => working.delete(done));
      working.add(done);
    },
    async stop() {
      isStopping = true;
      await Promise.all(working);
    },
  };
}

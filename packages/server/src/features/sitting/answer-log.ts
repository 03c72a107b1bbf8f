import type pg from 'pg';
import type { Log } from '../../platform/log.ts';
import { chained } from './answer-chain.ts';
import { type AttemptEntry, insertUpdates } from './answer-store.ts';
import type { Attempt, Attempts, Pending } from './attempts.ts';

/** Long enough to gather a hall's keystrokes into one statement, short enough that nobody notices. */
const gatherMs = 8;
const databaseAwayMs = 250;
const largestBatch = 2000;
/** Statements under way at once: one is written to disk while the next is being sent. */
const mostAtOnce = 2;

/** What became of an update when it was not simply stored: it is judged anew by whoever gave it. */
export type AnswerLogEvents = {
  /** Stored and on disk, and with it all before of the same writer. */
  onStored: (attempt: Attempt, stored: Pending) => void;
  /** The attempt was read anew since somebody else has written to its chain; what waited is handed back. */
  onOvertaken: (attempt: Attempt, waiting: readonly Pending[]) => void;
};

/** Keeps the answers of everybody who is writing. */
export type AnswerLog = {
  /** Takes an update that may be stored as the next of its attempt; `onStored` tells when it is safe [Q1]. */
  append(attempt: Attempt, update: Pending): void;
  /** How long the last batch took from being due to being stored, in milliseconds. */
  delayMs(): number;
  /** Stores what waits, and gives up on it if the database is away: nothing of it was confirmed. */
  stop(): Promise<void>;
};

type Batch = { attempt: Attempt; update: Pending; entry: AttemptEntry }[];

/**
 * Gathers the updates of many candidates into one statement every few milliseconds [D3]. An attempt has one update
 * under way at most: of two in one statement the first could be refused its place and the second not. While the database is away nothing is confirmed and
 * all is tried again: what had been stored after all is found by its number.
 */
export function createAnswerLog(
  { pool, attempts, log }: { pool: pg.Pool; attempts: Attempts; log: Pick<Log, 'error'> },
  { onStored, onOvertaken }: AnswerLogEvents,
): AnswerLog {
  let waiting = new Set<Attempt>();
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;
  let lastDelayMs = 0;
  let isStopping = false;
  let idle = Promise.withResolvers<void>();
  idle.resolve();

  /** The next update of each attempt that waits, with its place in the chain. */
  function nextBatch(): Batch {
    const batch: Batch = [];
    const left = new Set<Attempt>();
    for (const attempt of waiting) {
      const [update] = attempt.pending;
      if (!update) continue;
      if (attempt.isInFlight || batch.length >= largestBatch) left.add(attempt);
      // Asked for by a window that has lost the lease meanwhile.
      else if (update.writer !== attempt.lease?.writer) onOvertaken(attempt, attempt.pending.splice(0));
      else {
        attempt.pending.shift();
        attempt.isInFlight = true;
        const { epoch } = attempt.lease;
        const entry = chained(attempt.head, { ...update, kind: 'update', epoch });
        batch.push({ attempt, update, entry: { ...entry, attempt: attempt.attempt } });
      }
    }
    waiting = left;
    return batch.sort((a, b) => a.entry.attempt - b.entry.attempt);
  }

  function settle(batch: Batch): void {
    for (const { attempt, update, entry } of batch) {
      attempt.head = { sequence: entry.sequence, hash: entry.hash };
      attempt.lastStored = update.number;
      release(attempt);
      onStored(attempt, update);
    }
  }

  function release(attempt: Attempt): void {
    attempt.isInFlight = false;
    if (attempt.pending.length > 0) waiting.add(attempt);
    // The last window may have gone while this was on its way.
    else if (attempt.windows.size === 0) attempts.leave(attempt, null);
  }

  /** Somebody else took a place, or nobody knows what was stored: the database is asked, and each is judged anew. */
  async function findOut(batch: Batch): Promise<void> {
    await attempts.refresh(batch.map(({ attempt }) => attempt));
    for (const { attempt, update } of batch) {
      const isStored = update.writer === attempt.lease?.writer && update.number <= attempt.lastStored;
      const waitingBehind = attempt.pending.splice(0);
      release(attempt);
      if (isStored) onStored(attempt, update);
      onOvertaken(attempt, isStored ? waitingBehind : [update, ...waitingBehind]);
    }
  }

  async function until(what: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await what();
      } catch (error) {
        if (isStopping) throw error;
        log.error('answers could not be stored; they are tried again', error);
        await new Promise((resolve) => setTimeout(resolve, databaseAwayMs));
      }
    }
  }

  async function store(batch: Batch): Promise<void> {
    const stored = await insertUpdates(
      pool,
      batch.map(({ entry }) => entry),
    ).catch((error: unknown) => {
      log.error('answers could not be stored; they are tried again', error);
      return -1;
    });
    if (stored === batch.length) settle(batch);
    else await until(() => findOut(batch));
  }

  function flush(): void {
    timer = undefined;
    const batch = nextBatch();
    if (batch.length === 0) return schedule();
    underWay += 1;
    const wasDueAt = dueAt;
    store(batch)
      .catch((error: unknown) => log.error('answers were left unconfirmed', error))
      .finally(() => {
        underWay -= 1;
        lastDelayMs = performance.now() - wasDueAt;
        schedule();
      });
    schedule();
  }

  function schedule(): void {
    if (waiting.size === 0 && underWay === 0) return idle.resolve();
    if (timer !== undefined || underWay >= mostAtOnce || waiting.size === 0) return;
    dueAt = performance.now() + gatherMs;
    timer = setTimeout(flush, gatherMs);
  }

  return {
    append(attempt, update) {
      if (waiting.size === 0 && underWay === 0) idle = Promise.withResolvers();
      attempt.pending.push(update);
      if (!attempt.isInFlight) waiting.add(attempt);
      schedule();
    },
    delayMs: () => lastDelayMs,
    async stop() {
      isStopping = true;
      schedule();
      await idle.promise;
    },
  };
}

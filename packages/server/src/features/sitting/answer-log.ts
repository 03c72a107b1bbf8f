import type { Database } from '../../platform/db.ts';
import type { Log } from '../../platform/log.ts';
import { type AnswerUpdate, type SavedState, storeUpdates } from './answer-store.ts';

/** Long enough to gather a hall's keystrokes into one statement, short enough that nobody notices. */
const gatherMs = 5;
/** A hand-in that holds the row is over in a moment. */
const heldMs = 20;
const databaseAwayMs = 250;
const largestBatch = 1000;

type Waiting = { update: AnswerUpdate; settle: (state: SavedState) => void };

/** Keeps the answers of everybody who is writing. */
export type AnswerLog = {
  /** Resolves after the database has committed, with the sitting's state; stored only when that is `open` [Q1]. */
  append(update: AnswerUpdate): Promise<SavedState>;
  /** Stores what waits, and gives up on it if the database is away: nothing of it was confirmed. */
  stop(): Promise<void>;
};

/**
 * Gathers the updates of many candidates into one statement every few milliseconds [D3]. While the database is away
 * nothing is confirmed and all is tried again: order is kept, and storing twice is harmless.
 */
export function createAnswerLog({ db, log }: { db: Database; log: Log }): AnswerLog {
  let waiting: Waiting[] = [];
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let isStopping = false;

  /** Answers how long to wait before the next; what is not settled goes back to the front. */
  async function storeBatch(): Promise<number> {
    const batch = waiting.splice(0, largestBatch);
    try {
      const given = batch.map((each) => each.update);
      const states = await storeUpdates(db, given);
      const held = batch.filter((each) => !states.has(each.update.candidacyId));
      waiting = [...held, ...waiting];
      for (const { update, settle } of batch) {
        const state = states.get(update.candidacyId);
        if (state) settle(state);
      }
      return held.length === 0 ? gatherMs : heldMs;
    } catch (error) {
      log.error('answers could not be stored; they are tried again', error);
      waiting = [...batch, ...waiting];
      return databaseAwayMs;
    }
  }

  async function storeAll(): Promise<void> {
    let pauseMs = gatherMs;
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = await storeBatch();
      if (isStopping && pauseMs === databaseAwayMs) break;
    }
    isRunning = false;
  }

  return {
    append(update) {
      return new Promise((settle) => {
        waiting.push({ update, settle });
        if (isRunning) return;
        isRunning = true;
        running = storeAll();
      });
    },
    async stop() {
      isStopping = true;
      await running;
    },
  };
}

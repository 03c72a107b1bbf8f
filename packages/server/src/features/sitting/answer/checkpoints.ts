import type { Log } from '../../../platform/log/log.ts';
import type { Attempt } from '../attempts.ts';
import { saveCheckpoint } from './answer-store.ts';
import { type Merging, mergedAttempt } from './whole-answer.ts';

/** An afternoon of writing then opens and is handed in as fast as its last quarter of an hour. */
const everyEntries = 1_000;
const pauseMs = 25;
const busyAtMs = 100;

/** Merges what has been written so far, one answer after the other and never in a hurry [D4, S1]. */
export type Checkpoints = {
  /** An entry was stored; most of the time there is nothing to do. */
  note(attempt: Attempt): void;
  stop(): Promise<void>;
};

type Parts = Merging & {
  readonly log: Pick<Log, 'error'>;
  /** How far behind saving is, in milliseconds: then this waits. */
  readonly delayMs: () => number;
};

export function createCheckpoints(parts: Parts): Checkpoints {
  const { db, log, delayMs } = parts;
  const due = new Set<Attempt>();
  let isStopping = false;
  let working: Promise<void> | null = null;

  async function make({ attempt, weight }: Attempt): Promise<void> {
    const { merged, read } = await mergedAttempt(parts, attempt);
    // What a checkpoint is made of must be in it, but for the entries that were noted: nothing else may be left out.
    if (merged.left.some((place) => read.sequences[place] === 0)) return;
    const { sequence, storedBytes } = read;
    await saveCheckpoint(db, { attempt, sequence, content: merged.update, storedBytes });
    weight.structs = merged.structs;
  }

  async function work(): Promise<void> {
    for (const attempt of due) {
      due.delete(attempt);
      await new Promise((resolve) => setTimeout(resolve, delayMs() > busyAtMs ? pauseMs * 10 : pauseMs));
      if (isStopping) return;
      await make(attempt).catch((error: unknown) => log.error('an answer could not be merged', error));
    }
    working = null;
  }

  return {
    note(attempt) {
      if (attempt.head.sequence % everyEntries !== 0) return;
      due.add(attempt);
      working ??= work();
    },
    async stop() {
      isStopping = true;
      await working;
    },
  };
}

import type { Database } from '../../platform/db.ts';
import type { Log } from '../../platform/log.ts';
import { mergedAnswer } from './answer-document.ts';
import { answerContents, saveCheckpoint } from './answer-store.ts';
import type { Attempt } from './attempts.ts';

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

type Parts = {
  readonly db: Database;
  readonly log: Pick<Log, 'error'>;
  /** How far behind saving is, in milliseconds: then this waits. */
  readonly delayMs: () => number;
};

export function createCheckpoints({ db, log, delayMs }: Parts): Checkpoints {
  const due = new Set<number>();
  let isStopping = false;
  let working: Promise<void> | null = null;

  async function make(attempt: number): Promise<void> {
    const { contents, sequence } = await answerContents(db, attempt);
    await saveCheckpoint(db, { attempt, sequence, content: mergedAnswer(contents) });
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
    note({ attempt, head }) {
      if (head.sequence % everyEntries !== 0) return;
      due.add(attempt);
      working ??= work();
    },
    async stop() {
      isStopping = true;
      await working;
    },
  };
}

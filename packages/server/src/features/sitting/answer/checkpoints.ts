import type { Log } from '../../../platform/log/log.ts';
import type { LiveSitting } from '../live-sittings.ts';
import { saveCheckpoint } from './answer-store.ts';
import { type Merging, mergedAnswer } from './whole-answer.ts';

/** An afternoon of writing is then opened and handed in as fast as its last quarter of an hour. */
const everyEntries = 1_000;
const pauseMs = 25;
const busyAtMs = 100;

/**
 * Merges what has been written so far, one answer after the other and never in a hurry [D4, S1]. Not a `Batcher`: it
 * gathers nothing, pauses before each answer for as long as saving is behind, and drops what waits when it stops.
 */
export type Checkpoints = {
  /** Called after an entry was stored; most of the time there is nothing to do. */
  note(sitting: LiveSitting): void;
  stop(): Promise<void>;
};

type Parts = Merging & {
  readonly log: Pick<Log, 'error'>;
  /** How far behind saving is, in milliseconds: then this waits. */
  readonly delayMs: () => number;
};

export function createCheckpoints(parts: Parts): Checkpoints {
  const { db, log, delayMs } = parts;
  const due = new Set<LiveSitting>();
  let isStopping = false;
  let working: Promise<void> | null = null;

  async function make({ attemptId, weight }: LiveSitting): Promise<void> {
    const { merged, read } = await mergedAnswer(parts, attemptId);
    // A checkpoint must hold everything it is made of, but for the entries noted as unmerged: no other may be left out.
    if (merged.left.some((place) => read.sequences[place] === 0)) return;
    const { sequence, storedBytes } = read;
    await saveCheckpoint(db, { attemptId, sequence, content: merged.update, storedBytes });
    weight.structs = merged.structs;
  }

  async function work(): Promise<void> {
    for (const sitting of due) {
      due.delete(sitting);
      await new Promise((resolve) => setTimeout(resolve, delayMs() > busyAtMs ? pauseMs * 10 : pauseMs));
      if (isStopping) return;
      await make(sitting).catch((error: unknown) => log.error('an answer could not be merged', error));
    }
    working = null;
  }

  return {
    note(sitting) {
      if (sitting.head.sequence % everyEntries !== 0) return;
      due.add(sitting);
      working ??= work();
    },
    async stop() {
      isStopping = true;
      await working;
    },
  };
}

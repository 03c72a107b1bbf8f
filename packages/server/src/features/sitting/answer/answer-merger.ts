import { weightOfUpdate } from '@karakter/domain/sitting/answer-weight';
import { emptyUpdate, type Merged, type MergeWish, mergeContents } from './merge.ts';
import { createMergePool, type MergePool } from './merge-pool.ts';

/** So few bytes take a few milliseconds whatever they contain; anything larger goes to a thread that can be ended. */
const harmless = { structs: 400, bytes: 64 * 1024, formats: 100 } as const;
/**
 * How many updates are left out one by one because they took too long, before only a first part of the log is merged.
 */
const mostLeftOut = 2;
const mostTries = 6;

/** Whether merging these updates cannot delay others: at the worst it takes the square of the pieces. */
export function isHarmless(contents: readonly Uint8Array[]): boolean {
  let [structs, bytes, formats] = [0, 0, 0];
  if (contents.length > harmless.structs) return false;
  for (const content of contents) {
    bytes += content.length;
    if (bytes > harmless.bytes) return false;
    const weight = weightOfUpdate(content, harmless.structs);
    if (!weight) return false;
    structs += weight.structs + weight.deletes;
    formats += weight.formats;
    if (structs > harmless.structs || formats > harmless.formats) return false;
  }
  return true;
}

/** Merges answers, where a limit of time and memory can end it without affecting others [D3, S1]. */
export type AnswerMerger = {
  /**
   * The merge of all updates that could be merged; `left` lists those left out because they could not be read, or not
   * in time. Never rejects: at the worst all are left out. `key` names the answer.
   */
  merge(key: string, wish: MergeWish): Promise<Merged>;
  close(): Promise<void>;
};

const nothingMerged = (wish: MergeWish): Merged =>
  mergeContents({ ...wish, contents: wish.contents.map(() => emptyUpdate) });

/**
 * Leaves out the update at which the thread was ended; where that does not help, or none is to blame, the second half
 * of the rest.
 */
function leaveOut(
  without: Set<number>,
  taken: number,
  { endedAt, tries }: { endedAt: number; tries: number },
) {
  if (tries < mostLeftOut && endedAt < taken) {
    without.add(endedAt);
    return taken;
  }
  const half = Math.floor(Math.min(taken, endedAt) / 2);
  for (let at = half; at < taken; at += 1) without.add(at);
  return half;
}

/**
 * All updates except those that take too long; if that does not help, a first part of them, then a smaller one; at
 * worst nothing.
 */
async function mergedWithin(pool: MergePool, key: string, wish: MergeWish): Promise<Merged> {
  const without = new Set<number>();
  let taken = wish.contents.length;
  for (let tries = 0; tries < mostTries && taken > 0; tries += 1) {
    const tried = await pool.try(key, wish, without);
    if ('merged' in tried) return tried.merged;
    if (tried.endedAt < 0) break;
    taken = leaveOut(without, taken, { endedAt: tried.endedAt, tries });
  }
  return { ...nothingMerged(wish), left: [...wish.contents.keys()] };
}

export function createAnswerMerger(pool: MergePool = createMergePool()): AnswerMerger {
  return {
    async merge(key, wish) {
      if (!isHarmless(wish.contents)) return mergedWithin(pool, key, wish);
      try {
        return mergeContents(wish);
      } catch {
        return mergedWithin(pool, key, wish);
      }
    },
    close: () => pool.close(),
  };
}

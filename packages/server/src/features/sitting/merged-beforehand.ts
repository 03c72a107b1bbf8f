import { createHash } from 'node:crypto';
import type { AnswerMerger } from './answer/answer-merger.ts';
import type { Merged, MergeWish } from './answer/merge.ts';

/** More than the merges of one command, so that an answer that grows meanwhile is merged again. */
const mostTries = 6;

/** Ends a transaction that needs a merge that has not been made; the transaction is rolled back. */
class NotMergedYet extends Error {
  readonly key: string;
  readonly wish: MergeWish;

  constructor(key: string, wish: MergeWish) {
    super('this has not been merged yet');
    this.key = key;
    this.wish = wish;
  }
}

/** The same key for the same updates and the same wanted results. */
function nameOf({ contents, ...wanted }: MergeWish): string {
  const hash = createHash('sha256').update(JSON.stringify(wanted));
  for (const content of contents) hash.update(`\n${content.length}\n`).update(content);
  return hash.digest('hex');
}

/**
 * Runs `work`, a transaction that merges answers, without holding its locks and its connection during the merge,
 * which may take half a minute [D3, S1]. Where it needs a merge, the transaction is ended, the merge is made, and it
 * runs again with the result, which is valid only for exactly the updates that are stored then. `work` must therefore
 * have effects only in the database. An answer that keeps growing is at last merged within the transaction, so that
 * writing cannot postpone a command for ever.
 */
export async function mergedBeforehand<T>(
  merger: AnswerMerger,
  work: (merger: AnswerMerger) => Promise<T>,
): Promise<T> {
  const made = new Map<string, Merged>();
  const ready: AnswerMerger = {
    ...merger,
    async merge(key, wish) {
      const merged = made.get(nameOf(wish));
      if (!merged) throw new NotMergedYet(key, wish);
      return merged;
    },
  };
  for (let tries = 1; tries < mostTries; tries += 1) {
    try {
      return await work(ready);
    } catch (error) {
      if (!(error instanceof NotMergedYet)) throw error;
      made.set(nameOf(error.wish), await merger.merge(error.key, error.wish));
    }
  }
  return work(merger);
}

import { expect, test } from 'vitest';
import type { AnswerMerger } from './answer/answer-merger.ts';
import { emptyUpdate, type MergeWish } from './answer/merge.ts';
import { mergedBeforehand } from './merged-beforehand.ts';

const nothing = { clients: [], structs: 0, answers: [], news: [], left: [], unreadable: [] };
const wishOf = (...numbers: number[]): MergeWish => ({ contents: [Uint8Array.from(numbers)] });

/** A merger that returns the given updates, and records its merges in order. */
function merger() {
  const merged: string[] = [];
  const merge: AnswerMerger['merge'] = async (key, { contents }) => {
    merged.push(key);
    return { ...nothing, update: contents[0] ?? emptyUpdate };
  };
  return { merged, merger: { merge, close: async () => undefined } };
}

test('work is restarted for each merge that it needs, and each merge is made once, outside of it [D3, S1]', async () => {
  const { merged, merger: real } = merger();
  let begun = 0;
  const done = await mergedBeforehand(real, async (ready) => {
    begun += 1;
    const before = merged.length;
    const first = await ready.merge('first', wishOf(1));
    const second = await ready.merge('second', { ...wishOf(1), wantsUpdate: true });
    const again = await ready.merge('again', wishOf(1));
    expect(merged).toHaveLength(before);
    return [first, second, again].map(({ update }) => [...update]);
  });
  expect([begun, merged, done]).toEqual([3, ['first', 'second'], [[1], [1], [1]]]);
});

test('an answer that grows with each try is merged within the work at last [D3, S1]', async () => {
  const { merged, merger: real } = merger();
  let begun = 0;
  const work = async (ready: AnswerMerger) => {
    begun += 1;
    return ready.merge(`try ${begun}`, wishOf(begun));
  };
  expect([...(await mergedBeforehand(real, work)).update]).toEqual([6]);
  expect(merged).toEqual(['try 1', 'try 2', 'try 3', 'try 4', 'try 5', 'try 6']);
});

test('work that fails for another reason is not tried again', async () => {
  let begun = 0;
  const work = async () => {
    begun += 1;
    throw new Error('refused');
  };
  await expect(mergedBeforehand(merger().merger, work)).rejects.toThrow('refused');
  expect(begun).toBe(1);
});

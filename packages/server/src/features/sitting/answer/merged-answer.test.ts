import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { isHarmless } from './answer-merger.ts';
import { mergeContents } from './merge.ts';

const mergedAnswer = (contents: readonly Uint8Array[]) =>
  mergeContents({ contents, wantsUpdate: true }).update;

type Keystroke = { at: number; text: string; removes: boolean };

/** The updates of a person who writes and deletes. */
function updatesOf(keystrokes: readonly Keystroke[]): { updates: Uint8Array[]; text: string } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('text');
  for (const { at, text: written, removes } of keystrokes) {
    const place = Math.floor(at * text.length);
    if (removes && text.length > place) text.delete(place, 1);
    else text.insert(place, written);
  }
  return { updates, text: text.toString() };
}

const keystroke = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.string({ minLength: 1, maxLength: 3 }),
  removes: fc.boolean(),
});

it('many updates merged in groups give exactly the same answer, in any order [D3]', () => {
  const typed = fc.array(keystroke, { minLength: 1, maxLength: 400, size: 'max' });
  fc.assert(
    fc.property(
      typed,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (keystrokes, chance) => {
        const { updates, text } = updatesOf(keystrokes);
        const shuffled = updates
          .map((update) => ({ update, by: chance.next().value as number }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ update }) => update);
        const doc = new Y.Doc();
        Y.applyUpdate(doc, mergedAnswer(shuffled));
        expect(doc.getText('text').toString()).toBe(text);
      },
    ),
    { numRuns: 30 },
  );
});

it('an empty document gives an update without content', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, mergedAnswer([]));
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
});

it('a few keystrokes are merged at once; what is large or many goes to a thread that can be ended', () => {
  const written = (text: string) => updatesOf([{ at: 0, text, removes: false }]).updates;
  expect(isHarmless([])).toBe(true);
  expect(isHarmless(written('Et ord'))).toBe(true);
  expect(isHarmless(written('x'.repeat(70_000)))).toBe(false);
  expect(isHarmless(Array(401).fill(written('Et ord')[0]))).toBe(false);
});

it('what is new in later updates is found one by one, except in those that are left out [D4]', () => {
  const { updates } = updatesOf(['a', 'b', 'c', 'd'].map((text) => ({ at: 1, text, removes: false })));
  const steps: number[] = [];
  const wish = { contents: [...updates.slice(0, 2), ...updates], newsFrom: 2 };
  const { news, left } = mergeContents(wish, new Set([5]), (place) => steps.push(place));
  expect(news.map((found) => found !== null)).toEqual([false, false, true, false]);
  expect(left).toEqual([5]);
  expect(steps.slice(-5)).toEqual([2, 3, 4, 5, 6]);
});

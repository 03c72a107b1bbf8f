import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffParts } from './word-diff.ts';

test('a correction is shown word by word: what was, and what is [A10]', () => {
  expect(diffParts('Drøft tolv sider om prøving.', 'Drøft ti sider om prøving.')).toEqual([
    { kind: 'same', words: 'Drøft ' },
    { kind: 'removed', words: 'tolv' },
    { kind: 'added', words: 'ti' },
    { kind: 'same', words: ' sider om prøving.' },
  ]);
});

test('of a long text only what stands near the change is shown', () => {
  const long = 'ord '.repeat(200);
  const shown = diffParts(`${long}gammelt ${long}`, `${long}nytt ${long}`);
  expect(shown.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(shown.reduce((sum, { words }) => sum + words.length, 0)).toBeLessThan(200);
});

test('nothing that was changed is left out', () => {
  const words = fc
    .array(fc.constantFrom('en', 'to', 'tre', 'fire'), { maxLength: 30 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffParts(before, after);
      const of = (kind: 'removed' | 'added') =>
        parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.words] : [])).join('');
      if (before.length <= 160 && after.length <= 160)
        expect([of('removed'), of('added')]).toEqual([before, after]);
    }),
  );
});

import { expect, test } from 'vitest';
import { filledText } from './filled-text.ts';

test('texts get their words, in groups and in sentences made of facts, and unknown braces stay [T4]', () => {
  const text = filledText(
    { plain: 'Oppnevn {bare}', group: { of: (n: number) => `{The} har ${n}` }, other: '{else}' },
    { bare: 'oppmann', The: 'Oppmannen' },
  );
  expect([text.plain, text.group.of(2), text.other]).toEqual([
    'Oppnevn oppmann',
    'Oppmannen har 2',
    '{else}',
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, scriptsInPart } from './parts.ts';

test('a print bundle has every script once, in its order, in files of at most so many [G12]', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 220 }), (scripts) => {
      const parts = partsOf(scripts);
      expect(parts.flat()).toEqual(scripts);
      expect(parts.every(({ length }) => length > 0 && length <= scriptsInPart)).toBe(true);
    }),
  );
  expect(partsOf(Array.from({ length: 200 })).length).toBe(8);
});

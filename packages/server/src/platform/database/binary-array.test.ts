import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantArray } from './binary-array.ts';

/** From 4713 BC to the year 200,000: the range of a `timestamptz`, and more than the error of a device's clock. */
const anyInstant = fc.integer({ min: -210_000_000_000_000, max: 6_200_000_000_000_000 });

test('instants reach the database to the microsecond, however far from now [D3]', () => {
  fc.assert(
    fc.property(fc.array(anyInstant), (instants) => {
      const bytes = instantArray(instants);
      const sent = instants.map((_, index) => bytes.readBigInt64BE(20 + index * 12 + 4));
      expect(sent).toEqual(instants.map((ms) => BigInt(ms - Date.UTC(2000)) * 1000n));
    }),
  );
});

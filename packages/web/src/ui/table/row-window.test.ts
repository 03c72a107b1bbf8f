import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsShown } from './row-window.ts';

test('every visible row is rendered at any scroll position, and never many more', () => {
  const cases = fc.record({
    count: fc.integer({ min: 1, max: 20_000 }),
    rowHeight: fc.integer({ min: 20, max: 60 }),
    height: fc.integer({ min: 100, max: 2_000 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(cases, ({ count, rowHeight, height, at }) => {
      const scrollTop = at * Math.max(0, count * rowHeight - height);
      const { start, end } = rowsShown(scrollTop, height, rowHeight, count);
      expect(start * rowHeight).toBeLessThanOrEqual(scrollTop);
      expect(end * rowHeight).toBeGreaterThanOrEqual(
        Math.min(count * rowHeight, scrollTop + height - rowHeight),
      );
      expect(end - start).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 40);
    }),
  );
});

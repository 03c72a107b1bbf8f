import { distanceFrom } from '@karakter/domain/dates';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeInWords } from './server-clock.ts';

const words = { duration: (hours: number, minutes: number) => `${hours * 60 + minutes}` };
const start = '2026-12-04T08:00:00.000Z';

test('from five minutes on the waiting room counts the minutes that the front page counts [D1, V3]', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5 * 60_000, max: 59 * 60_000 }), (left) => {
      const now = new Date(Date.parse(start) - left).toISOString();
      expect(distanceFrom(now, start, 'nb')).toBe(`om ${timeInWords(left, words)} minutter`);
    }),
  );
});

test.each([
  [26 * 60_000 + 30_000, '26'],
  [5 * 60_000, '5'],
  [5 * 60_000 - 1, '4:59'],
  [999, '0:00'],
  [-5, '0:00'],
])('with %i milliseconds left it says %s: never more than is left [D7]', (left, said) => {
  expect(timeInWords(left, words)).toBe(said);
});

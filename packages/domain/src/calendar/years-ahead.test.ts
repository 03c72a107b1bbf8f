import { expect, it } from 'vitest';
import { isBeyondAYear, isBeyondYears } from './years-ahead.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

it.each([
  ['2027-03-03', '2026-03-03', 1, false],
  ['2027-03-04', '2026-03-03', 1, true],
  ['2029-02-28', '2028-02-29', 1, false],
  ['2029-03-01', '2028-02-29', 1, true],
  ['2028-03-03', '2026-03-03', 2, false],
  ['2028-03-04', '2026-03-03', 2, true],
  ['2025-03-03', '2026-03-03', 1, false],
] as const)('%s is beyond, of %s and %i years: %s', (later, from, years, expected) => {
  expect(isBeyondYears(day(later), { years, from: day(from) })).toBe(expected);
  if (years === 1) expect(isBeyondAYear(day(later), day(from))).toBe(expected);
});

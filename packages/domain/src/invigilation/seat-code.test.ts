import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isSeatCodeOpen,
  mostSeatCodeAttempts,
  seatCodeFrom,
  seatCodeLength,
  seatCodeRefusalIn,
  typedSeatCode,
  writtenSeatCode,
} from './seat-code.ts';

const at = (text: string) => Temporal.Instant.from(text);
const times = { startsAt: at('2026-12-04T08:00:00Z'), endsAt: at('2026-12-04T12:00:00Z'), pausedSince: null };

test.each([
  ['waiting', '2026-12-04T05:59:59Z', 'seatCodeTooEarly'],
  ['waiting', '2026-12-04T06:00:00Z', undefined],
  ['open', '2026-12-04T11:59:59Z', undefined],
  ['open', '2026-12-04T12:00:00Z', 'timeIsUp'],
  ['handedIn', '2026-12-04T10:00:00Z', 'sittingEnded'],
  ['absent', '2026-12-04T10:00:00Z', 'sittingEnded'],
  ['withdrawn', '2026-12-04T10:00:00Z', 'sittingEnded'],
] as const)(
  'a candidate whose sitting is %s at %s is given a code, or not: %s [U9]',
  (state, now, refusal) => {
    expect(seatCodeRefusalIn(state, times, at(now))).toBe(refusal);
  },
);

test('a candidate whose time stands still is given a code after the planned end [U9, D7]', () => {
  const paused = { ...times, pausedSince: at('2026-12-04T11:00:00Z') };
  expect(seatCodeRefusalIn('open', paused, at('2026-12-04T12:30:00Z'))).toBeUndefined();
});

describe('a one-time code [U9]', () => {
  it('has six letters or digits that are not taken for each other, and is read back however it is typed', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { minLength: seatCodeLength, maxLength: seatCodeLength }), (randoms) => {
        const code = seatCodeFrom(randoms);
        expect(code).toMatch(/^[A-HJ-KM-NP-TV-Z2-9]{6}$/);
        expect(typedSeatCode(` ${writtenSeatCode(code).toLowerCase()} `)).toBe(code);
        expect(typedSeatCode(`${code.slice(0, 2)}-${code.slice(2)}`)).toBe(code);
      }),
    );
  });

  it('uses every letter of its alphabet', () => {
    const letters = new Set(Array.from({ length: 30 }, (_, n) => seatCodeFrom([n / 30])));
    expect(letters.size).toBe(30);
  });

  const open = { validUntil: at('2026-12-04T08:10:00Z'), usedAt: null, attempts: mostSeatCodeAttempts - 1 };
  const now = at('2026-12-04T08:09:59Z');
  it.each([
    ['before its end', open, now, true],
    ['at its end', open, open.validUntil, false],
    ['once used', { ...open, usedAt: now }, now, false],
    ['guessed at too often', { ...open, attempts: mostSeatCodeAttempts }, now, false],
  ])('%s is open: %o', (_, code, when, isOpen) => {
    expect(isSeatCodeOpen(code, when)).toBe(isOpen);
  });
});

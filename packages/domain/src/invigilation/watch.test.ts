import { expect, test } from 'vitest';
import { isInRooms, isWatchOpen, mayHaveWatched } from './watch.ts';

const at = (text: string) => Temporal.Instant.from(text);
const exam = { startsAt: at('2026-12-04T08:00:00Z'), endsAt: at('2026-12-04T13:00:00Z') };

test.each([
  ['2026-12-03T07:59:59Z', 'published', false],
  ['2026-12-03T08:00:00Z', 'published', true],
  ['2026-12-04T10:00:00Z', 'published', true],
  ['2026-12-05T12:59:59Z', 'published', true],
  ['2026-12-05T13:00:00Z', 'published', false],
  ['2026-12-04T10:00:00Z', 'cancelled', true],
  ['2026-12-05T13:00:00Z', 'cancelled', false],
  ['2026-12-04T10:00:00Z', 'planned', false],
  ['2026-12-05T10:00:00Z', 'checked', false],
  ['2026-12-05T10:00:00Z', 'archived', false],
] as const)(
  'an invigilator sees the candidates only in the days around the exam: %s, %s [D9, U7]',
  (now, state, isOpen) => {
    expect(isWatchOpen({ ...exam, state }, at(now))).toBe(isOpen);
  },
);

test.each([
  ['2026-11-01T00:00:00Z', null, true],
  ['2026-11-01T00:00:00Z', '2026-12-04T09:00:00Z', true],
  ['2026-11-01T00:00:00Z', '2026-12-03T08:00:00Z', false],
  ['2026-12-05T13:00:00Z', null, false],
] as const)(
  'a person who could open the board knows the candidates: appointed %s, removed %s [U7]',
  (from, until, knows) => {
    const grant = { grantedAt: at(from), revokedAt: until === null ? null : at(until) };
    expect(mayHaveWatched(exam, grant)).toBe(knows);
  },
);

test.each([
  ['2026-12-04T06:59:59Z', 'published', false],
  ['2026-12-04T07:00:00Z', 'published', true],
  ['2026-12-04T13:59:59Z', 'published', true],
  ['2026-12-04T14:00:00Z', 'published', false],
  ['2026-12-04T10:00:00Z', 'planned', false],
] as const)(
  'the candidates are in their rooms from an hour before the start to an hour after the last end: %s, %s [D8, D9]',
  (now, state, isIn) => {
    expect(isInRooms({ ...exam, state }, at(now))).toBe(isIn);
  },
);

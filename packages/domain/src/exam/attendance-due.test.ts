import { expect, test } from 'vitest';
import { attendanceBackBy } from './attendance-due.ts';

test.each([
  ['the next day', '2026-03-02T12:00:00Z', '2026-03-03T23:00:00Z'],
  ['Monday, after a Friday', '2026-03-06T12:00:00Z', '2026-03-09T23:00:00Z'],
  ['the first working day after Easter', '2026-04-01T12:00:00Z', '2026-04-07T22:00:00Z'],
])('an attendance list is back by the end of %s [P10]', (_, endsAt, expected) => {
  expect(attendanceBackBy({ endsAt: Temporal.Instant.from(endsAt) }).toString()).toBe(expected);
});

import { expect, it } from 'vitest';
import { nextMorning } from './mornings.ts';

it.each([
  ['before today’s', '2026-03-24T06:00:00Z', undefined, '2026-03-24T07:00:00Z'],
  ['at today’s', '2026-03-24T07:00:00Z', undefined, '2026-03-25T07:00:00Z'],
  ['on a Saturday', '2026-03-28T05:00:00Z', undefined, '2026-03-30T06:00:00Z'],
  ['before Easter', '2026-04-01T09:00:00Z', undefined, '2026-04-07T06:00:00Z'],
  ['before a later date', '2026-03-24T09:00:00Z', '2026-03-27', '2026-03-27T07:00:00Z'],
  ['before a later day off', '2026-03-24T09:00:00Z', '2026-03-28', '2026-03-30T06:00:00Z'],
  ['after an earlier date', '2026-03-24T09:00:00Z', '2026-03-20', '2026-03-25T07:00:00Z'],
])('the next working morning %s is at the hour of a working day ahead', (_, now, from, expected) => {
  const date = from === undefined ? undefined : Temporal.PlainDate.from(from);
  expect(nextMorning(Temporal.Instant.from(now), 8, date).toString()).toBe(expected);
});

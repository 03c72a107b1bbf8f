import { expect, test } from 'vitest';
import { type Duty, dutyRooms, isOnDuty, isWithinRooms } from './duty.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const always: Duty = { rooms: null, firstDay: null, lastDay: null };
const twoDays = { ...always, firstDay: day('2026-12-04'), lastDay: day('2026-12-05') };

test.each([
  ['any day without a first and a last', always, '2026-12-01T00:00:00Z', true],
  ['the first day, from midnight in Norway', twoDays, '2026-12-03T23:00:00Z', true],
  ['not the day before', twoDays, '2026-12-03T22:59:59Z', false],
  ['the whole last day', twoDays, '2026-12-05T22:59:59Z', true],
  ['not the day after', twoDays, '2026-12-05T23:00:00Z', false],
])('an invigilator is on duty on %s [U1]', (_, duty, now, expected) => {
  expect(isOnDuty(duty, Temporal.Instant.from(now))).toBe(expected);
});

test('an invigilator watches the rooms of all duties, and every room where one names none [U1, D9]', () => {
  const [a, b] = [
    { ...always, rooms: ['A'] },
    { ...always, rooms: ['A', 'B'] },
  ];
  expect(dutyRooms([a, b])).toEqual(['A', 'B']);
  expect(dutyRooms([a, always])).toBeNull();
  expect(dutyRooms([])).toEqual([]);
  expect([isWithinRooms(['A'], 'A'), isWithinRooms(['A'], ''), isWithinRooms(null, '')]).toEqual([
    true,
    false,
    true,
  ]);
});

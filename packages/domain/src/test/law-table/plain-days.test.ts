import { expect, test } from 'vitest';
import { addHoursSkippingHolidays, dayOff, endOfDay } from '../../calendar/calendar.ts';
import { day } from '../oslo.ts';
import { daysAfter, endOf, hoursAfter, isHoliday, movedOn, workingDaysAfter } from './plain-days.ts';

const days = Array.from({ length: 7 * 365 + 2 }, (_, count) => daysAfter('2024-01-01', count));

// The event, then a week, two weeks and three weeks after it, each as moved, and fifteen working days after it.
test.for([
  ['2025-12-05', '2025-12-12', '2025-12-19', '2025-12-29', '2025-12-30'],
  ['2025-12-19', '2025-12-29', '2026-01-02', '2026-01-09', '2026-01-14'],
  ['2026-03-13', '2026-03-20', '2026-03-27', '2026-04-07', '2026-04-08'],
  ['2026-04-10', '2026-04-17', '2026-04-24', '2026-05-04', '2026-05-04'],
  ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-26', '2026-05-27'],
  ['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-07-06'],
  ['2026-12-11', '2026-12-18', '2026-12-28', '2027-01-04', '2027-01-05'],
  ['2027-03-05', '2027-03-12', '2027-03-19', '2027-03-30', '2027-03-31'],
] as const)('the plain count finds what was counted by hand from %s', ([from, ...expected]) => {
  const weeks = [7, 14, 21].map((count) => movedOn(daysAfter(from, count)));
  expect([...weeks, workingDaysAfter(from, 15)]).toEqual(expected);
});

test('the plain list of holidays and the calendar agree on every day of seven years', () => {
  const calendar = days.filter((text) => ![undefined, 'saturday'].includes(dayOff(day(text))));
  expect(calendar).toEqual(days.filter(isHoliday));
});

test('the plain end of a day and the calendar agree on every day of seven years, also when clocks change', () => {
  const calendar = days.map((text) => endOfDay(day(text)).epochMilliseconds);
  expect(calendar).toEqual(days.map(endOf));
});

test('hours that end on a working day end at the same instant by the plain count and by the calendar', () => {
  const begins = days.slice(0, -30).map((text, count) => endOf(text) + ((count * 7) % 24) * 3_600_000);
  for (const begin of begins) {
    const plain = hoursAfter(begin, 24);
    const calendar = addHoursSkippingHolidays(
      Temporal.Instant.fromEpochMilliseconds(begin),
      24,
    ).epochMilliseconds;
    expect(plain.at === calendar || plain.at === endOf(plain.day)).toBe(true);
  }
});

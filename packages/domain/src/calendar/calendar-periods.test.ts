import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, daysInThirtyYears, oslo } from '../test/oslo.ts';
import {
  addHoursSkippingHolidays,
  addPeriod,
  dateOf,
  dayOff,
  effectiveEnd,
  endOfDay,
  isWorkingDay,
  zone,
} from './calendar.ts';
import type { DatePeriod } from './period.ts';

const inOslo = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime().toString();
const anyDate = fc.constantFrom(...daysInThirtyYears);

describe('a period by the Courts Act §§ 148–149', () => {
  // Counted by hand: event, +1 week, +2 weeks, +3 weeks, each as moved, and +15 working days
  it.each([
    ['2025-12-05', '2025-12-12', '2025-12-19', '2025-12-29', '2025-12-30'],
    ['2025-12-19', '2025-12-29', '2026-01-02', '2026-01-09', '2026-01-14'],
    ['2026-03-13', '2026-03-20', '2026-03-27', '2026-04-07', '2026-04-08'],
    ['2026-04-10', '2026-04-17', '2026-04-24', '2026-05-04', '2026-05-04'],
    ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-26', '2026-05-27'],
    ['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-07-06'],
    ['2026-12-11', '2026-12-18', '2026-12-28', '2027-01-04', '2027-01-05'],
    ['2027-03-05', '2027-03-12', '2027-03-19', '2027-03-30', '2027-03-31'],
  ])('from %s ends on %s, %s, %s and %s', (from, oneWeek, twoWeeks, threeWeeks, fifteenWorkingDays) => {
    const end = (period: DatePeriod) => effectiveEnd(addPeriod(day(from), period)).toString();
    expect(end({ weeks: 1 })).toBe(oneWeek);
    expect(end({ weeks: 2 })).toBe(twoWeeks);
    expect(end({ weeks: 3 })).toBe(threeWeeks);
    expect(end({ workingDays: 15 })).toBe(fifteenWorkingDays);
  });

  it.each([
    ['2026-05-20', { days: 10 }, '2026-05-30'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2028-01-31', { months: 1 }, '2028-02-29'],
    ['2026-03-31', { months: 3 }, '2026-06-30'],
    ['2026-03-15', { months: 1 }, '2026-04-15'],
    ['2028-02-29', { years: 1 }, '2029-02-28'],
    ['2026-06-15', { years: 1 }, '2027-06-15'],
    ['2026-06-15', { weeks: 52 }, '2027-06-14'],
  ] as const)('from %s of %j ends on %s before it is moved', (from, period, end) => {
    expect(addPeriod(day(from), period).toString()).toBe(end);
  });

  it('of weeks always ends on the weekday it began on, before it is moved', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, weeks) => {
        expect(addPeriod(date, { weeks }).dayOfWeek).toBe(date.dayOfWeek);
      }),
    );
  });

  it('never effectively ends on a Saturday or a holiday, nor before its time', () => {
    for (const date of daysInThirtyYears) {
      const raw = addPeriod(date, { weeks: 3 });
      const end = effectiveEnd(raw);
      expect(isWorkingDay(end), date.toString()).toBe(true);
      expect(Temporal.PlainDate.compare(end, raw)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a period in hours by the Courts Act § 149(2)', () => {
  it.each([
    ['2026-06-09T12:00', 24, '2026-06-10T12:00:00'],
    ['2026-06-12T12:00', 24, '2026-06-13T12:00:00'],
    ['2026-06-13T12:00', 24, '2026-06-15T12:00:00'],
    ['2026-06-13T00:00', 24, '2026-06-14T00:00:00'],
    ['2026-06-14T12:00', 24, '2026-06-16T00:00:00'],
    ['2026-04-01T14:00', 24, '2026-04-04T14:00:00'],
    ['2026-04-30T10:00', 24, '2026-05-02T10:00:00'],
    ['2026-12-24T12:00', 48, '2026-12-29T12:00:00'],
    ['2026-03-28T12:00', 24, '2026-03-30T12:00:00'],
    ['2026-10-24T12:00', 24, '2026-10-26T12:00:00'],
    ['2026-06-09T00:00', 24, '2026-06-10T00:00:00'],
  ])('from %s and %i hours on ends at %s', (from, hours, end) => {
    expect(inOslo(addHoursSkippingHolidays(oslo(from), hours))).toBe(end);
  });

  it('never ends in the course of a holiday and never before the hours have passed', () => {
    const anyInstant = fc
      .tuple(anyDate, fc.integer({ min: 0, max: 1439 }))
      .map(([date, minutes]) => endOfDay(date).add({ minutes }));
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 200 }), (from, hours) => {
        const end = addHoursSkippingHolidays(from, hours);
        expect(from.until(end).total('hours')).toBeGreaterThanOrEqual(hours);
        const why = dayOff(dateOf(end.subtract({ nanoseconds: 1 })));
        expect([undefined, 'saturday']).toContain(why);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHoursSkippingHolidays,
  addPeriod,
  addWorkingDays,
  dateOf,
  dayOff,
  effectiveEnd,
  endOfDay,
  holidays,
  isWorkingDay,
  nextWorkingDay,
  zone,
} from './calendar.ts';
import type { DatePeriod } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const inOslo = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime().toString();

const firstDay = day('2020-01-01');
const daysInThirtyYears = firstDay.until(day('2050-12-31')).days;
const anyDate = fc.integer({ min: 0, max: daysInThirtyYears }).map((days) => firstDay.add({ days }));
const everyDate = Array.from({ length: daysInThirtyYears + 1 }, (_, days) => firstDay.add({ days }));

describe('holidays', () => {
  it.each([
    [2020, '2020-04-12'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('put Easter Sunday of %i on %s', (year, easter) => {
    expect(holidays(year).get(easter)).toBe('easterSunday');
  });

  it('are the twelve of the law in 2026', () => {
    expect([...holidays(2026)].sort()).toEqual([
      ['2026-01-01', 'newYearsDay'],
      ['2026-04-02', 'maundyThursday'],
      ['2026-04-03', 'goodFriday'],
      ['2026-04-05', 'easterSunday'],
      ['2026-04-06', 'easterMonday'],
      ['2026-05-01', 'labourDay'],
      ['2026-05-14', 'ascensionDay'],
      ['2026-05-17', 'constitutionDay'],
      ['2026-05-24', 'whitSunday'],
      ['2026-05-25', 'whitMonday'],
      ['2026-12-25', 'christmasDay'],
      ['2026-12-26', 'boxingDay'],
    ]);
  });

  it('count 17 May 2027, which is also Whit Monday, once', () => {
    expect(holidays(2027).size).toBe(11);
    expect(addWorkingDays(day('2027-05-14'), 1).toString()).toBe('2027-05-18');
  });

  it.each(['2026-12-24', '2026-12-31', '2027-12-24', '2026-05-18', '2026-04-01'])(
    'leave %s a working day, since an eve is no holiday in law',
    (eve) => {
      expect(isWorkingDay(day(eve))).toBe(true);
    },
  );
});

describe('a working day', () => {
  it('is Monday to Friday that is no holiday, on every day of thirty years', () => {
    for (const date of everyDate) {
      const expected = date.dayOfWeek <= 5 && !holidays(date.year).has(date.toString());
      expect(isWorkingDay(date), date.toString()).toBe(expected);
    }
  });

  it.each([
    ['2026-04-04', 'saturday'],
    ['2026-04-12', 'sunday'],
    ['2026-05-17', 'constitutionDay'],
    ['2026-12-26', 'boxingDay'],
    ['2026-04-07', undefined],
  ] as const)('says of %s why it is none: %s', (date, why) => {
    expect(dayOff(day(date))).toBe(why);
  });

  it('comes next on the date itself, or on the first one after it, with none between', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = nextWorkingDay(date);
        expect(isWorkingDay(next)).toBe(true);
        for (let between = date; !between.equals(next); between = between.add({ days: 1 })) {
          expect(isWorkingDay(between)).toBe(false);
        }
      }),
    );
  });
});

describe('counting working days', () => {
  it('agrees with counting them one by one, forwards and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, -1), (date, n, direction) => {
        const end = addWorkingDays(date, n * direction);
        let counted = 0;
        for (let at = date; !at.equals(end); ) {
          at = at.add({ days: direction });
          if (isWorkingDay(at)) counted += 1;
        }
        expect(counted).toBe(n);
        expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('adds up: a days and then b days are a + b days', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(anyDate, count, count, (date, a, b) => {
        const inTwo = addWorkingDays(addWorkingDays(date, a), b);
        expect(inTwo.equals(addWorkingDays(date, a + b))).toBe(true);
      }),
    );
  });

  it('comes back to where it was from any working day', () => {
    fc.assert(
      fc.property(anyDate.map(nextWorkingDay), fc.integer({ min: -60, max: 60 }), (date, n) => {
        expect(addWorkingDays(addWorkingDays(date, n), -n).equals(date)).toBe(true);
      }),
    );
  });
});

describe('a period by the Courts Act §§ 148–149', () => {
  // law.md 6.3: event, +1 week, +2 weeks, +3 weeks, each as moved, and +15 working days
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

  it('never really ends on a Saturday or a holiday, nor before its time', () => {
    for (const date of everyDate) {
      const raw = addPeriod(date, { weeks: 3 });
      const end = effectiveEnd(raw);
      expect(isWorkingDay(end), date.toString()).toBe(true);
      expect(Temporal.PlainDate.compare(end, raw)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the end of a day', () => {
  it('is 24:00 in Oslo, whether the day has 23, 24 or 25 hours, on every day of thirty years', () => {
    const hoursSeen = new Set<number>();
    for (const date of everyDate) {
      const hours = endOfDay(date.subtract({ days: 1 }))
        .until(endOfDay(date))
        .total('hours');
      hoursSeen.add(hours);
      const changesClock = date.dayOfWeek === 7 && date.day > 24 && (date.month === 3 || date.month === 10);
      const expected = changesClock ? (date.month === 3 ? 23 : 25) : 24;
      expect(hours, date.toString()).toBe(expected);
    }
    expect([...hoursSeen].sort()).toEqual([23, 24, 25]);
  });

  it.each([
    ['2026-03-28', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
    ['2026-10-24', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '2026-10-25T23:00:00Z'],
  ])('of %s is %s', (date, instant) => {
    expect(endOfDay(day(date)).toString()).toBe(instant);
  });

  it('belongs to the next day, and the moment before it to the day itself', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const end = endOfDay(date);
        expect(dateOf(end).equals(date.add({ days: 1 }))).toBe(true);
        expect(dateOf(end.subtract({ nanoseconds: 1 })).equals(date)).toBe(true);
      }),
    );
  });
});

describe('a period in hours by the Courts Act § 149(2)', () => {
  it.each([
    ['2026-06-09T12:00', 24, '2026-06-10T12:00:00'],
    ['2026-06-12T12:00', 24, '2026-06-13T12:00:00'],
    ['2026-06-13T12:00', 24, '2026-06-15T12:00:00'],
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

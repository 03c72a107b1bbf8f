import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, daysInThirtyYears } from '../test/oslo.ts';
import {
  addWorkingDays,
  dateOf,
  dayEndedBy,
  dayOff,
  endOfDay,
  holidays,
  isWorkingDay,
  nextWorkingDay,
} from './calendar.ts';

const anyDate = fc.constantFrom(...daysInThirtyYears);

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
    // The earliest and the latest there are, the two years in which the table's last day is moved, and other centuries.
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [1700, '1700-04-11'],
    [1750, '1750-03-29'],
    [2100, '2100-03-28'],
    [2285, '2285-03-22'],
    [2106, '2106-04-18'],
    [3165, '3165-04-18'],
    [4200, '4200-04-20'],
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

  it('are computed once for each year, since a long list checks tens of thousands of days', () => {
    expect(holidays(2026)).toBe(holidays(2026));
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
  it('is a day from Monday to Friday that is not a holiday, on every day of thirty years', () => {
    for (const date of daysInThirtyYears) {
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
  ] as const)('states why %s is not one: %s', (date, why) => {
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

  it('returns to the same day from any working day', () => {
    fc.assert(
      fc.property(anyDate.map(nextWorkingDay), fc.integer({ min: -60, max: 60 }), (date, n) => {
        expect(addWorkingDays(addWorkingDays(date, n), -n).equals(date)).toBe(true);
      }),
    );
  });
});

describe('the end of a day', () => {
  it('is 24:00 in Oslo, whether the day has 23, 24 or 25 hours, on every day of thirty years', () => {
    const hoursSeen = new Set<number>();
    for (const date of daysInThirtyYears) {
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

  it('is of the day that ends, and the very next moment of the day that begins', () => {
    const end = endOfDay(day('2026-03-13'));
    expect(dayEndedBy(end).toString()).toBe('2026-03-13');
    expect(dayEndedBy(end.add({ nanoseconds: 1 })).toString()).toBe('2026-03-14');
  });
});

import type { DatePeriod } from './period.ts';

/** The time zone of every date and deadline. */
export const zone = 'Europe/Oslo';

/** Why a day is not a working day. */
export type DayOff =
  | 'saturday'
  | 'sunday'
  | 'newYearsDay'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'labourDay'
  | 'constitutionDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay';

/**
 * Easter Sunday in the Gregorian calendar: the first Sunday after the full moon of spring, which the Church computes by
 * a table of nineteen years that each century shifts (Gauss's rule as Lichtenberg states it).
 */
function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const ofNineteen = year % 19;
  const shift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const moon = (19 * ofNineteen + shift) % 30;
  // The last day of the table is moved to the day before, as two full moons of the nineteen years may not coincide.
  const moved = Math.floor((moon + Math.floor(ofNineteen / 11)) / 29);
  const fullMoon = new Temporal.PlainDate(year, 3, 21).add({ days: moon - moved });
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) });
}

function findHolidays(year: number): ReadonlyMap<string, DayOff> {
  const easter = easterSunday(year);
  const fromEaster = (days: number) => easter.add({ days }).toString();
  const on = (month: number, day: number) => new Temporal.PlainDate(year, month, day).toString();
  return new Map<string, DayOff>([
    [on(1, 1), 'newYearsDay'],
    [fromEaster(-3), 'maundyThursday'],
    [fromEaster(-2), 'goodFriday'],
    [fromEaster(0), 'easterSunday'],
    [fromEaster(1), 'easterMonday'],
    [fromEaster(39), 'ascensionDay'],
    [fromEaster(49), 'whitSunday'],
    [fromEaster(50), 'whitMonday'],
    [on(5, 1), 'labourDay'],
    [on(5, 17), 'constitutionDay'],
    [on(12, 25), 'christmasDay'],
    [on(12, 26), 'boxingDay'],
  ]);
}

/** Computed once for each year: a list of a thousand exams checks tens of thousands of days. */
const known = new Map<number, ReadonlyMap<string, DayOff>>();

/**
 * The holidays of a year and the days treated as holidays, by ISO date (LOV-1995-02-24-12 § 2, LOV-1947-04-26-1 § 1).
 * Ordinary Sundays are not listed. A day that is two holidays, as 17 May 2027, is one day here. Christmas Eve, New
 * Year's Eve, Easter Eve and Whitsun Eve are not holidays by law.
 */
export function holidays(year: number): ReadonlyMap<string, DayOff> {
  const found = known.get(year) ?? findHolidays(year);
  known.set(year, found);
  return found;
}

/** The holiday that falls on a day, Sundays included; Saturday is not a holiday, though no deadline ends on one. */
function holidayOn(date: Temporal.PlainDate): DayOff | undefined {
  return holidays(date.year).get(date.toString()) ?? (date.dayOfWeek === 7 ? 'sunday' : undefined);
}

/** Why the date is not a working day, or undefined when it is one. */
export function dayOff(date: Temporal.PlainDate): DayOff | undefined {
  return holidayOn(date) ?? (date.dayOfWeek === 6 ? 'saturday' : undefined);
}

/** True Monday to Friday, except on holidays. */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return dayOff(date) === undefined;
}

/** The date itself when it is a working day, otherwise the next working day. */
export function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(date) ? date : nextWorkingDay(date.add({ days: 1 }));
}

/** The n-th working day after the date, or before it when n is negative; the date itself is never counted. */
export function addWorkingDays(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
    day = day.add({ days: Math.sign(n) });
  }
  return day;
}

/**
 * The day on which a period that starts on the date ends, before § 149 moves it. The starting day is not
 * counted; weeks, months and years end on the day of the same name or number, or on the month's last day
 * when it has no such day (domstolloven § 148).
 */
export function addPeriod(date: Temporal.PlainDate, period: DatePeriod): Temporal.PlainDate {
  return 'workingDays' in period ? addWorkingDays(date, period.workingDays) : date.add(period);
}

/** The day a deadline really ends: never a Saturday or a holiday, but the next working day (domstolloven § 149(1)). */
export function effectiveEnd(date: Temporal.PlainDate): Temporal.PlainDate {
  return nextWorkingDay(date);
}

/** 24:00 in Oslo on the date, which is the first instant of the next day. */
export function endOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}

/**
 * The day in Oslo whose last moment came before the instant: a deadline at 24.00 belongs to the day that ends, not to
 * the one that begins (fvl. § 30).
 */
export function dayEndedBy(end: Temporal.Instant): Temporal.PlainDate {
  return dateOf(end.subtract({ nanoseconds: 1 }));
}

/** The date in Oslo at the instant. */
export function dateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The instant at which this many hours have run since the given one, with Sundays and holidays left out (domstolloven §
 * 149(2)). Saturdays run. Hours are real ones, also over a change of daylight saving time.
 */
export function addHoursSkippingHolidays(instant: Temporal.Instant, hours: number): Temporal.Instant {
  let at = instant;
  let left = Temporal.Duration.from({ hours });
  for (;;) {
    const date = dateOf(at);
    const dayEnds = endOfDay(date);
    if (holidayOn(date) === undefined) {
      const untilDayEnds = at.until(dayEnds);
      if (Temporal.Duration.compare(left, untilDayEnds) <= 0) return at.add(left);
      left = left.subtract(untilDayEnds);
    }
    at = dayEnds;
  }
}

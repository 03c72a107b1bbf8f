/**
 * Days counted the plain way, from the text of the Acts alone. Nothing here comes from `calendar/`, so that a mistake
 * there cannot hide here. Days are ISO 8601 texts; instants are milliseconds.
 */
const dayLength = 24 * 60 * 60 * 1000;
const hourLength = 60 * 60 * 1000;

/** Easter Sunday, read from an almanac. */
const easterSundays: Readonly<Record<string, string>> = {
  '2024': '2024-03-31',
  '2025': '2025-04-20',
  '2026': '2026-04-05',
  '2027': '2027-03-28',
  '2028': '2028-04-16',
  '2029': '2029-04-01',
  '2030': '2030-04-21',
};

const midnightUtc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const textOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(midnightUtc(day)).getUTCDay();

/** The day so many days later. */
export const daysAfter = (day: string, days: number) => textOf(midnightUtc(day) + days * dayLength);

/** How many days after the first the second comes. */
export const daysBetween = (first: string, second: string) =>
  (midnightUtc(second) - midnightUtc(first)) / dayLength;

/** Sundays, the holidays of LOV-1995-02-24-12 § 2, and 1 and 17 May (LOV-1947-04-26-1 § 1). */
export function isHoliday(day: string): boolean {
  const easter = easterSundays[day.slice(0, 4)];
  if (easter === undefined) throw new Error(`no Easter is known for ${day}`);
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];
  // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
  const moving = [-3, -2, 0, 1, 39, 49, 50].map((days) => daysAfter(easter, days));
  return weekday(day) === 0 || fixed.includes(day.slice(5)) || moving.includes(day);
}

const isOff = (day: string) => weekday(day) === 6 || isHoliday(day);

/** The day itself, or the next that is neither a Saturday nor a holiday (domstolloven § 149(1)). */
export const movedOn = (day: string): string => (isOff(day) ? movedOn(daysAfter(day, 1)) : day);

/** So many days from Monday to Friday later, without the holidays; the first day is not counted. */
export function workingDaysAfter(day: string, count: number): string {
  if (count === 0) return day;
  const next = daysAfter(day, 1);
  return workingDaysAfter(next, isOff(next) ? count : count - 1);
}

/** The last Sunday of March or October, which both have 31 days. */
const lastSunday = (year: string, month: '03' | '10') =>
  `${year}-${month}-${31 - weekday(`${year}-${month}-31`)}`;

/** The instant at which a day begins in Oslo: an hour before that of London in winter, two in summer. */
function beginOf(day: string): number {
  const year = day.slice(0, 4);
  const inSummer = day > lastSunday(year, '03') && day <= lastSunday(year, '10');
  return midnightUtc(day) - (inSummer ? 2 : 1) * hourLength;
}

/** The instant at which a day is over. */
export const endOf = (day: string) => beginOf(daysAfter(day, 1));

/** The day on which an instant lies in Oslo. */
export function dayOf(instant: number): string {
  const guess = textOf(instant);
  return instant < endOf(guess) ? guess : daysAfter(guess, 1);
}

/** The day and the instant at which a deadline ends. */
export type PlainEnd = { day: string; at: number };

export const atEndOf = (day: string): PlainEnd => ({ day, at: endOf(day) });

/** So many hours later, of which none runs on a holiday (domstolloven § 149(2)). An end on a day off is moved. */
export function hoursAfter(instant: number, hours: number): PlainEnd {
  let left = hours * hourLength;
  let now = instant;
  for (;;) {
    const day = dayOf(now);
    if (!isHoliday(day)) {
      if (now + left <= endOf(day)) {
        return isOff(day) ? atEndOf(movedOn(day)) : { day, at: now + left };
      }
      left -= endOf(day) - now;
    }
    now = endOf(day);
  }
}

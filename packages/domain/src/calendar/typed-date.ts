import { languages } from '../text/language.ts';
import { dateWords } from './date-texts.ts';
import type { DateText } from './dates.ts';

/**
 * Dates and times as people type them. Browsers do not know Temporal yet, so that the calendar here is that of Date in
 * UTC. The day comes before the month, as in all of Norway's written forms.
 */
const firstYear = 1900;
const lastYear = 2199;

const padded = (number: number, places: number) => String(number).padStart(places, '0');

/** The date, if there is such a day in a year in which something can be planned. */
function dateFrom(year: number, month: number, day: number): DateText | undefined {
  if (year < firstYear || year > lastYear) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** A number of two digits is a year of this century. */
const wholeYear = (typed: string) => (typed.length === 2 ? 2000 : 0) + Number(typed);

/** The direction in which a date without a year is looked for from today: what is planned, or what has happened. */
type Direction = 'ahead' | 'back';

/** The nearest day of this number and month, today included; 29 February can be eight years away. */
function nearestOf(month: number, day: number, today: DateText, direction: Direction): DateText | undefined {
  const thisYear = Number(today.slice(0, 4));
  const isAhead = direction === 'ahead';
  const years = Array.from({ length: 9 }, (_, more) => thisYear + (isAhead ? more : -more));
  const isThere = (date: DateText | undefined) =>
    date !== undefined && (isAhead ? date >= today : date <= today);
  return years.map((year) => dateFrom(year, month, day)).find(isThere);
}

/** The number of the month that begins so, in any of the three languages: `juni`, `jun`, `des`. */
function monthNamed(typed: string): number | undefined {
  const isName = (name: string) => name.toLowerCase().startsWith(typed.toLowerCase());
  const found = languages.map((language) => dateWords[language].months.findIndex(isName));
  const index = typed.length < 3 ? undefined : found.find((each) => each >= 0);
  return index === undefined ? undefined : index + 1;
}

/** Year, month and day from the year on, as computers write them. */
const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/;
/** `14.6.27`, `14/6`, `14. 6. 2027`, `14 6` */
const dayFirst = /^(\d{1,2})(?:[./-] ?| )(\d{1,2})(?:(?:[./-] ?| )(\d{4}|\d{2}))?[./]?$/;
/** `140627`, `14062027`, `1406` */
const digitsOnly = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/;
/** `14. juni 2027`, `14 jun` */
const withMonthName = /^(\d{1,2})\.? ?(\p{L}+)\.? ?(\d{4}|\d{2})?$/u;

/**
 * The date that was typed, such as `14.6.27`, `14/6`, `14. juni` or `2027-06-14`; without a year the next such day, or
 * the last one where the date is of something that has happened.
 */
export function readTypedDate(
  typed: string,
  today: DateText,
  direction: Direction = 'ahead',
): DateText | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const whole = yearFirst.exec(text);
  if (whole) return dateFrom(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const [, day = '', month = '', year] =
    dayFirst.exec(text) ?? digitsOnly.exec(text) ?? withMonthName.exec(text) ?? [];
  const ofYear = /^\d+$/.test(month) ? Number(month) : monthNamed(month);
  if (ofYear === undefined || day === '') return undefined;
  return year === undefined
    ? nearestOf(ofYear, Number(day), today, direction)
    : dateFrom(wholeYear(year), ofYear, Number(day));
}

/** `9`, `09`, `900`, `0900`, `9:00`, `9.00`, `9,00`, `kl. 9` */
const clock = /^(?:kl\.? ?)?(\d{1,2})(?:[:.,]?(\d{2}))?$/i;

/** The time of day that was typed, as `09:00`. */
export function readTypedClock(typed: string): string | undefined {
  const [, hours, minutes = '0'] = clock.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${padded(Number(hours), 2)}:${padded(Number(minutes), 2)}`;
}

/** A date as a field shows it: `14.06.2027`. */
export function fieldDate(date: DateText): string {
  return date.split('-').reverse().join('.');
}

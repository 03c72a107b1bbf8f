import type { Language } from '../text/language.ts';
import { plural, writtenList } from '../text/wording.ts';
import { dateWords } from './date-texts.ts';

/** An instant in the form of the wire: ISO 8601 with an offset. */
export type InstantText = string;
/** A calendar date in the form of the wire: `2026-03-13`. */
export type DateText = string;

type OsloParts = { year: number; month: number; day: number; hour: string; minute: string; second: string };

const oslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function osloParts(ms: number): OsloParts {
  const parts = Object.fromEntries(oslo.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    hour: parts.hour ?? '',
    minute: parts.minute ?? '',
    second: parts.second ?? '',
  };
}

function dayInWords(
  { year, month, day }: Pick<OsloParts, 'year' | 'month' | 'day'>,
  language: Language,
): string {
  const words = dateWords[language];
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return words.date(words.weekdays[weekday] ?? '', day, words.months[month - 1] ?? '', year);
}

const yearMonthDay = (date: DateText) => date.split('-').map(Number) as [number, number, number];

/** `fredag 13. mars 2026` */
export function writtenDate(date: DateText, language: Language): string {
  const [year, month, day] = yearMonthDay(date);
  return dayInWords({ year, month, day }, language);
}

/** `13. mars`: for places where the year and the weekday are shown beside it. */
export function shortDate(date: DateText, language: Language): string {
  const [, month, day] = yearMonthDay(date);
  const name = dateWords[language].months[month - 1];
  return language === 'en' ? `${day} ${name}` : `${day}. ${name}`;
}

/** As {@link shortDate}, with the year where it is not this year's: `13. mars 2025`, for a list over several years. */
export function shortDateWithYear(date: DateText, today: DateText, language: Language): string {
  const [year] = yearMonthDay(date);
  const short = shortDate(date, language);
  return year === yearMonthDay(today)[0] ? short : `${short} ${year}`;
}

function momentInWords(parts: OsloParts, language: Language): string {
  return dateWords[language].dateAndTime(dayInWords(parts, language), parts.hour, parts.minute);
}

/** `fredag 13. mars 2026 kl. 14.05`, in Oslo. */
export function writtenInstant(instant: InstantText, language: Language): string {
  return momentInWords(osloParts(Date.parse(instant)), language);
}

function isMidnight(ms: number): boolean {
  const { hour, minute } = osloParts(ms);
  return ms % minuteMs === 0 && hour === '00' && minute === '00';
}

/** A deadline at midnight is the end of the day before: its last moment is what people read and count to. */
function lastMoment(deadline: InstantText): InstantText {
  const ms = Date.parse(deadline);
  return new Date(isMidnight(ms) ? ms - 1 : ms).toISOString();
}

/** An end at midnight is written as 24.00 of the day before, as people say it; only a beginning is at 00.00. */
function endParts(end: InstantText): OsloParts {
  const ms = Date.parse(end);
  return isMidnight(ms)
    ? { ...osloParts(ms - minuteMs), hour: '24', minute: '00', second: '00' }
    : osloParts(ms);
}

/** As {@link writtenInstant}, but a deadline at midnight reads `… kl. 23.59` of the day before. */
export function writtenDeadline(deadline: InstantText, language: Language): string {
  return writtenInstant(lastMoment(deadline), language);
}

function clockInWords({ hour, minute }: OsloParts, language: Language): string {
  return language === 'en' ? `${hour}:${minute}` : `${hour}.${minute}`;
}

/** `14.05`, in Oslo (`14:05` in English). */
export function writtenClock(instant: InstantText, language: Language): string {
  return clockInWords(osloParts(Date.parse(instant)), language);
}

/** `13. mars kl. 14.05`, in Oslo: for a list of what is recent. */
export function shortInstant(instant: InstantText, language: Language): string {
  const { year, month, day } = osloParts(Date.parse(instant));
  const clock = writtenClock(instant, language);
  const date = shortDate(`${year}-${month}-${day}`, language);
  return language === 'en' ? `${date} ${clock}` : `${date} kl. ${clock}`;
}

/** A deadline in short, for a list: as {@link writtenDeadline}, at midnight the last moment of the day before. */
export function shortDeadline(deadline: InstantText, language: Language): string {
  return shortInstant(lastMoment(deadline), language);
}

/** As {@link writtenInstant}, but an end at midnight reads `… kl. 24.00` of the day before. */
export function writtenEndInstant(end: InstantText, language: Language): string {
  return momentInWords(endParts(end), language);
}

/** Within this period, day and month name one day only, also in a thesis that lasts longer than a year. */
const daysWithoutYear = 300;

function besideInWords(parts: OsloParts, begin: InstantText, language: Language): string {
  const clock = clockInWords(parts, language);
  const days = daysBetween(osloParts(Date.parse(begin)), parts);
  if (days === 0) return clock;
  const date = shortDate(`${parts.year}-${parts.month}-${parts.day}`, language);
  return days < daysWithoutYear ? `${date} ${clock}` : `${date} ${parts.year} ${clock}`;
}

/** An event in an exam, beside its beginning: `14.05`, and of another day `16. mars 14.05`. */
export function writtenBeside(instant: InstantText, begin: InstantText, language: Language): string {
  return besideInWords(osloParts(Date.parse(instant)), begin, language);
}

/** The same in a sentence: `kl. 14.05`, and of another day `16. mars kl. 14.05`. */
export function writtenMoment(instant: InstantText, begin: InstantText, language: Language): string {
  if (calendarDays(Date.parse(begin), Date.parse(instant)) > 0) return shortInstant(instant, language);
  const clock = writtenClock(instant, language);
  return language === 'en' ? clock : `kl. ${clock}`;
}

/** As {@link writtenBeside}, of an end: at midnight it is `24.00`. */
export function writtenEnd(end: InstantText, begin: InstantText, language: Language): string {
  return besideInWords(endParts(end), begin, language);
}

/** An end in a sentence: `kl. 14.05`, and of another day than the beginning, or than today, with all of its date. */
export function writtenUntil(end: InstantText, begin: InstantText, language: Language): string {
  const parts = endParts(end);
  if (daysBetween(osloParts(Date.parse(begin)), parts) > 0) return momentInWords(parts, language);
  const clock = clockInWords(parts, language);
  return language === 'en' ? clock : `kl. ${clock}`;
}

function daysBetween(from: OsloParts, to: OsloParts): number {
  const days = Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day);
  return Math.abs(days) / dayMs;
}

function calendarDays(fromMs: number, toMs: number): number {
  return daysBetween(osloParts(fromMs), osloParts(toMs));
}

/** Whole months of the calendar, as people count them: the 10th to the 10th. */
function calendarMonths(earlierMs: number, laterMs: number): number {
  const [from, to] = [osloParts(earlierMs), osloParts(laterMs)];
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

type Unit = keyof (typeof dateWords)['nb']['units'];

function counted(count: number, unit: Unit, language: Language): string {
  return plural[language](count, dateWords[language].units[unit]);
}

/** Under three hours the minutes matter; from a day on, people count midnights, not hours. */
function distanceInWords(fromMs: number, toMs: number, language: Language): string {
  const length = Math.abs(toMs - fromMs);
  const minutes = Math.floor(length / minuteMs);
  if (minutes < 60) return counted(minutes, 'minute', language);
  const hours = Math.floor(minutes / 60);
  if (hours < 3 && minutes % 60 > 0) {
    const rest = counted(minutes % 60, 'minute', language);
    return writtenList[language]([counted(hours, 'hour', language), rest]);
  }
  if (length < dayMs) return counted(hours, 'hour', language);
  const days = Math.max(1, calendarDays(fromMs, toMs));
  if (days < 60) return counted(days, 'day', language);
  const months = calendarMonths(Math.min(fromMs, toMs), Math.max(fromMs, toMs));
  return months < 24
    ? counted(months, 'month', language)
    : counted(Math.floor(months / 12), 'year', language);
}

/** `om 3 dager`, `for 2 timer siden`, `nå` within the same minute. A future distance is never rounded up. */
export function distanceFrom(now: InstantText, instant: InstantText, language: Language): string {
  const [from, to] = [Date.parse(now), Date.parse(instant)];
  const words = dateWords[language];
  if (to - from >= minuteMs) return words.ahead(distanceInWords(from, to, language));
  return from - to >= minuteMs ? words.ago(distanceInWords(from, to, language)) : words.now;
}

/** As {@link distanceFrom}, to the moment that {@link writtenDeadline} writes, so that day and distance agree. */
export function distanceToDeadline(now: InstantText, deadline: InstantText, language: Language): string {
  return distanceFrom(now, lastMoment(deadline), language);
}

import { addWorkingDays, dateOf, nextWorkingDay, zone } from './calendar.ts';

/** The instant at which an hour begins in Oslo on the date. */
export const hourOn = (date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant();

/** The next working morning at this hour: today's where it is still ahead, and never before the date. */
export function nextMorning(
  now: Temporal.Instant,
  hour: number,
  from: Temporal.PlainDate = dateOf(now),
): Temporal.Instant {
  const today = dateOf(now);
  const day = nextWorkingDay(Temporal.PlainDate.compare(from, today) > 0 ? from : today);
  const morning = hourOn(day, hour);
  return Temporal.Instant.compare(morning, now) > 0 ? morning : hourOn(addWorkingDays(day, 1), hour);
}

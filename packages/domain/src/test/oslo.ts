import { zone } from '../calendar/calendar.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);
/** The instant at which clocks in Oslo show it. */
export const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

const firstDay = day('2020-01-01');
/** The days on which every rule about days must hold: 2020 to 2050. */
export const daysInThirtyYears = Array.from(
  { length: firstDay.until(day('2050-12-31')).days + 1 },
  (_, days) => firstDay.add({ days }),
);

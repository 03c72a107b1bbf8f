import { escapedText, foldedLine, utcTime } from '../../calendar/icalendar.ts';

/** A meeting as calendars read it. */
export type CalendarEntry = {
  /** The same for every version of the entry. */
  readonly uid: string;
  /** Grows with each change, so that a calendar knows the newest (RFC 5546, 2.1.4). */
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** Null in a cancellation for one who may not know its time: the uid says which entry it is (RFC 5546, 3.2.5). */
  readonly startsAt: Temporal.Instant | null;
  readonly minutes: number;
  readonly summary: string;
  readonly place: string;
  readonly videoLink: string | null;
  /** When this version was made. */
  readonly madeAt: Temporal.Instant;
  readonly organizer: string;
  readonly attendee: string;
};

export type CalendarMethod = 'REQUEST' | 'CANCEL';
export const calendarMethodOf = ({ isCancelled }: Pick<CalendarEntry, 'isCancelled'>): CalendarMethod =>
  isCancelled ? 'CANCEL' : 'REQUEST';

/**
 * The entry as an iCalendar file (RFC 5545, with the methods of RFC 5546): a request that puts it into the receiver's
 * calendar or changes it there, or a cancellation. Its times are in UTC, which every calendar shows in its own zone.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, sequence, isCancelled, startsAt, minutes, madeAt, place, videoLink } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Karakter//Sensur//NO',
    `METHOD:${calendarMethodOf(entry)}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcTime(madeAt)}`,
    ...(startsAt === null
      ? []
      : [`DTSTART:${utcTime(startsAt)}`, `DTEND:${utcTime(startsAt.add({ minutes }))}`]),
    `SUMMARY:${escapedText(entry.summary)}`,
    `LOCATION:${escapedText(place === '' ? (videoLink ?? '') : place)}`,
    ...(videoLink === null ? [] : [`URL:${videoLink.replaceAll(/\p{Cc}/gu, '')}`]),
    `ORGANIZER:mailto:${entry.organizer}`,
    `ATTENDEE;RSVP=FALSE:mailto:${entry.attendee}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}

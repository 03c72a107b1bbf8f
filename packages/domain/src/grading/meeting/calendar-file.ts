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

const utc = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: 'second' }).toString().replaceAll(/[-:]/g, '');

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends are escaped; other control characters are left out. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

const bytesOf = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

/** RFC 5545, 3.1: a line has at most 75 bytes; the rest goes on after a space, and no character is cut in two. */
function folded(line: string): string {
  let [written, length] = ['', 0];
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (length + bytes > 75) [written, length] = [`${written}\r\n `, 1];
    written += sign;
    length += bytes;
  }
  return written;
}

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
    `DTSTAMP:${utc(madeAt)}`,
    ...(startsAt === null ? [] : [`DTSTART:${utc(startsAt)}`, `DTEND:${utc(startsAt.add({ minutes }))}`]),
    `SUMMARY:${escaped(entry.summary)}`,
    `LOCATION:${escaped(place === '' ? (videoLink ?? '') : place)}`,
    ...(videoLink === null ? [] : [`URL:${videoLink.replaceAll(/\p{Cc}/gu, '')}`]),
    `ORGANIZER:mailto:${entry.organizer}`,
    `ATTENDEE;RSVP=FALSE:mailto:${entry.attendee}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

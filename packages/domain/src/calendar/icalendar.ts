/** RFC 5545, 3.3.5: an instant in UTC, which every calendar shows in its own zone. */
export const utcTime = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: 'second' }).toString().replaceAll(/[-:]/g, '');

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends are escaped; other control characters are left out. */
export const escapedText = (text: string) =>
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
export function foldedLine(line: string): string {
  let [written, length] = ['', 0];
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (length + bytes > 75) [written, length] = [`${written}\r\n `, 1];
    written += sign;
    length += bytes;
  }
  return written;
}

/** A date with an hour, or the last day of a deadline, which is shown above the hours of its day. */
export type FeedEntry = {
  /** The same each time the feed is fetched, so that a calendar knows the entry again. */
  readonly uid: string;
  readonly when:
    | { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant }
    | { readonly lastDay: Temporal.PlainDate };
  readonly summary: string;
  readonly details: string;
  readonly place: string;
  readonly url: string;
};

const dateTime = (date: Temporal.PlainDate) => date.toString().replaceAll('-', '');

function linesOf({ uid, when, summary, details, place, url }: FeedEntry, madeAt: Temporal.Instant): string[] {
  const times =
    'lastDay' in when
      ? [`DTSTART;VALUE=DATE:${dateTime(when.lastDay)}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${utcTime(when.startsAt)}`, `DTEND:${utcTime(when.endsAt)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utcTime(madeAt)}`,
    ...times,
    `SUMMARY:${escapedText(summary)}`,
    `DESCRIPTION:${escapedText(details)}`,
    ...(place === '' ? [] : [`LOCATION:${escapedText(place)}`]),
    `URL:${url}`,
    'END:VEVENT',
  ];
}

/** A calendar to subscribe to (RFC 5545), which is fetched a few times a day (RFC 7986, 5.7) [V5]. */
export function calendarFeed(name: string, entries: readonly FeedEntry[], madeAt: Temporal.Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Karakter//Kalender//NO',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapedText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...entries.flatMap((entry) => linesOf(entry, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}

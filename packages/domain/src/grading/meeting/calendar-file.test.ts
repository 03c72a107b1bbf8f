import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const entry: CalendarEntry = {
  uid: 'm1@karakter',
  sequence: 2,
  isCancelled: false,
  startsAt: Temporal.Instant.from('2026-03-27T08:30:00Z'),
  minutes: 90,
  summary: 'TST1000: sensormøte',
  place: 'Bygg A; rom 1, 2. etasje',
  videoLink: 'https://video.example/j/1',
  madeAt: Temporal.Instant.from('2026-03-03T08:00:00.123Z'),
  organizer: 'karakter@test.example',
  attendee: 'sensor@test.example',
};
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

it('a call puts the meeting into a calendar, with its number, times, place and link [G13]', () => {
  expect(unfolded(calendarFile(entry))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Karakter//Sensur//NO',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:m1@karakter',
    'SEQUENCE:2',
    'DTSTAMP:20260303T080000Z',
    'DTSTART:20260327T083000Z',
    'DTEND:20260327T100000Z',
    'SUMMARY:TST1000: sensormøte',
    'LOCATION:Bygg A\\; rom 1\\, 2. etasje',
    'URL:https://video.example/j/1',
    'ORGANIZER:mailto:karakter@test.example',
    'ATTENDEE;RSVP=FALSE:mailto:sensor@test.example',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('a cancellation takes it out again', () => {
  const lines = unfolded(calendarFile({ ...entry, isCancelled: true, sequence: 3 }));
  for (const line of ['METHOD:CANCEL', 'SEQUENCE:3', 'STATUS:CANCELLED']) expect(lines).toContain(line);
});

it('no text of a meeting adds a line of its own, and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const place = `${text}\r\nATTENDEE:mailto:evil@test.example\n${text}`;
      const file = calendarFile({ ...entry, place, videoLink: null });
      expect(unfolded(file)).toHaveLength(18);
      for (const line of file.split('\r\n'))
        expect(encodeURIComponent(line).replaceAll(/%../g, '%').length).toBeLessThanOrEqual(75);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInThirtyYears } from '../test/oslo.ts';
import { languages } from '../text/language.ts';
import {
  shortDateWithYear,
  shortDeadline,
  shortInstant,
  writtenBeside,
  writtenClock,
  writtenDate,
  writtenDeadline,
  writtenEnd,
  writtenEndInstant,
  writtenInstant,
  writtenMoment,
  writtenUntil,
} from './dates.ts';

describe('a date is written out with weekday and hour in Oslo [Q5]', () => {
  test.each([
    ['nb', 'fredag 13. mars 2026 kl. 23.59'],
    ['nn', 'fredag 13. mars 2026 kl. 23.59'],
    ['en', 'Friday 13 March 2026 at 23:59'],
  ] as const)('%s', (language, words) => {
    expect(writtenInstant('2026-03-13T22:59:59.999Z', language)).toBe(words);
  });

  test.each([
    ['2026-03-13T14:00:00Z', '15.00', 'kl. 15.00', '15:00'],
    [
      '2026-03-16T14:00:00Z',
      '16. mars 15.00',
      'mandag 16. mars 2026 kl. 15.00',
      'Monday 16 March 2026 at 15:00',
    ],
    [
      '2027-03-16T14:00:00Z',
      '16. mars 2027 15.00',
      'tirsdag 16. mars 2027 kl. 15.00',
      'Tuesday 16 March 2027 at 15:00',
    ],
    // At 24.00, a minute later, at 24.00 of another day, and over the change to summer time.
    ['2026-03-13T23:00:00Z', '24.00', 'kl. 24.00', '24:00'],
    [
      '2026-03-13T23:01:00Z',
      '14. mars 00.01',
      'lørdag 14. mars 2026 kl. 00.01',
      'Saturday 14 March 2026 at 00:01',
    ],
    [
      '2026-03-14T23:00:00Z',
      '14. mars 24.00',
      'lørdag 14. mars 2026 kl. 24.00',
      'Saturday 14 March 2026 at 24:00',
    ],
    [
      '2026-03-29T07:00:00Z',
      '29. mars 09.00',
      'søndag 29. mars 2026 kl. 09.00',
      'Sunday 29 March 2026 at 09:00',
    ],
  ])(
    'the end of an exam that began on 13 March names its day when it is another: %s',
    (end, beside, until, english) => {
      const begin = '2026-03-13T08:00:00Z';
      expect(writtenEnd(end, begin, 'nb')).toBe(beside);
      expect(writtenUntil(end, begin, 'nb')).toBe(until);
      expect(writtenUntil(end, begin, 'en')).toBe(english);
    },
  );

  test('nynorsk has its own weekdays', () => {
    const week = ['09', '10', '11', '12', '13', '14', '15'].map((day) => writtenDate(`2026-03-${day}`, 'nn'));
    expect(week.map((day) => day.split(' ')[0])).toEqual([
      'måndag',
      'tysdag',
      'onsdag',
      'torsdag',
      'fredag',
      'laurdag',
      'søndag',
    ]);
  });

  test('every day of four years has the weekday that it has in the calendar', () => {
    const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    for (const date of daysInThirtyYears.slice(0, 4 * 366)) {
      const [weekday] = writtenDate(date.toString(), 'en').split(' ');
      expect(weekday).toBe(week[date.dayOfWeek - 1]);
    }
  });

  test('summer time moves the hour, not the day', () => {
    expect(writtenInstant('2026-03-29T00:30:00Z', 'nb')).toBe('søndag 29. mars 2026 kl. 01.30');
    expect(writtenInstant('2026-03-29T01:30:00Z', 'nb')).toBe('søndag 29. mars 2026 kl. 03.30');
    expect(writtenClock('2026-07-01T12:05:00+02:00', 'nb')).toBe('12.05');
    expect(writtenClock('2026-07-01T12:05:00+02:00', 'en')).toBe('12:05');
    expect(shortInstant('2026-07-01T23:30:00Z', 'nn')).toBe('2. juli kl. 01.30');
    expect(shortInstant('2026-07-01T23:30:00Z', 'en')).toBe('2 July 01:30');
  });
});

test('an event in an exam of days or months is written with its day where that is not the first', () => {
  const begin = '2026-03-13T08:00:00Z';
  const said = (at: string) => languages.map((language) => writtenBeside(at, begin, language));
  expect(said('2026-03-13T14:05:00Z')).toEqual(['15.05', '15.05', '15:05']);
  expect(said('2026-06-02T14:05:00Z')).toEqual(['2. juni 16.05', '2. juni 16.05', '2 June 16:05']);
  expect(said('2026-03-13T23:00:00Z')).toEqual(['14. mars 00.00', '14. mars 00.00', '14 March 00:00']);
  // Within 300 days, day and month name one day.
  expect(said('2027-01-06T08:00:00Z')[0]).toBe('6. januar 09.00');
  expect(said('2027-01-07T08:00:00Z')[0]).toBe('7. januar 2027 09.00');
  expect(writtenMoment('2026-03-13T14:05:00Z', begin, 'nb')).toBe('kl. 15.05');
  expect(writtenMoment('2026-03-14T08:00:00Z', begin, 'nb')).toBe('14. mars kl. 09.00');
  expect(writtenMoment('2026-06-02T14:05:00Z', begin, 'nn')).toBe('2. juni kl. 16.05');
  expect(writtenMoment('2026-06-02T14:05:00Z', begin, 'en')).toBe('2 June 16:05');
});

describe('an end at midnight is written at 24.00 of the day that it ends, and only a beginning at 00.00', () => {
  test.each([
    ['nb', 'fredag 13. mars 2026 kl. 24.00', 'lørdag 14. mars 2026 kl. 00.00'],
    ['nn', 'fredag 13. mars 2026 kl. 24.00', 'laurdag 14. mars 2026 kl. 00.00'],
    ['en', 'Friday 13 March 2026 at 24:00', 'Saturday 14 March 2026 at 00:00'],
  ] as const)('%s', (language, end, beginning) => {
    expect(writtenEndInstant('2026-03-13T23:00:00Z', language)).toBe(end);
    expect(writtenInstant('2026-03-13T23:00:00Z', language)).toBe(beginning);
  });

  test('no end of any exam, however written, is at 00.00; every other minute is written as any instant [D7]', () => {
    const begin = Date.parse('2026-10-20T07:00:00Z');
    const minutes = fc.oneof(
      fc.integer({ min: 5, max: 400 * 1440 }),
      // Just before, at and just after a midnight, in winter and in summer.
      fc.tuple(fc.nat({ max: 399 }), fc.integer({ min: -1, max: 1 })).map(([day, off]) => {
        const noon = new Date(begin + (day + 1) * 86_400_000).toISOString().slice(0, 10);
        return (
          (Temporal.PlainDate.from(noon).toZonedDateTime('Europe/Oslo').epochMilliseconds - begin) / 60_000 +
          off
        );
      }),
    );
    fc.assert(
      fc.property(minutes, fc.constantFrom(...languages), (length, language) => {
        const start = new Date(begin).toISOString();
        const end = new Date(begin + length * 60_000).toISOString();
        const said = [
          writtenEndInstant(end, language),
          writtenEnd(end, start, language),
          writtenUntil(end, start, language),
        ];
        const isMidnight = /\b00[.:]00$/.test(writtenInstant(end, language));
        for (const words of said)
          expect(words).toMatch(isMidnight ? /\b24[.:]00$/ : /\b([01]\d|2[0-3])[.:]\d\d$/);
        if (isMidnight) {
          const eve = new Date(Date.parse(end) - 60_000).toISOString();
          expect(said).toEqual(
            [
              writtenInstant(eve, language),
              writtenEnd(eve, start, language),
              writtenUntil(eve, start, language),
            ].map((words) => words.replace(/23([.:])59$/, '24$100')),
          );
        } else expect(said[0]).toBe(writtenInstant(end, language));
      }),
    );
  });
});

describe('the end of a day reads 23.59, whether stored as its last moment or as the next midnight', () => {
  test.each([
    '2026-03-13T22:59:59Z',
    '2026-03-13T22:59:59.999Z',
    '2026-03-13T23:00:00Z',
    '2026-03-14T00:00:00+01:00',
  ])('%s', (instant) => {
    expect(writtenDeadline(instant, 'nb')).toBe('fredag 13. mars 2026 kl. 23.59');
    expect(shortDeadline(instant, 'nb')).toBe('13. mars kl. 23.59');
  });

  test('one second past midnight belongs to the new day', () => {
    expect(writtenDeadline('2026-03-13T23:00:01Z', 'nb')).toBe('lørdag 14. mars 2026 kl. 00.00');
  });
});

describe('a date in a list over several years has its year where it is not this year’s [V1]', () => {
  test.each([
    ['2026-12-17', 'nb', '17. desember'],
    ['2025-12-17', 'nb', '17. desember 2025'],
    ['2027-01-04', 'nn', '4. januar 2027'],
    ['2025-12-17', 'en', '17 December 2025'],
  ] as const)('%s in %s', (date, language, words) => {
    expect(shortDateWithYear(date, '2026-12-01', language)).toBe(words);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../text/language.ts';
import { dateWords } from './date-texts.ts';
import { fieldDate, readTypedClock, readTypedDate } from './typed-date.ts';

const today = '2026-11-29';

describe('a date is typed in the way people write it', () => {
  it.each([
    ['14.6.27', '2027-06-14'],
    ['14.06.2027', '2027-06-14'],
    ['14. 6. 2027', '2027-06-14'],
    ['14/6', '2027-06-14'],
    ['14/6/27', '2027-06-14'],
    ['14-6-27', '2027-06-14'],
    ['14.6.', '2027-06-14'],
    ['14 6 27', '2027-06-14'],
    ['140627', '2027-06-14'],
    ['14062027', '2027-06-14'],
    ['1406', '2027-06-14'],
    ['2027-06-14', '2027-06-14'],
    ['2027.6.14', '2027-06-14'],
    ['14. juni 2027', '2027-06-14'],
    ['14 jun 27', '2027-06-14'],
    ['14.juni', '2027-06-14'],
    ['1. des', '2026-12-01'],
    ['24 October 2027', '2027-10-24'],
    [' 14.6.27 ', '2027-06-14'],
    // Without a year it is the next such day, today included.
    ['29.11', '2026-11-29'],
    ['28.11', '2027-11-28'],
    ['29.2', '2028-02-29'],
    ['31.12.2199', '2199-12-31'],
    ['1.1.1900', '1900-01-01'],
  ])('%j is %s', (typed, date) => {
    expect(readTypedDate(typed, today)).toBe(date);
  });

  it.each([
    ['29.11', '2026-11-29'],
    ['30.11', '2025-11-30'],
    ['1. des', '2025-12-01'],
    ['29.2', '2024-02-29'],
    ['14.6.27', '2027-06-14'],
  ])('of something that has happened, %j without a year is the last such day: %s', (typed, date) => {
    expect(readTypedDate(typed, today, 'back')).toBe(date);
  });

  it.each([
    '',
    '14',
    '14.',
    '14.6.2',
    '14.6.202',
    '31.6.27',
    '0.6.27',
    '14.0.27',
    '14.13.27',
    '29.2.27',
    '31.12.1899',
    '1.1.2200',
    '14. ju 27',
    '14. foo 27',
    '146',
    '14x6',
    '20270614',
    'i morgen',
  ])('%j is no date', (typed) => {
    expect(readTypedDate(typed, today)).toBeUndefined();
  });

  test('every day of the calendar is read back from each way to write it', () => {
    const days = fc.date({
      min: new Date('2000-01-01T00:00Z'),
      max: new Date('2099-12-31T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (of, language) => {
        const date = of.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = date.split('-');
        const name = dateWords[language].months[Number(month) - 1];
        const ways = [
          date,
          fieldDate(date),
          `${Number(day)}.${Number(month)}.${year.slice(2)}`,
          `${day}/${month}-${year}`,
          `${day}${month}${year.slice(2)}`,
          `${day}${month}${year}`,
          `${Number(day)}. ${name} ${year}`,
        ];
        for (const typed of ways) expect(readTypedDate(typed, today), typed).toBe(date);
      }),
    );
  });

  test('whatever is typed is a day that exists, or none', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'0123456789./- junides'), maxLength: 12 });
    fc.assert(
      fc.property(anything, (typed) => {
        const date = readTypedDate(typed, today);
        if (date === undefined) return;
        expect(new Date(`${date}T00:00Z`).toISOString().slice(0, 10)).toBe(date);
        expect(readTypedDate(fieldDate(date), today)).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a time of day is typed in the way people write it', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['900', '09:00'],
    ['0900', '09:00'],
    ['9:00', '09:00'],
    ['9.30', '09:30'],
    ['9,30', '09:30'],
    ['kl. 9', '09:00'],
    ['Kl 14.05', '14:05'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    [' 1415 ', '14:15'],
  ])('%j is %s', (typed, time) => {
    expect(readTypedClock(typed)).toBe(time);
  });

  it.each(['', '24', '24:00', '9:60', '9:0', '9:', '12345', 'ni', '9 am'])('%j is no time', (typed) => {
    expect(readTypedClock(typed)).toBeUndefined();
  });

  test('every minute of the day is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const [h, m] = [hour, minute].map((each) => String(each).padStart(2, '0'));
        for (const typed of [`${h}:${m}`, `${h}${m}`, `${hour}.${m}`])
          expect(readTypedClock(typed)).toBe(`${h}:${m}`);
      }),
    );
  });
});

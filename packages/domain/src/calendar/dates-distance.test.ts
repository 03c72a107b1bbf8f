import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceFrom, distanceToDeadline } from './dates.ts';

describe('the distance is shown beside the date', () => {
  const now = '2026-03-10T09:00:00Z';
  test.each([
    ['2026-03-13T22:59:59Z', 'om 3 dager', 'om 3 dagar', 'in 3 days'],
    ['2026-03-10T07:00:00Z', 'for 2 timer siden', 'for 2 timar sidan', '2 hours ago'],
    [
      '2026-03-10T10:20:00Z',
      'om 1 time og 20 minutter',
      'om 1 time og 20 minutt',
      'in 1 hour and 20 minutes',
    ],
    ['2026-03-10T09:01:59Z', 'om 1 minutt', 'om 1 minutt', 'in 1 minute'],
    ['2026-03-10T09:59:59Z', 'om 59 minutter', 'om 59 minutt', 'in 59 minutes'],
    ['2026-03-10T10:00:00Z', 'om 1 time', 'om 1 time', 'in 1 hour'],
    ['2026-03-10T10:01:00Z', 'om 1 time og 1 minutt', 'om 1 time og 1 minutt', 'in 1 hour and 1 minute'],
    [
      '2026-03-10T11:59:00Z',
      'om 2 timer og 59 minutter',
      'om 2 timar og 59 minutt',
      'in 2 hours and 59 minutes',
    ],
    ['2026-03-10T12:01:00Z', 'om 3 timer', 'om 3 timar', 'in 3 hours'],
    ['2026-03-10T08:59:00Z', 'for 1 minutt siden', 'for 1 minutt sidan', '1 minute ago'],
    ['2026-03-10T08:59:01Z', 'nå', 'no', 'now'],
    ['2026-03-10T09:00:00Z', 'nå', 'no', 'now'],
    ['2026-03-10T09:00:59Z', 'nå', 'no', 'now'],
    ['2026-03-10T09:01:00Z', 'om 1 minutt', 'om 1 minutt', 'in 1 minute'],
    ['2026-03-11T08:00:00Z', 'om 23 timer', 'om 23 timar', 'in 23 hours'],
    ['2026-03-11T22:59:00Z', 'om 1 dag', 'om 1 dag', 'in 1 day'],
    ['2026-03-11T09:00:00Z', 'om 1 dag', 'om 1 dag', 'in 1 day'],
    ['2026-01-10T09:00:00Z', 'for 59 dager siden', 'for 59 dagar sidan', '59 days ago'],
    ['2026-05-08T09:00:00Z', 'om 59 dager', 'om 59 dagar', 'in 59 days'],
    ['2026-05-09T09:00:00Z', 'om 1 måned', 'om 1 månad', 'in 1 month'],
    ['2026-05-10T09:00:00Z', 'om 2 måneder', 'om 2 månader', 'in 2 months'],
    ['2027-01-20T09:00:00Z', 'om 10 måneder', 'om 10 månader', 'in 10 months'],
    ['2028-03-09T09:00:00Z', 'om 23 måneder', 'om 23 månader', 'in 23 months'],
    ['2028-03-10T09:00:00Z', 'om 2 år', 'om 2 år', 'in 2 years'],
    ['2026-06-15T09:00:00Z', 'om 3 måneder', 'om 3 månader', 'in 3 months'],
    ['2031-03-10T09:00:00Z', 'om 5 år', 'om 5 år', 'in 5 years'],
  ])('%s', (instant, nb, nn, en) => {
    expect(distanceFrom(now, instant, 'nb')).toBe(nb);
    expect(distanceFrom(now, instant, 'nn')).toBe(nn);
    expect(distanceFrom(now, instant, 'en')).toBe(en);
  });

  test('is a day after 24 hours of the day that has 25', () => {
    expect(distanceFrom('2026-10-24T22:00:00Z', '2026-10-25T22:00:00Z', 'nb')).toBe('om 1 dag');
  });

  test('a deadline at midnight is as far away as the day it is written with', () => {
    expect(distanceToDeadline(now, '2026-03-13T23:00:00Z', 'nb')).toBe('om 3 dager');
    expect(distanceToDeadline(now, '2026-03-13T22:59:59Z', 'nb')).toBe('om 3 dager');
    // The last moment of the day is a thousandth of a second before midnight.
    expect(distanceToDeadline('2026-03-13T22:58:59.999Z', '2026-03-13T23:00:00Z', 'nb')).toBe('om 1 minutt');
  });

  test('never shows more than the remaining time, in hours and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 86_399_999 }), (ms) => {
        const words = distanceFrom(now, new Date(Date.parse(now) + ms).toISOString(), 'en');
        const hours = Number(/(\d+) hour/.exec(words)?.[1] ?? 0);
        const minutes = Number(/(\d+) minute/.exec(words)?.[1] ?? 0);
        expect(hours * 3_600_000 + minutes * 60_000).toBeLessThanOrEqual(ms);
        expect(words.startsWith('in ')).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, daysInThirtyYears, oslo } from '../../test/oslo.ts';
import { dayBefore, daysLate, reminderOn } from './reminders.ts';

const rule = { workingDaysBefore: [5, 1], daysBetweenAfter: 7 };

describe('a grader who has not finished is reminded [G9, U5]', () => {
  // Due on Monday 23 March 2026; then Easter, from 2 to 6 April.
  it.each([
    ['2026-03-13', undefined],
    ['2026-03-16', 'before5'],
    ['2026-03-19', 'before5'],
    ['2026-03-20', 'before1'],
    ['2026-03-22', 'before1'],
    ['2026-03-23', 'before1'],
    ['2026-03-24', 'after0'],
    ['2026-03-30', 'after0'],
    ['2026-03-31', 'after1'],
    ['2026-04-14', 'after3'],
  ])('of grades that are due on 23 March, on %s: %s', (today, name) => {
    expect(reminderOn(day(today), day('2026-03-23'), rule)).toBe(name);
  });

  it('after a last day before Easter on the first working day after it', () => {
    expect(reminderOn(day('2026-04-06'), day('2026-04-01'), rule)).toBe('before1');
    expect(reminderOn(day('2026-04-07'), day('2026-04-01'), rule)).toBe('after0');
  });

  it('never of being late before the last day is over, and never twice by the same name in two weeks after it', () => {
    const anyDay = fc.constantFrom(...daysInThirtyYears);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20, max: 60 }), (lastDay, days) => {
        const name = reminderOn(lastDay.add({ days }), lastDay, rule);
        if (days <= 0) expect(name ?? 'before').toMatch(/^before/);
        const later = reminderOn(lastDay.add({ days: days + 14 }), lastDay, rule);
        if (name?.startsWith('after')) expect(later).not.toBe(name);
      }),
    );
  });
});

describe('a grader is late by', () => {
  it.each([
    ['2026-03-23T23:59', 0],
    ['2026-03-24T00:00', 1],
    ['2026-03-24T23:59', 1],
    ['2026-03-30T08:00', 7],
  ])('the days since 23 March, on %s: %i', (now, days) => {
    expect(daysLate(oslo('2026-03-24T00:00'), oslo(now))).toBe(days);
  });
});

it('an oral exam on a Monday is remembered on the Friday, and after Easter on the day before it [G8]', () => {
  expect(dayBefore(day('2026-03-23')).toString()).toBe('2026-03-20');
  expect(dayBefore(day('2026-04-07')).toString()).toBe('2026-04-01');
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holidays, zone } from '../calendar/calendar.ts';
import { daysInThirtyYears, oslo } from '../test/oslo.ts';
import { factsOfCopy, proposedStart } from './copying.ts';
import type { ExamFacts } from './exam.ts';

const earlier: ExamFacts = {
  credits: 7.5,
  form: 'home',
  workKind: 'bachelorThesis',
  supervised: false,
  individual: false,
  recheckable: true,
  scale: 'pass-fail',
  startsAt: oslo('2026-03-02T09:00'),
  durationMinutes: 333,
  assessing: 'shared',
  confirming: 'allCandidates',
  completing: 'one',
  announcing: 'together',
  explanationOpen: false,
  appealOpen: false,
  contactName: 'Kari',
  contactPhone: '70 00 00 00',
  takeoverConfirmed: false,
  graceSeconds: 60,
  gradingPeriod: 'P20VD',
  gradingBasis: 'forskrift',
  planGraders: 2,
  planExternals: 1,
  planBasis: 'emneplan',
};

test('a copy has every fact of the earlier exam but its start, and the credits that the course has now [P15]', () => {
  const given = { startsAt: oslo('2027-03-01T09:00'), credits: 10 };
  expect(factsOfCopy(earlier, given)).toEqual({ ...earlier, ...given });
});

describe('a copy is proposed to start [P15]', () => {
  it.each<[string, { earlier: string; now: string; others?: string[] }, string]>([
    [
      'on the same weekday a year later',
      { earlier: '2026-03-02T09:00', now: '2026-11-01T09:00' },
      '2027-03-01T09:00',
    ],
    [
      'at the same time by the clock, summer and winter',
      { earlier: '2026-03-27T09:00', now: '2026-11-01T09:00' },
      '2027-03-30T09:00',
    ],
    [
      'half a year later where the course has an exam each term',
      { earlier: '2026-06-01T09:00', now: '2026-07-01T09:00', others: ['2025-12-01T09:00'] },
      '2026-11-30T09:00',
    ],
    [
      'a year later where the other one was the new exam of the same term',
      { earlier: '2026-06-01T09:00', now: '2026-07-01T09:00', others: ['2026-08-10T09:00'] },
      '2027-05-31T09:00',
    ],
    [
      'in a year to come where the next is past',
      { earlier: '2023-03-01T09:00', now: '2026-11-01T09:00' },
      '2027-03-03T09:00',
    ],
    [
      'not in the very minute in which it is copied',
      { earlier: '2026-03-02T09:00', now: '2027-03-01T09:00' },
      '2028-02-28T09:00',
    ],
    [
      'on the next working day where it would be a holiday, such as 17 May',
      { earlier: '2026-05-18T09:00', now: '2026-11-01T09:00' },
      '2027-05-18T09:00',
    ],
    [
      'on a Saturday where it was on one',
      { earlier: '2026-03-07T09:00', now: '2026-11-01T09:00' },
      '2027-03-06T09:00',
    ],
  ])('%s', (_, { earlier: from, now, others = [] }, expected) => {
    const start = proposedStart(oslo(from), { now: oslo(now), ofCourse: others.map(oslo) });
    expect(start.toString()).toBe(oslo(expected).toString());
  });

  test('after now, at the same time, and on no holiday, whenever the exam was', () => {
    const times = fc.constantFrom('08:00', '09:00', '12:30');
    const days = fc.constantFrom(...daysInThirtyYears.slice(0, 25 * 365));
    fc.assert(
      fc.property(days, times, fc.nat(4000), fc.boolean(), (day, clock, later, isEachTerm) => {
        const from = oslo(`${day}T${clock}`);
        const now = from.add({ hours: later * 24 });
        const ofCourse = isEachTerm ? [from.subtract({ hours: 180 * 24 })] : [];
        const start = proposedStart(from, { now, ofCourse }).toZonedDateTimeISO(zone);
        expect(Temporal.Instant.compare(start.toInstant(), now)).toBe(1);
        expect(start.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(clock);
        expect(holidays(start.year).has(start.toPlainDate().toString())).toBe(false);
        const isMoved = start.dayOfWeek !== day.dayOfWeek;
        if (isMoved) expect(start.dayOfWeek).toBeLessThan(6);
      }),
    );
  });
});

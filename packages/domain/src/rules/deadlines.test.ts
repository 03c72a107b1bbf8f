import { describe, expect, it } from 'vitest';
import {
  announced,
  appealed,
  decided,
  happened,
  inShort,
  oral,
  requested,
  running,
} from '../test/case-events.ts';
import { day, oslo } from '../test/oslo.ts';
import { higherEducationRules as rules, schoolRules } from '../test/rules.ts';
import {
  announcementDay,
  explanationDue,
  explanationRequestDeadline,
  gradesDueFor,
  gradingDeadline,
  isBeforeDeadline,
  paperDue,
} from './deadlines.ts';

describe('grading', () => {
  it('is due fifteen working days after the exam, with its paragraph [G9]', () => {
    const deadline = running(gradingDeadline(day('2026-05-04'), rules));
    expect(deadline.lastDay.toString()).toBe('2026-05-27');
    expect(deadline.at).toEqual(oslo('2026-05-28T00:00'));
    expect(deadline.legalBasis).toBe('uhl. § 11-7(4)');
  });

  it("follows the exam's own longer period when a regulation gives one", () => {
    const own = { period: { months: 3 }, legalBasis: 'FOR-2025-03-06-384 § 5-14(13)' };
    const deadline = running(gradingDeadline(day('2026-05-15'), rules, own));
    expect(deadline.lastDay.toString()).toBe('2026-08-17');
    expect(deadline.legalBasis).toBe(own.legalBasis);
  });

  it.each([
    ['2026-05-04T23:59', null, '2026-05-27'],
    ['2026-05-05T00:00', null, '2026-05-27'],
    ['2026-05-05T00:01', null, '2026-05-28'],
    // The nights in which the clock changes, and the one after which a holiday begins.
    ['2026-03-29T00:00', null, '2026-04-22'],
    ['2026-03-30T00:00', null, '2026-04-22'],
    ['2026-10-26T00:00', null, '2026-11-13'],
    ['2026-05-16T00:00', 'P3M', '2026-08-17'],
    ['2026-05-05T00:00', 'P30VD', '2026-06-17'],
  ])(
    'of an exam that ends at %s with its own time %s is due on %s: 24.00 ends the day',
    (end, period, due) => {
      const exam = { endsAt: oslo(end), gradingPeriod: period, gradingBasis: 'Studieforskriften' };
      const deadline = running(gradesDueFor(exam, rules));
      expect(deadline.lastDay.toString()).toBe(due);
      expect(deadline.legalBasis).toBe(period === null ? 'uhl. § 11-7(4)' : 'Studieforskriften');
    },
  );

  it.each([
    ['2026-11-16', '2027-01-05'],
    ['2026-11-27', '2027-01-05'],
    ['2026-11-28', 'outsideTerms'],
    ['2027-05-04', '2027-06-18'],
    ['2027-05-03', 'outsideTerms'],
    // Another school year, whose dates Udir sets separately and Karakter does not have: nothing is assumed.
    ['2026-05-12', 'outsideTerms'],
    ['2027-11-18', 'outsideTerms'],
  ])('for a school exam on %s is due by the term: %s', (exam, due) => {
    expect(inShort(gradingDeadline(day(exam), schoolRules))).toBe(due);
  });

  it.each([
    ['2026-05-27', '2026-05-28'],
    ['2026-05-29', '2026-06-01'],
    ['2027-03-24', '2027-03-30'],
  ])('due on %s is announced on %s, the first working day after [R1]', (due, announcement) => {
    expect(announcementDay(day(due), rules).toString()).toBe(announcement);
  });
});

describe('the paper', () => {
  it.each([
    ['2026-05-01', '2026-04-15'],
    ['2026-06-30', '2026-04-15'],
    ['2028-05-20', '2028-04-18'],
    ['2026-04-30', '2026-04-16'],
    ['2026-07-01', '2026-06-17'],
    ['2026-12-03', '2026-11-19'],
    ['2027-01-11', '2026-12-24'],
  ])('of an exam on %s is due on %s [A1]', (exam, due) => {
    expect(inShort(paperDue(day(exam), rules))).toBe(due);
  });

  it('is not due from the school where it is set centrally', () => {
    expect(inShort(paperDue(day('2027-05-04'), schoolRules))).toBe('noRule');
  });
});

describe('the request for an explanation', () => {
  it('may come within a week of the announcement [E1]', () => {
    const deadline = running(explanationRequestDeadline([announced], rules));
    expect(deadline.lastDay.toString()).toBe('2026-05-11');
    expect(isBeforeDeadline(oslo('2026-05-11T23:59:59.999'), deadline)).toBe(true);
    expect(isBeforeDeadline(oslo('2026-05-12T00:00'), deadline)).toBe(false);
  });

  it.each([
    ['2026-05-04T09:00', '2026-05-05T09:00'],
    ['2026-05-13T09:00', '2026-05-15T09:00'],
    ['2026-05-08T12:00', '2026-05-12T00:00'],
    ['2026-05-09T12:00', '2026-05-11T12:00'],
    ['2026-05-22T00:00', '2026-05-23T00:00'],
  ])('after an oral exam announced at %s may come before %s, holidays not counted [E1]', (at, end) => {
    const state = explanationRequestDeadline([happened('announced', at)], rules, oral);
    expect(running(state).at).toEqual(oslo(end));
  });

  it('begins again with each decision [E8]', () => {
    expect(inShort(explanationRequestDeadline([announced, appealed, decided], rules))).toBe('2026-06-22');
  });

  it('does not exist before the announcement, nor for written school exams', () => {
    expect(inShort(explanationRequestDeadline([], rules))).toBe('notAnnounced');
    expect(inShort(explanationRequestDeadline([announced], schoolRules))).toBe('noRule');
    expect(inShort(explanationRequestDeadline([announced], schoolRules, oral))).toBe('2026-05-15');
  });

  it('is answered within two weeks [E2]', () => {
    expect(inShort(explanationDue(requested.at, rules))).toBe('2026-05-26');
    expect(inShort(explanationDue(requested.at, schoolRules))).toBe('noRule');
  });
});

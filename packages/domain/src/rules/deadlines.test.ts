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
  isBeforeDeadline,
  paperDue,
} from './deadlines.ts';

describe('grading', () => {
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

  it('is answered within two weeks, of an oral exam in school within ten days [E2]', () => {
    expect(explanationDue(requested.at, rules).lastDay.toString()).toBe('2026-05-26');
    expect(explanationDue(requested.at, schoolRules).lastDay.toString()).toBe('2026-05-21');
  });
});

import { describe, expect, it, test } from 'vitest';
import {
  isChoosable,
  isUrgent,
  noticeKinds,
  noticeRules,
  noticeWays,
  ruleOf,
  wayOf,
  waysOf,
} from './notice-rules.ts';

const choices = [null, ...noticeWays];

test.each(noticeKinds.filter((kind) => !isChoosable(kind)))(
  '%s is sent at once whatever a person chose, and offers no choice: the law or the exam requires it [T1]',
  (kind) => {
    for (const chosen of choices)
      for (const urgent of [true, false]) expect(wayOf(ruleOf(kind), { chosen, urgent })).toBe('now');
    expect(waysOf(kind)).toEqual(['now']);
  },
);

test('everything that candidates are told is sent at once [T1]', () => {
  const toCandidates = noticeKinds.filter((kind) => ruleOf(kind).to === 'candidate');
  expect(toCandidates.filter(isChoosable)).toEqual([]);
  expect(toCandidates).toContain('gradeAnnounced');
});

test('news of explanations and appeals wait for the daily mail, as in the sources [T1]', () => {
  for (const kind of ['explanationRequested', 'appealToGrade', 'appealToHandle', 'complaintNews'] as const)
    expect(wayOf(noticeRules[kind], { chosen: null, urgent: false })).toBe('digest');
});

test('a person’s choice goes before the default [T1]', () => {
  for (const chosen of noticeWays)
    expect(wayOf(noticeRules.explanationRequested, { chosen, urgent: false })).toBe(chosen);
});

test('a call to a meeting is not put off to a daily mail, which carries no file for calendars [T1, G13]', () => {
  expect(waysOf('meetingNews')).toEqual(['now', 'off']);
});

describe('a notice of what is due within two working days [T1]', () => {
  const friday = Temporal.Instant.from('2026-03-13T11:00:00Z');
  it.each([
    ['2026-03-17T23:00:00Z', true],
    ['2026-03-17T23:00:01Z', false],
    ['2026-03-13T13:00:00Z', true],
  ])('does not wait: due %s, %s', (dueAt, urgent) => {
    expect(isUrgent<'explanationRequested'>({ candidateNumber: 1, dueAt }, friday)).toBe(urgent);
  });
  it('has to be due at all', () => {
    expect(isUrgent<'appealToGrade'>({ answers: 1 }, friday)).toBe(false);
  });
  it('goes at once where its receiver has it daily, and not at all where it is turned off', () => {
    const rule = noticeRules.explanationRequested;
    expect(choices.map((chosen) => wayOf(rule, { chosen, urgent: true }))).toEqual([
      'now',
      'now',
      'now',
      'off',
    ]);
  });
});

import { describe, expect, it, test } from 'vitest';
import { explanationStates } from '../explanation/explanation.ts';
import { explanationShownToCandidate } from '../explanation/explanation-shown.ts';
import type { CaseEvent } from '../rules/case-history.ts';
import { appealDeadline, explanationRequestDeadline } from '../rules/deadlines.ts';
import { announced, decided, happened, received, requested } from '../test/case-events.ts';
import { oslo } from '../test/oslo.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import { type CandidateFacts, candidateTodos } from './candidate-todos.ts';

const startsAt = oslo('2026-04-20T09:00');
const endsAt = oslo('2026-04-20T13:00');
const gradesDueAt = oslo('2026-05-12T00:00');
const dueAt = oslo('2026-05-26T00:00');

const facts: CandidateFacts = {
  now: oslo('2026-05-05T09:00'),
  sitting: 'handedIn',
  attendance: null,
  isCancelled: false,
  startsAt,
  endsAt,
  gradesDueAt,
  hasGrade: false,
  isHeld: false,
  isAnnounced: false,
  explanation: undefined,
  isUnderReview: false,
  mayAskExplanation: false,
  appealOpen: true,
  deadlines: {
    explanation: { kind: 'none', reason: 'notAnnounced' },
    appeal: { kind: 'none', reason: 'notAnnounced' },
  },
};

/** The deadlines of a history, and a grade. */
const withGrade = (...history: CaseEvent[]): CandidateFacts => ({
  ...facts,
  hasGrade: true,
  isAnnounced: true,
  deadlines: {
    explanation: explanationRequestDeadline(history, rules),
    appeal: appealDeadline(history, rules),
  },
});

/** Each line in short: its code, and its instant where it has one. */
const inShort = (changed: CandidateFacts) =>
  candidateTodos(changed).map(({ code, at }) => (at === null ? code : `${code} ${at}`));

describe('before the grade [V3, R5]', () => {
  test.each<[string, Partial<CandidateFacts>, string[]]>([
    ['the exam lies ahead', { sitting: 'waiting', now: oslo('2026-04-20T08:59') }, [`sitExam ${startsAt}`]],
    ['the exam has begun for all', { sitting: 'waiting', now: startsAt }, [`examOpen ${endsAt}`]],
    ['the candidate is writing', { sitting: 'open', now: startsAt }, [`examOpen ${endsAt}`]],
    ['the time is out', { sitting: 'open', now: endsAt }, []],
    [
      'the candidate is to come to an oral exam [G8]',
      { sitting: 'waiting', attendance: 'unregistered', now: oslo('2026-04-20T08:59') },
      [`meetForExam ${startsAt}`],
    ],
    [
      'an oral exam has begun: no page opens',
      { sitting: 'waiting', attendance: 'unregistered', now: startsAt },
      [],
    ],
    [
      'an oral exam is long over, and no clock says anything',
      { sitting: 'waiting', attendance: 'unregistered' },
      [],
    ],
    [
      'the candidate attended',
      { sitting: 'waiting', attendance: 'attended' },
      [`gradeAwaited ${gradesDueAt}`],
    ],
    [
      'the candidate is registered as absent',
      { sitting: 'waiting', attendance: 'absent', now: startsAt },
      [],
    ],
    ['the candidate was absent', { sitting: 'absent', now: startsAt }, []],
    ['the candidate has withdrawn', { sitting: 'withdrawn', now: startsAt }, []],
    [
      'the exam is cancelled [P14]',
      { sitting: 'cancelled', isCancelled: true, now: oslo('2026-04-01T09:00') },
      ['examCancelled'],
    ],
    [
      'it was cancelled after the candidate had handed in, until the end of its day [P14]',
      { isCancelled: true, now: oslo('2026-04-20T23:59') },
      ['examCancelled'],
    ],
    ['the day of the cancelled exam is over [P14]', { isCancelled: true, now: oslo('2026-04-21T00:00') }, []],
    ['a candidate who has withdrawn [P14]', { sitting: 'withdrawn', isCancelled: true, now: startsAt }, []],
    ['the answer is handed in', {}, [`gradeAwaited ${gradesDueAt}`]],
    ['the grade has no due date', { gradesDueAt: null }, ['gradeAwaited']],
    ['the exam is announced without a grade for this candidate', { isAnnounced: true }, []],
  ])('%s', (_, changed, lines) => {
    expect(inShort({ ...facts, ...changed })).toEqual(lines);
  });
});

describe('once there is a grade [V3, R5]', () => {
  const appealEnds = oslo('2026-05-27T00:00');
  const explanationEnds = oslo('2026-05-12T00:00');
  const both = [`mayAskExplanation ${explanationEnds}`, `mayAppeal ${appealEnds}`];
  const explanation = { state: 'requested', dueAt } as const;

  test.each<[string, CandidateFacts, string[]]>([
    ['both may be asked for', { ...withGrade(announced), mayAskExplanation: true }, both],
    [
      'the last instant of the appeal deadline has not passed',
      { ...withGrade(announced), now: appealEnds.subtract({ nanoseconds: 1 }) },
      [`mayAppeal ${appealEnds}`],
    ],
    ['the appeal deadline has passed', { ...withGrade(announced), now: appealEnds }, []],
    [
      'the appeal deadline is suspended until the explanation, and there is no date [E6]',
      { ...withGrade(announced, requested), explanation },
      ['mayAppeal', `explanationAwaited ${dueAt}`],
    ],
    [
      'it is suspended long after it would have ended [E6]',
      { ...withGrade(announced, requested), explanation, now: oslo('2026-07-01T09:00') },
      ['mayAppeal', `explanationAwaited ${dueAt}`],
    ],
    [
      'it is suspended during a procedural complaint [K8]',
      withGrade(announced, happened('formalComplaintFiled', '2026-05-05T08:00')),
      ['mayAppeal'],
    ],
    [
      'the explanation came and starts the appeal deadline again [E6]',
      { ...withGrade(announced, requested, received), explanation: { state: 'sent', dueAt } },
      ['readExplanation', `mayAppeal ${oslo('2026-06-11T00:00')}`],
    ],
    [
      'an explanation that was read is nothing to do',
      { ...withGrade(announced, requested, received), explanation: { state: 'read', dueAt } },
      [`mayAppeal ${oslo('2026-06-11T00:00')}`],
    ],
    ['an appeal is under review', { ...withGrade(announced), isUnderReview: true }, ['appealUnderReview']],
    [
      'an appeal is under review while the deadline is suspended',
      { ...withGrade(announced, requested), explanation, isUnderReview: true },
      [`explanationAwaited ${dueAt}`, 'appealUnderReview'],
    ],
    ['appeals are not filed here', { ...withGrade(announced, requested), appealOpen: false }, []],
    ['the appeal is decided', withGrade(announced, decided), []],
  ])('%s', (_, changed, lines) => {
    expect(inShort(changed)).toEqual(lines);
  });
});

it('the candidate sees an explanation that is being written only as requested [E3]', () => {
  expect(explanationStates.map(explanationShownToCandidate)).toEqual([
    'requested',
    'requested',
    'requested',
    'sent',
    'read',
    'lapsed',
  ]);
});

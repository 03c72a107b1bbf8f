import { describe, expect, it } from 'vitest';
import { groupToday, todayGroups } from './today.ts';
import { candidateToday } from './today-candidate.ts';
import { type CommissionToday, gradingToday } from './today-grading.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-03-10T08:00:00Z');
const commission: CommissionToday = {
  reasonsToGive: 0,
  examId: 'e',
  commissionId: 'c',
  kind: 'ordinary',
  confidentialityAccepted: true,
  closed: null,
  opensAt: at('2026-03-02T12:00:00Z'),
  dueAt: at('2026-03-23T23:00:00Z'),
  answers: 3,
  confirmed: 1,
  toAgree: 0,
  awaitingOthers: 0,
  scoringToConfirm: false,
  rescoredToDecide: 0,
};

const linesOf = (items: ReturnType<typeof gradingToday>) => {
  const groups = groupToday(items, now);
  return todayGroups.flatMap((group) => groups[group].map(({ kind }) => `${group} ${kind}`));
};

describe('a grader’s tasks today [V3, G9]', () => {
  it.each<[string, Partial<CommissionToday>, string[]]>([
    ['scripts to grade', {}, ['later gradeScripts']],
    ['scripts that are late', { dueAt: at('2026-03-09T23:00:00Z') }, ['late gradeScripts']],
    ['an appeal has no date of its own', { kind: 'appeal', dueAt: null }, ['today gradeAppeals']],
    [
      'grades to agree on, while others wait',
      { confirmed: 3, toAgree: 1, awaitingOthers: 1 },
      ['later agreeGrades'],
    ],
    [
      'another proposes a change of the scoring [G4]',
      { confirmed: 3, scoringToConfirm: true },
      ['later confirmScoring'],
    ],
    [
      'a change speaks against two grades [G4]',
      { confirmed: 3, rescoredToDecide: 2 },
      ['later decideRescored'],
    ],
    ['the co-grader is not done with one', { confirmed: 3, awaitingOthers: 1 }, ['waiting awaitCoGrader']],
    ['not while own work is left [G2]', { awaitingOthers: 1 }, ['later gradeScripts']],
    ['all agreed', { confirmed: 3 }, []],
    [
      'an appeal’s candidate waits for the reasons [K5]',
      { kind: 'appeal', confirmed: 3, reasonsToGive: 1 },
      ['later giveReasons'],
    ],
    [
      'the duty of confidentiality comes first [U6]',
      { confidentialityAccepted: false },
      ['later acceptConfidentiality'],
    ],
    [
      'the exam is cancelled, until its day is over [P14]',
      { closed: 'gradingCancelled', opensAt: at('2026-03-10T12:00:00Z'), confidentialityAccepted: false },
      ['today examCancelled'],
    ],
    ['the exam was cancelled long ago [P14]', { closed: 'gradingCancelled' }, []],
    ['the guide is missing [A3]', { closed: 'guideMissing' }, ['waiting awaitGuide']],
    [
      'before the exam is over',
      { closed: 'answersNotIn', opensAt: at('2026-03-10T12:00:00Z'), confidentialityAccepted: false },
      ['today acceptConfidentiality', 'waiting awaitAnswers'],
    ],
  ])('%s', (_, facts, lines) => {
    expect(linesOf(gradingToday([{ ...commission, ...facts }], [], now))).toEqual(lines);
  });

  it('before the answers are open not even their number is shown [U4]', () => {
    const closed = { ...commission, closed: 'answersNotIn' } as const;
    expect(gradingToday([closed], [], now).filter(({ count, of }) => count ?? of)).toEqual([]);
  });

  it('an explanation is due by candidate number [E2, U7]', () => {
    const dueAt = at('2026-03-10T23:00:00Z');
    const asked = {
      explanationId: 'x',
      examId: 'e',
      candidateNumber: 10_007,
      state: 'requested',
      dueAt,
    } as const;
    expect(linesOf(gradingToday([], [asked], now))).toEqual(['today writeExplanation']);
    expect(linesOf(gradingToday([], [{ ...asked, state: 'draft' }], now))).toEqual([
      'today writeExplanation',
    ]);
  });
});

it('an explanation marked ready is no longer the grader’s, until it is written on again [E3]', () => {
  const dueAt = at('2026-03-10T23:00:00Z');
  const ready = { explanationId: 'x', examId: 'e', candidateNumber: 10_007, state: 'ready', dueAt } as const;
  expect(linesOf(gradingToday([], [ready], now))).toEqual([]);
});

describe('a candidate’s tasks today [V3, R5]', () => {
  it.each([
    ['sitExam', '2026-03-10T09:00:00Z', 'today'],
    ['examOpen', '2026-03-20T09:00:00Z', 'today'],
    ['gradeAwaited', '2026-03-23T23:00:00Z', 'waiting'],
    ['gradeAwaited', '2026-03-09T23:00:00Z', 'late'],
    ['readExplanation', null, 'today'],
    ['explanationAwaited', '2026-03-12T23:00:00Z', 'waiting'],
    ['mayAskExplanation', '2026-03-13T23:00:00Z', 'thisWeek'],
    ['mayAppeal', '2026-03-31T22:00:00Z', 'later'],
    ['mayAppeal', null, 'later'],
    ['appealUnderReview', null, 'waiting'],
  ] as const)('%s until %s: %s', (code, until, group) => {
    const todo = [{ code, at: until === null ? null : at(until) }];
    expect(linesOf(candidateToday([{ examId: 'e', candidacyId: 'k', todo }]))).toEqual([`${group} ${code}`]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  allowedExamCommands,
  applyExam,
  decideExam,
  type ExamCommand,
  type ExamState,
  examStates,
  publishObstacles,
} from './exam.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const before = startsAt.subtract({ seconds: 1 });

const changes = [
  'changeFacts',
  'registerCandidates',
  'changeCandidate',
  'removeCandidate',
  'formCommission',
  'changeMembers',
] as const;

describe('what an exam is open for', () => {
  test.each<[ExamState, 'before' | 'after', ExamCommand[]]>([
    ['planned', 'before', [...changes, 'publish']],
    ['planned', 'after', ['changeFacts', 'changeMembers']],
    ['published', 'before', [...changes, 'checkResults']],
    ['published', 'after', ['changeFacts', 'changeMembers', 'checkResults']],
    ['checked', 'after', ['announce']],
    ['announced', 'after', ['archive']],
    ['archived', 'after', []],
  ])('%s, %s the start', (state, when, allowed) => {
    const now = when === 'before' ? before : startsAt;
    expect(allowedExamCommands({ state, startsAt, now })).toEqual(allowed);
  });
});

describe('publishing', () => {
  const ready = { candidates: 1, commissions: 1, unlawful: 0, form: 'written' } as const;
  test('every obstacle is named at once [P5]', () => {
    const planned = { state: 'planned', startsAt, now: before } as const;
    expect(publishObstacles(planned, ready)).toEqual([]);
    expect(publishObstacles(planned, { ...ready, candidates: 0, commissions: 0 })).toEqual([
      'noCandidates',
      'noCommission',
    ]);
    expect(publishObstacles({ ...planned, now: startsAt }, { ...ready, unlawful: 1 })).toEqual([
      'examHasStarted',
      'commissionUnlawful',
    ]);
  });
  test.each([
    ['oral', ['formWithoutHandIn']],
    ['practical', ['formWithoutHandIn']],
    ['written', []],
    ['home', []],
  ] as const)('of an exam that is %s: %o', (form, obstacles) => {
    expect(publishObstacles({ state: 'planned', startsAt, now: before }, { ...ready, form })).toEqual(
      obstacles,
    );
  });
  test('a published exam is not published again', () => {
    expect(publishObstacles({ state: 'published', startsAt, now: before }, ready)).toEqual(['examPastThis']);
  });
});

test('an exam passes its states once each, in order, and nothing leads back', () => {
  const steps = ['publish', 'checkResults', 'announce', 'archive'] as const;
  let state: ExamState = 'planned';
  for (const command of steps) {
    const decision = decideExam({ state, startsAt, now: before }, command);
    if (decision.kind === 'refused') throw new Error(decision.code);
    state = applyExam(state, decision.event);
    const { event } = decision;
    expect(() => applyExam(state, event)).toThrow();
    expect(decideExam({ state, startsAt, now: before }, command)).toEqual({
      kind: 'refused',
      code: 'examPastThis',
    });
  }
  expect(state).toBe(examStates.at(-1));
});

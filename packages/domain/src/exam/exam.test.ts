import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  allowedExamCommands,
  applyExam,
  decideExam,
  type ExamCommand,
  type ExamState,
  examCommands,
  examRefusalIn,
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
    expect(allowedExamCommands(state, { startsAt, now })).toEqual(allowed);
  });
});

describe('publishing', () => {
  const ready = { candidates: 1, commissions: 1, unlawful: 0, form: 'written' } as const;
  test('every obstacle is named at once [P5]', () => {
    const planned = { startsAt, now: before };
    expect(publishObstacles('planned', planned, ready)).toEqual([]);
    expect(publishObstacles('planned', planned, { ...ready, candidates: 0, commissions: 0 })).toEqual([
      'noCandidates',
      'noCommission',
    ]);
    expect(publishObstacles('planned', { startsAt, now: startsAt }, { ...ready, unlawful: 1 })).toEqual([
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
    expect(publishObstacles('planned', { startsAt, now: before }, { ...ready, form })).toEqual(obstacles);
  });
  test('a published exam is not published again', () => {
    expect(publishObstacles('published', { startsAt, now: before }, ready)).toEqual(['examPastThis']);
  });
});

describe('an exam', () => {
  itIsAProcess({
    name: 'exam',
    states: examStates,
    first: ['planned'],
    final: ['archived'],
    table: examCommands,
    commands: [...changes, 'publish', 'checkResults', 'announce', 'archive'],
    facts: [
      { startsAt, now: before },
      { startsAt, now: startsAt },
    ],
    refusalIn: examRefusalIn,
    decide: decideExam,
    apply: applyExam,
  });

  test.each(examStates)('that is %s takes no step out of its order', (state) => {
    const steps = ['examPublished', 'resultsChecked', 'gradesAnnounced', 'examArchived'] as const;
    for (const [index, kind] of steps.entries()) {
      if (index === examStates.indexOf(state)) expect(applyExam(state, { kind })).toBe(examStates[index + 1]);
      else expect(() => applyExam(state, { kind })).toThrow(kind);
    }
  });
});

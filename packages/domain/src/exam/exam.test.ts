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

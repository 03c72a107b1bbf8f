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
    ['planned', 'after', ['changeFacts', 'formCommission', 'changeMembers']],
    ['published', 'before', [...changes, 'changeTime', 'changeRules', 'cancel', 'checkResults']],
    ['published', 'after', ['changeFacts', 'formCommission', 'changeMembers', 'cancel', 'checkResults']],
    ['checked', 'after', ['takeBackCheck', 'announce', 'cancel']],
    ['announced', 'after', ['archive']],
    ['archived', 'after', []],
    ['cancelled', 'before', ['takeBackCancelling']],
    ['cancelled', 'after', []],
  ])('%s, %s the start', (state, when, allowed) => {
    const now = when === 'before' ? before : startsAt;
    expect(allowedExamCommands(state, { startsAt, now })).toEqual(allowed);
  });
});

test('is not cancelled while candidates of one commission have their grades [P4]', () => {
  const now = startsAt.add({ hours: 24 });
  const decision = decideExam('published', 'cancel', { startsAt, now, firstAnnouncedAt: now });
  expect(decision).toEqual({ kind: 'refused', code: 'partlyAnnounced' });
});

describe('an exam', () => {
  itIsAProcess({
    name: 'exam',
    states: examStates,
    first: ['planned'],
    final: ['archived'],
    table: examCommands,
    commands: [
      ...changes,
      'publish',
      'changeTime',
      'changeRules',
      'cancel',
      'takeBackCancelling',
      'checkResults',
      'takeBackCheck',
      'announce',
      'archive',
    ],
    facts: [
      { startsAt, now: before },
      { startsAt, now: startsAt },
      { startsAt, now: startsAt, hasBegun: false },
    ],
    refusalIn: examRefusalIn,
    decide: decideExam,
    apply: applyExam,
  });

  test.each<[string, Temporal.Instant, boolean | undefined, string]>([
    ['before the start', before, undefined, 'accepted'],
    ['from the start', startsAt, undefined, 'refused'],
    ['after the start, when all candidates begin later', startsAt, false, 'accepted'],
    ['before the start, when a candidate has begun', before, true, 'refused'],
  ])('has its time changed, and is held after all, %s: %s', (_, now, hasBegun, expected) => {
    const moment = { startsAt, now, ...(hasBegun !== undefined && { hasBegun }) };
    expect(decideExam('published', 'changeTime', moment).kind).toBe(expected);
    expect(decideExam('cancelled', 'takeBackCancelling', moment).kind).toBe(expected);
  });

  test.each(examStates)('that is %s takes no step out of its order', (state) => {
    const steps = {
      examPublished: ['planned'],
      resultsChecked: ['published'],
      gradesAnnounced: ['checked'],
      examArchived: ['announced'],
      examCancelled: ['published', 'checked'],
      examCancellingTakenBack: ['cancelled'],
    } as const;
    for (const [name, from] of Object.entries(steps)) {
      const kind = name as keyof typeof steps;
      const step = () => applyExam(state, { kind });
      if (from.some((each) => each === state)) expect(step()).not.toBe(state);
      else expect(step).toThrow(kind);
    }
  });

  test.each<[ExamState, ExamCommand, string]>([
    ['planned', 'cancel', 'examNotPublished'],
    ['announced', 'cancel', 'examPastThis'],
    ['archived', 'cancel', 'examPastThis'],
    ['cancelled', 'cancel', 'examCancelled'],
    ['cancelled', 'publish', 'examCancelled'],
    ['published', 'takeBackCancelling', 'examNotCancelled'],
  ])('that is %s refuses to %s: %s [P14]', (state, command, code) => {
    expect(decideExam(state, command, { startsAt, now: before })).toEqual({ kind: 'refused', code });
  });

  test('that is cancelled and should have begun is not held after all [P14]', () => {
    const decision = decideExam('cancelled', 'takeBackCancelling', { startsAt, now: startsAt });
    expect(decision).toEqual({ kind: 'refused', code: 'cancellingStands' });
  });
});

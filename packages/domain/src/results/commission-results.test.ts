import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExamState, examStates } from '../exam/exam.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  applyCommissionResults,
  type CommissionResults,
  type CommissionResultsCommand,
  commissionResultsCommands,
  commissionResultsOf,
  commissionResultsRefusalIn,
  commissionResultsStates,
  decideCommissionResults,
  examFollows,
  examStateFor,
} from './commission-results.ts';

const ready = { exam: 'published', announcing: 'separately', obstacles: [] } as const;
const commands = ['check', 'takeBackCheck', 'announce'] as const;

describe('the results of a commission [P4, R1]', () =>
  itIsAProcess({
    name: 'commission-results',
    states: commissionResultsStates,
    first: ['open'],
    final: ['announced'],
    table: commissionResultsCommands,
    commands: [...commands],
    facts: [
      ready,
      { ...ready, announcing: 'together' },
      { ...ready, exam: 'cancelled' },
      { ...ready, obstacles: ['gradesMissing'] },
    ],
    refusalIn: commissionResultsRefusalIn,
    decide: decideCommissionResults,
    apply: applyCommissionResults,
  }));

test('the exam is further for the candidates of a commission that is, and never behind itself [P4]', () => {
  const table = examStates.map((exam) => [
    exam,
    ...commissionResultsStates.map((each) => examStateFor(exam, each)),
  ]);
  expect(table).toEqual([
    ['planned', 'planned', 'planned', 'planned'],
    ['published', 'published', 'checked', 'announced'],
    ['checked', 'checked', 'checked', 'announced'],
    ['announced', 'announced', 'announced', 'announced'],
    ['archived', 'archived', 'archived', 'archived'],
    ['cancelled', 'cancelled', 'cancelled', 'cancelled'],
  ]);
});

test.each<[ExamState, CommissionResults[], ReturnType<typeof examFollows>]>([
  ['published', ['checked', 'open'], undefined],
  ['published', ['announced', 'open'], undefined],
  ['published', ['announced', 'checked'], 'checkResults'],
  ['published', ['announced', 'announced'], 'checkResults'],
  ['checked', ['announced', 'checked'], undefined],
  ['checked', ['announced', 'announced'], 'announce'],
  ['announced', ['announced', 'announced'], undefined],
  ['published', [], undefined],
])('an exam that is %s follows commissions that are %j by %s [P4]', (exam, commissions, command) => {
  expect(examFollows(exam, commissions, [])).toBe(command);
  expect(examFollows(exam, commissions, ['gradesMissing'])).toBeUndefined();
});

type Step = { readonly commission: number; readonly command: CommissionResultsCommand };

type At = { readonly checkedAt: Temporal.Instant | null; readonly announcedAt: Temporal.Instant | null };
type World = {
  readonly exam: ExamState;
  readonly all: readonly At[];
  readonly announced: readonly (readonly [number, Temporal.Instant])[];
};

const after: Readonly<Record<CommissionResultsCommand, (at: At, now: Temporal.Instant) => At>> = {
  check: (at, now) => ({ ...at, checkedAt: now }),
  takeBackCheck: (at) => ({ ...at, checkedAt: null }),
  announce: (at, now) => ({ ...at, announcedAt: now }),
};

/** The exam follows, as far as it can. */
function following(exam: ExamState, all: readonly At[]): ExamState {
  const follows = examFollows(exam, all.map(commissionResultsOf), []);
  if (follows === undefined) return exam;
  return following(follows === 'checkResults' ? 'checked' : 'announced', all);
}

function onward(world: World, { commission, command }: Step, now: Temporal.Instant): World {
  const own = world.all[commission] as At;
  const decision = decideCommissionResults(commissionResultsOf(own), command, { ...ready, exam: world.exam });
  if (decision.kind === 'refused') return world;
  const all = world.all.map((each, index) => (index === commission ? after[command](each, now) : each));
  const announced =
    command === 'announce' ? [...world.announced, [commission, now] as const] : world.announced;
  return { exam: following(command === 'takeBackCheck' ? 'published' : world.exam, all), all, announced };
}

/** Runs the commands one hour apart, as the server does. */
function run(steps: readonly Step[]): World {
  const open: At = { checkedAt: null, announcedAt: null };
  const first: World = { exam: 'published', all: [open, open, open], announced: [] };
  const hour = (hours: number) => Temporal.Instant.from('2026-05-04T09:00Z').add({ hours });
  return steps.reduce((world, step, index) => onward(world, step, hour(index)), first);
}

test('no announcement moves or is repeated, and the exam is announced exactly when every commission is [P4, R1]', () => {
  const step = fc.record({ commission: fc.nat(2), command: fc.constantFrom(...commands) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { all, announced, exam } = run(steps);
      expect(new Set(announced.map(([commission]) => commission)).size).toBe(announced.length);
      for (const [commission, at] of announced) expect(all[commission]?.announcedAt).toBe(at);
      expect(exam === 'announced').toBe(all.every((each) => each.announcedAt !== null));
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import type { ConfirmingWay, GradingWorkflow } from '../exam/grading-workflow.ts';
import type { AssessmentEntry } from './assessment.ts';
import {
  allowedGradingCommands,
  applyGrading,
  decideGrading,
  type Grading,
  type GradingCommand,
} from './grading.ts';
import { answersToComplete, completionOf, visibleAssessments } from './workflow.ts';

const members = ['anna', 'bo'];
const answerCount = 3;
const workflowWith = (confirming: ConfirmingWay): GradingWorkflow => ({
  assessing: 'individual',
  confirming,
  completing: 'all',
});
const factsOf = (by: string, rule: ConfirmingWay) =>
  ({ by, scale: 'A-F', questions: [], members, workflow: workflowWith(rule) }) as const;

type Step = { by: string; answer: number; command: GradingCommand };

/** A commission as the server runs it: decide, apply, then reveal what every member has confirmed. */
function run(steps: readonly Step[], rule: ConfirmingWay): Grading[] {
  let gradings: Grading[] = Array.from({ length: answerCount }, () => ({
    kind: 'assessing',
    assessments: {},
  }));
  for (const { by, answer, command } of steps) {
    const decision = decideGrading(gradings[answer]!, command, factsOf(by, rule));
    if (decision.kind === 'refused') continue;
    gradings = gradings.with(answer, applyGrading(gradings[answer]!, decision.event));
    const answers = gradings.map((grading, index) => ({
      index,
      completed: grading.kind !== 'assessing',
      confirmedBy: members.filter((member) => grading.assessments[member]?.kind === 'confirmed'),
    }));
    for (const { index } of answersToComplete(workflowWith(rule), members, answers)) {
      const event = completionOf(workflowWith(rule), gradings[index]!);
      gradings = gradings.with(index, applyGrading(gradings[index]!, event));
    }
  }
  return gradings;
}

const grade = fc.constantFrom<Grade>('A', 'B', 'C', 'D', 'E', 'F');
const entry: fc.Arbitrary<AssessmentEntry> = fc.record({
  points: fc.constant({}),
  comment: fc.string({ maxLength: 5 }),
  grade: fc.option(grade),
});
const command: fc.Arbitrary<GradingCommand> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('save' as const), entry }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'confirm' as const }) },
  fc.constant({ kind: 'reopen' as const }),
  fc.record({ kind: fc.constant('propose' as const), grade, reason: fc.constant('fordi') }),
  fc.record({ kind: fc.constant('approve' as const), grade }),
);
const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(...members),
  answer: fc.nat({ max: answerCount - 1 }),
  command,
});
const steps = fc.array(step, { maxLength: 60 });
const rule = fc.constantFrom<ConfirmingWay>('eachCandidate', 'allCandidates');

/** Everything that a member can see of an answer that is not revealed. */
function seenBy(by: string, grading: Grading) {
  const facts = factsOf(by, 'eachCandidate');
  const seen = visibleAssessments(grading, by, facts.workflow);
  return { seen, allowed: allowedGradingCommands(grading, facts) };
}

/** The same events, except that bo writes something else; an entry without a grade still has none. */
function otherwise(taken: Step): Step {
  if (taken.by !== 'bo' || taken.command.kind !== 'save') return taken;
  const { grade: given } = taken.command.entry;
  const changed = { points: {}, comment: 'noe helt annet', grade: given === null ? null : ('F' as const) };
  return { ...taken, command: { kind: 'save', entry: changed } };
}

describe('whatever the sequence of commands', () => {
  it('an answer that is not revealed looks the same to a grader whatever the co-grader has done [G2]', () => {
    fc.assert(
      fc.property(steps, rule, (taken, reveal) => {
        const without = run(
          taken.filter(({ by }) => by === 'anna'),
          reveal,
        );
        run(taken, reveal).forEach((grading, index) => {
          if (grading.kind !== 'assessing') return;
          expect(seenBy('anna', grading)).toEqual(seenBy('anna', without[index]!));
        });
      }),
    );
  });

  it('the time of the reveal reveals nothing about the co-grader’s grade [G2]', () => {
    fc.assert(
      fc.property(steps, rule, (taken, reveal) => {
        const isHidden = ({ kind }: Grading) => kind === 'assessing';
        expect(run(taken.map(otherwise), reveal).map(isHidden)).toEqual(run(taken, reveal).map(isHidden));
      }),
    );
  });

  it('a revealed answer has a confirmed grade from every member, and it never changes [G2]', () => {
    fc.assert(
      fc.property(steps, steps, rule, (first, then, reveal) => {
        const before = run(first, reveal);
        const after = run([...first, ...then], reveal);
        before.forEach((grading, index) => {
          if (grading.kind === 'assessing') return;
          for (const member of members) expect(grading.assessments[member]?.kind).toBe('confirmed');
          expect(after[index]!.assessments).toEqual(grading.assessments);
          if (grading.kind === 'agreed') expect(after[index]).toEqual(grading);
        });
      }),
    );
  });

  it('no grader alone sets a grade on which the graders differ [G6]', () => {
    fc.assert(
      fc.property(steps, fc.array(step.map((s) => ({ ...s, by: 'anna' }))), (first, alone) => {
        const before = run(first, 'eachCandidate').map((grading) =>
          grading.kind === 'proposed' && grading.proposal.by === 'bo' ? 'may be approved' : grading.kind,
        );
        run([...first, ...alone], 'eachCandidate').forEach((grading, index) => {
          if (before[index] === 'differing') expect(grading.kind).not.toBe('agreed');
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import type { GradingWorkflow } from '../exam/grading-workflow.ts';
import {
  allowedGradingCommands,
  applyGrading,
  decideGrading,
  type Grading,
  type GradingCommand,
} from './grading.ts';
import { answersToComplete, completionOf, visibleAssessments } from './workflow.ts';

const members = ['anna', 'bo', 'cato'];
const answerCount = 3;

/** The commission as the server runs it. */
class Commission {
  scripts: Grading[] = Array.from({ length: answerCount }, () => ({ kind: 'assessing', assessments: {} }));
  readonly workflow: GradingWorkflow;
  constructor(workflow: GradingWorkflow) {
    this.workflow = workflow;
  }

  factsOf(by: string) {
    return { by, scale: 'A-F', questions: [], members, workflow: this.workflow } as const;
  }

  take(by: string, answer: number, command: GradingCommand): boolean {
    const decision = decideGrading(this.scripts[answer]!, command, this.factsOf(by));
    if (decision.kind !== 'accepted') return false;
    this.scripts = this.scripts.with(answer, applyGrading(this.scripts[answer]!, decision.event));
    if (command.kind === 'confirm') this.complete();
    return true;
  }

  complete(): void {
    const answers = this.scripts.map((grading, index) => ({
      index,
      completed: grading.kind !== 'assessing',
      confirmedBy: members.filter((member) => grading.assessments[member]?.kind === 'confirmed'),
    }));
    for (const { index } of answersToComplete(this.workflow, members, answers)) {
      const grading = this.scripts[index]!;
      this.scripts = this.scripts.with(index, applyGrading(grading, completionOf(this.workflow, grading)));
    }
  }

  /** Everything that a member can see of the commission. */
  seenBy(by: string) {
    return this.scripts.map((grading) => ({
      kind: grading.kind,
      seen: visibleAssessments(grading, by, this.workflow),
      allowed: allowedGradingCommands(grading, this.factsOf(by)),
    }));
  }
}

/** What the model remembers: the grades that are agreed, which never change. */
type Model = { agreed: (Grade | undefined)[] };

class Take implements fc.Command<Model, Commission> {
  readonly by: string;
  readonly answer: number;
  readonly command: GradingCommand;
  constructor(by: string, answer: number, command: GradingCommand) {
    this.by = by;
    this.answer = answer;
    this.command = command;
  }
  check = () => true;
  toString = () => `${this.by} ${this.answer} ${JSON.stringify(this.command)}`;

  run(model: Model, real: Commission): void {
    const before = real.scripts[this.answer]!;
    const isAllowed = allowedGradingCommands(before, real.factsOf(this.by)).includes(this.command.kind);
    const isTaken = real.take(this.by, this.answer, this.command);
    // What the page offers is taken; only an approval of a grade that was replaced, or one off the scale, is not.
    if (isAllowed && this.command.kind !== 'approve') expect(isTaken).toBe(true);
    if (!isAllowed) expect(isTaken).toBe(false);
    for (const [index, grading] of real.scripts.entries()) {
      const known = model.agreed[index];
      if (known !== undefined) expect(grading).toMatchObject({ kind: 'agreed', grade: known });
      if (grading.kind === 'agreed') model.agreed[index] = grading.grade;
      this.expectConfirmed(grading, real.workflow);
    }
  }

  /** A completed script is confirmed as its workflow requires, and no confirmed member's grade is passed over. */
  expectConfirmed(grading: Grading, { assessing, completing }: GradingWorkflow): void {
    if (grading.kind === 'assessing') return;
    const confirmed = members.filter((member) => grading.assessments[member]?.kind === 'confirmed');
    expect(confirmed.length).toBeGreaterThanOrEqual(completing === 'all' ? members.length : 1);
    if (assessing === 'shared') expect(grading).toMatchObject({ kind: 'agreed', basis: 'shared' });
    if (grading.kind !== 'agreed' || grading.basis === 'discussed') return;
    for (const member of confirmed) expect(grading.assessments[member]?.entry.grade).toBe(grading.grade);
  }
}

const grade = fc.constantFrom<Grade>('A', 'C', 'F');
const command: fc.Arbitrary<GradingCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      entry: fc.record({
        points: fc.constant({}),
        comment: fc.string({ maxLength: 3 }),
        grade: fc.option(grade),
      }),
    }),
  },
  { weight: 5, arbitrary: fc.constant({ kind: 'confirm' as const }) },
  fc.constant({ kind: 'reopen' as const }),
  fc.record({ kind: fc.constant('propose' as const), grade, reason: fc.constant('fordi') }),
  fc.record({ kind: fc.constant('approve' as const), grade }),
);
const step = fc.tuple(fc.constantFrom(...members), fc.nat({ max: answerCount - 1 }), command);
const workflow: fc.Arbitrary<GradingWorkflow> = fc.record({
  assessing: fc.constantFrom('individual', 'shared'),
  confirming: fc.constantFrom('eachCandidate', 'allCandidates'),
  completing: fc.constantFrom('all', 'one'),
});

/** What is left for a script to be agreed, whatever has happened: nothing is ever stuck. */
function finish(real: Commission): void {
  for (const answer of real.scripts.keys()) {
    for (const by of members) {
      if (real.scripts[answer]!.assessments[by]?.kind === 'confirmed') continue;
      real.take(by, answer, { kind: 'save', entry: { points: {}, comment: '', grade: 'B' } });
    }
    for (const by of members) real.take(by, answer, { kind: 'confirm' });
  }
  for (const answer of real.scripts.keys()) {
    real.take('anna', answer, { kind: 'propose', grade: 'B', reason: 'fordi' });
    real.take('bo', answer, { kind: 'approve', grade: 'B' });
  }
}

describe('a commission of three, whatever its workflow and in whatever order its members act [G1, G2]', () => {
  it('changes no agreed grade, completes nothing that is not confirmed as required, and is never stuck', () => {
    const taken = step.map(([by, answer, given]) => new Take(by, answer, given));
    fc.assert(
      fc.property(workflow, fc.commands([taken], { maxCommands: 60 }), (given, commands) => {
        const real = new Commission(given);
        fc.modelRun(() => ({ model: { agreed: [] }, real }), commands);
        finish(real);
        expect(real.scripts.map(({ kind }) => kind)).toEqual(real.scripts.map(() => 'agreed'));
      }),
    );
  });

  it('shows a member who assesses alone nothing of what the others have not yet revealed', () => {
    const alone = workflow.map((given): GradingWorkflow => ({ ...given, assessing: 'individual' }));
    fc.assert(
      fc.property(alone, fc.array(step, { maxLength: 60 }), (given, steps) => {
        const [all, own] = [new Commission(given), new Commission({ ...given, completing: 'all' })];
        for (const [by, answer, taken] of steps) {
          all.take(by, answer, taken);
          if (by === 'anna') own.take(by, answer, taken);
        }
        const alone = own.seenBy('anna');
        all.seenBy('anna').forEach((seen, index) => {
          if (seen.kind === 'assessing') expect(seen).toEqual(alone[index]);
        });
      }),
    );
  });

  it('shows all members of a shared assessment the same, and takes confirmations back with each change', () => {
    const together = workflow.map((given): GradingWorkflow => ({ ...given, assessing: 'shared' }));
    fc.assert(
      fc.property(together, fc.array(step, { maxLength: 60 }), (given, steps) => {
        const real = new Commission(given);
        for (const [by, answer, taken] of steps) {
          const isTaken = real.take(by, answer, taken);
          const { assessments } = real.scripts[answer]!;
          if (isTaken && taken.kind === 'save')
            expect(Object.values(assessments)).toEqual(
              members.map(() => ({ kind: 'draft', entry: taken.entry })),
            );
          const [anna, ...others] = members.map((member) => real.seenBy(member)[answer]!.seen);
          for (const other of others) expect(other).toEqual(anna);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import { type GradingWorkflow, workflowFor } from '../exam/grading-workflow.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import type { AssessmentEntry } from './assessment.ts';
import {
  applyGrading,
  decideGrading,
  type Grading,
  type GradingCommand,
  gradingCommands,
  gradingRefusalIn,
} from './grading.ts';
import { answersToComplete, completionOf, confirmationsToTakeBack, visibleAssessments } from './workflow.ts';

const written = (grade: Grade | null): AssessmentEntry => ({ points: {}, comment: '', grade });
const members = ['anna', 'bo', 'cato'];
const factsOf = (by: string, workflow: GradingWorkflow) =>
  ({ by, scale: 'A-F', questions: [], workflow, members }) as const;

/** A commission of three with two scripts, as the server runs it: what each member does, in turn. */
function commission(workflow: GradingWorkflow) {
  const first: Grading = { kind: 'assessing', assessments: {} };
  let scripts: readonly Grading[] = [first, first];
  const complete = () => {
    const answers = scripts.map((grading, index) => ({
      index,
      completed: grading.kind !== 'assessing',
      confirmedBy: members.filter((member) => grading.assessments[member]?.kind === 'confirmed'),
    }));
    for (const { index } of answersToComplete(workflow, members, answers)) {
      scripts = scripts.with(index, applyGrading(scripts[index]!, completionOf(workflow, scripts[index]!)));
    }
  };
  return {
    scripts: () => scripts,
    do(by: string, index: number, command: GradingCommand): string {
      const decision = decideGrading(scripts[index]!, command, factsOf(by, workflow));
      if (decision.kind === 'refused') return decision.code;
      scripts = scripts.with(index, applyGrading(scripts[index]!, decision.event));
      if (command.kind === 'confirm') complete();
      return scripts[index]!.kind;
    },
    sees: (by: string, index: number) => Object.keys(visibleAssessments(scripts[index]!, by, workflow)),
  };
}

const confirm = { kind: 'confirm' } as const;
const save = (grade: Grade | null) => ({ kind: 'save', entry: written(grade) }) as const;

/** Of each workflow: what the steps below lead to, one after the other. */
const steps = [
  ['anna', 0, save('B'), 'anna writes on the first'],
  ['bo', 0, confirm, 'bo confirms the first without having written'],
  ['anna', 0, confirm, 'anna confirms the first'],
  ['bo', 0, save('C'), 'bo writes on the first'],
  ['anna', 0, save('A'), 'anna writes on it again'],
  ['bo', 0, confirm, 'bo confirms it'],
  ['cato', 0, save('C'), 'cato writes on it'],
  ['cato', 0, confirm, 'cato confirms it'],
  ['anna', 0, confirm, 'anna confirms it once more'],
  ['bo', 0, confirm, 'bo confirms it once more'],
  ['cato', 1, save('D'), 'cato writes on the second'],
  ['cato', 1, confirm, 'cato confirms the second'],
  ['anna', 1, save('D'), 'anna writes on the second'],
  ['anna', 1, confirm, 'anna confirms the second'],
  ['bo', 1, save('D'), 'bo writes on the second'],
  ['bo', 1, confirm, 'bo confirms the second'],
  ['anna', 0, { kind: 'propose', grade: 'B', reason: 'drøftingen' }, 'anna proposes a grade of the first'],
  ['bo', 0, { kind: 'approve', grade: 'B' }, 'bo approves it'],
] as const satisfies readonly (readonly [string, number, GradingCommand, string])[];

const workflows = (['individual', 'shared'] as const).flatMap((assessing) =>
  (['eachCandidate', 'allCandidates'] as const).flatMap((confirming) =>
    (['all', 'one'] as const).map((completing): GradingWorkflow => ({ assessing, confirming, completing })),
  ),
);

describe('a commission of three with two scripts [G1, G2]', () => {
  it('comes to its grades by each of the eight workflows as this table says', async () => {
    const tables = workflows.map((workflow) => {
      const { assessing, confirming, completing } = workflow;
      const played = commission(workflow);
      const rows = steps.map(([by, index, command, words]) => {
        const outcome = played.do(by, index, command);
        const seen = members.map((member) => `${member}:${played.sees(member, index).length}`).join(' ');
        return `  ${words.padEnd(45)} ${outcome.padEnd(22)} ${seen}`;
      });
      const ends = played.scripts().map((g) => (g.kind === 'agreed' ? `${g.grade} ${g.basis}` : g.kind));
      return [`${assessing} · ${confirming} · ${completing}`, ...rows, `  → ${ends.join(', ')}`].join('\n');
    });
    await expect(`${tables.join('\n\n')}\n`).toMatchFileSnapshot('./workflow.table.txt');
  });

  it('that shares its assessments never has to agree afterwards', () => {
    for (const workflow of workflows.filter(({ assessing }) => assessing === 'shared')) {
      const played = commission(workflow);
      for (const [by, index, command] of steps) played.do(by, index, command);
      for (const grading of played.scripts()) expect(['assessing', 'agreed']).toContain(grading.kind);
    }
  });
});

const shared = { assessing: 'shared', confirming: 'eachCandidate' } as const;
const hasConfirmed =
  ({ assessments }: Grading) =>
  (by: string) =>
    assessments[by]?.kind === 'confirmed';

describe.each(['all', 'one'] as const)('a shared assessment that %s complete [G1]', (completing) => {
  const workflow = { ...shared, completing };
  const two = ['anna', 'bo'];
  const facts = { ...factsOf('anna', workflow), members: two };
  itIsAProcess({
    name: `workflow-shared-${completing}`,
    states: ['assessing', 'agreed'],
    first: [{ kind: 'assessing', assessments: {} } as Grading],
    final: ['agreed'],
    // What leads on from an agreed grade is tested in grading-process.test.ts.
    table: { ...gradingCommands, differing: [], proposed: [], disputed: [], agreed: [] },
    commands: [
      save(null),
      save('B'),
      save('D'),
      confirm,
      { kind: 'reopen' },
      { kind: 'propose', grade: 'B', reason: 'drøftingen' },
      { kind: 'approve', grade: 'C' },
    ],
    facts: [facts, { ...facts, by: 'bo' }],
    refusalIn: gradingRefusalIn,
    decide: decideGrading,
    apply: applyGrading,
    happens: (grading) => {
      const isReady =
        completing === 'all' ? two.every(hasConfirmed(grading)) : two.some(hasConfirmed(grading));
      return grading.kind === 'assessing' && isReady ? [completionOf(workflow, grading)] : [];
    },
  });
});

describe('a change of a shared assessment [G1]', () => {
  const workflow = { ...shared, completing: 'all' } as const;
  const confirmed = { kind: 'confirmed', entry: written('B') } as const;
  const draft = { kind: 'draft', entry: written('B') } as const;
  const grading: Grading = {
    kind: 'assessing',
    assessments: { anna: draft, bo: confirmed, cato: confirmed },
  };

  it('takes the other members’ confirmations back, and its own author’s first by the author', () => {
    expect(confirmationsToTakeBack(grading, 'anna', workflow)).toEqual(['bo', 'cato']);
    expect(confirmationsToTakeBack(grading, 'bo', workflow)).toEqual(['cato']);
    const decision = decideGrading(grading, save('C'), factsOf('anna', workflow));
    if (decision.kind !== 'accepted') throw new Error(decision.code);
    const after = applyGrading(grading, decision.event);
    expect(Object.values(after.assessments)).toEqual(
      members.map(() => ({ kind: 'draft', entry: written('C') })),
    );
    expect(decideGrading(grading, save('C'), factsOf('bo', workflow))).toEqual({
      kind: 'refused',
      code: 'assessmentConfirmed',
    });
  });

  it('leads to the same in the log, which has no texts', () => {
    const after = applyGrading(grading, { kind: 'confirmationsTakenBack', of: ['bo', 'cato'] });
    expect(Object.values(after.assessments)).toEqual(members.map(() => draft));
  });

  it('is no concern of a commission whose members assess on their own', () => {
    expect(confirmationsToTakeBack(grading, 'anna', { assessing: 'individual' })).toEqual([]);
  });
});

describe('what is complete [G1, G2]', () => {
  const two = ['anna', 'bo'];
  const each = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;
  const atOnce = { ...each, confirming: 'allCandidates' } as const;
  const answers = [
    { id: 1, confirmedBy: two, completed: true },
    { id: 2, confirmedBy: ['bo', 'anna'], completed: false },
    { id: 3, confirmedBy: ['anna'], completed: false },
    { id: 4, confirmedBy: ['cato'], completed: false },
  ];
  const ids = (workflow: GradingWorkflow, of = answers) =>
    answersToComplete(workflow, two, of).map(({ id }) => id);

  it('for each candidate separately: what both have confirmed, or one where that is enough', () => {
    expect(ids(each)).toEqual([2]);
    expect(ids({ ...each, completing: 'one' })).toEqual([2, 3]);
  });

  it('for all candidates at once: nothing before the last is confirmed', () => {
    expect(ids(atOnce)).toEqual([]);
    expect(ids({ ...atOnce, completing: 'one' })).toEqual([]);
    expect(ids({ ...atOnce, completing: 'one' }, answers.slice(0, 3))).toEqual([2, 3]);
    expect(ids(atOnce, answers.slice(0, 2))).toEqual([2]);
  });

  it('a script that is complete stays so, also when members have left the commission since', () => {
    const late = { id: 5, confirmedBy: two, completed: false };
    expect(ids(atOnce, [{ id: 1, confirmedBy: ['gone'], completed: true }, late])).toEqual([5]);
  });

  it('a commission without members completes nothing', () => {
    expect(answersToComplete(each, [], answers)).toEqual([]);
  });
});

describe('what one grader alone has confirmed, where that is enough [G1]', () => {
  const workflow = { assessing: 'individual', confirming: 'eachCandidate', completing: 'one' } as const;
  const bo = { kind: 'draft', entry: written('F') } as const;
  const anna = { kind: 'confirmed', entry: written('B') } as const;
  const assessments = { anna, bo };

  it('is the grade, whatever another has written and not confirmed', () => {
    const after = applyGrading({ kind: 'assessing', assessments }, completionOf(workflow, { assessments }));
    expect(after).toEqual({ kind: 'agreed', assessments, grade: 'B', basis: 'one' });
    expect(visibleAssessments(after, 'anna', workflow)).toEqual({ anna });
    expect(visibleAssessments(after, 'bo', workflow)).toEqual(assessments);
  });
});

describe('the workflow of a commission [G1, K4]', () => {
  const exam = { assessing: 'shared', confirming: 'allCandidates', completing: 'one', credits: 10 } as const;
  const own = { assessing: 'individual', confirming: 'allCandidates', completing: 'all' } as const;
  const { credits: _, ...inherited } = exam;

  it('is the exam’s, or its own where it is adapted', () => {
    expect(workflowFor('ordinary', exam, null)).toEqual(inherited);
    expect(workflowFor('ordinary', exam, own)).toEqual(own);
  });

  it('of an appeal waits for no other candidate, is each grader’s own and needs them all [K4]', () => {
    const ofAppeals = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' };
    expect(workflowFor('appeal', exam, null)).toEqual(ofAppeals);
    expect(workflowFor('appeal', exam, own)).toEqual(ofAppeals);
  });
});

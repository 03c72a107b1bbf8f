import { describe } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import type { GradingWorkflow } from '../exam/grading-workflow.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import { gradesIn } from './assessments.ts';
import { type DecidingFacts, disputeThatFollows } from './deciding.ts';
import {
  applyGrading,
  decideGrading,
  type Grading,
  gradingCommands,
  gradingRefusalIn,
  gradingStates,
} from './grading.ts';
import { completionOf } from './workflow.ts';

const written = (grade: Grade | null) => ({ points: {}, comment: '', grade });
const members = [
  { personId: 'anna', external: false, teaches: true },
  { personId: 'bo', external: true, teaches: false },
];
const deciding: DecidingFacts = {
  as: 'member',
  members,
  rule: {
    thirdFromApart: 2,
    deciders: ['external', 'thirdGrader'],
    thirdSees: 'answer',
    legalBasis: 'institution',
  },
  results: 'open',
};
const workflow = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;
const ids = members.map(({ personId }) => personId);
const anna = { by: 'anna', scale: 'A-F', questions: [], workflow, members: ids, deciding } as const;
const others = [
  { ...anna, by: 'bo' },
  { ...anna, by: 'kontor', deciding: { ...deciding, as: 'office' } },
  { ...anna, by: 'cato', deciding: { ...deciding, as: 'thirdGrader' } },
  { ...anna, by: 'anna', deciding: { ...deciding, results: 'closed' } },
] as const;

const isReady = ({ assessments }: Grading, { completing }: GradingWorkflow) => {
  const hasConfirmed = (member: string) => assessments[member]?.kind === 'confirmed';
  return completing === 'all' ? ids.every(hasConfirmed) : ids.some(hasConfirmed);
};

/** What follows without a command: the reveal, and the dispute of grades that are too far apart. */
function happens(grading: Grading, of: GradingWorkflow) {
  if (grading.kind === 'assessing') return isReady(grading, of) ? completionOf(of, grading) : [];
  if (grading.kind !== 'differing') return [];
  return disputeThatFollows(gradesIn(grading.assessments), 'reveal', anna) ?? [];
}

describe.each([
  ['grading', workflow],
  ['grading-completed-by-one', { ...workflow, completing: 'one' }],
] as const)('the grading of an answer, %s [G1, G2, G6, G19]', (name, of) =>
  itIsAProcess({
    name,
    states: gradingStates,
    first: [{ kind: 'assessing', assessments: {} } as Grading],
    final: [],
    table: gradingCommands,
    commands: [
      { kind: 'save', entry: written(null) },
      { kind: 'save', entry: written('B') },
      { kind: 'save', entry: written('D') },
      { kind: 'save', entry: { ...written('B'), points: { unknown: 1 } } },
      { kind: 'confirm' },
      { kind: 'reopen' },
      { kind: 'propose', grade: 'C', reason: 'midt imellom' },
      { kind: 'propose', grade: 'pass', reason: 'feil skala' },
      { kind: 'approve', grade: 'C' },
      { kind: 'approve', grade: 'D' },
      { kind: 'declareDisagreement', reason: 'uenige' },
      { kind: 'callThird', reason: 'den ene er syk' },
      { kind: 'decide', grade: 'D', reason: 'den beste drøftingen' },
      { kind: 'decide', grade: 'pass', reason: 'feil skala' },
      { kind: 'sendBack', reason: 'feil nummer' },
    ],
    facts: [anna, ...others].map((facts) => ({ ...facts, workflow: of })),
    refusalIn: gradingRefusalIn,
    decide: decideGrading,
    apply: applyGrading,
    happens: (grading) => [happens(grading, of)].flat(),
  }),
);

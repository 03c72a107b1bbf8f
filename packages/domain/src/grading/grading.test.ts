import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import type { AssessmentEntry } from './assessment.ts';
import type { DecidingCommand } from './deciding.ts';
import {
  allowedGradingCommands,
  applyGrading,
  decideGrading,
  type Grading,
  type GradingCommand,
} from './grading.ts';
import { gradingOpens } from './grading-opens.ts';
import { isCommissionCompleted, visibleAssessments } from './workflow.ts';

const written = (grade: Grade | null): AssessmentEntry => ({ points: {}, comment: '', grade });
const draft = (grade: Grade | null) => ({ kind: 'draft' as const, entry: written(grade) });
const confirmed = (grade: Grade) => ({ kind: 'confirmed' as const, entry: written(grade) });
const both = { anna: confirmed('B'), bo: confirmed('D') };

const states: Record<string, Grading> = {
  untouched: { kind: 'assessing', assessments: {} },
  withoutGrade: { kind: 'assessing', assessments: { anna: draft(null) } },
  drafted: { kind: 'assessing', assessments: { anna: draft('B') } },
  ownConfirmed: { kind: 'assessing', assessments: { anna: confirmed('B') } },
  differing: { kind: 'differing', assessments: both },
  proposedByOther: {
    kind: 'proposed',
    assessments: both,
    proposal: { grade: 'C', reason: 'midt imellom', by: 'bo' },
  },
  proposedByMe: {
    kind: 'proposed',
    assessments: both,
    proposal: { grade: 'C', reason: 'midt imellom', by: 'anna' },
  },
  agreed: { kind: 'agreed', assessments: both, grade: 'C', basis: 'discussed' },
};
type Name = Exclude<GradingCommand['kind'], DecidingCommand['kind']>;
const commands: Record<Name, GradingCommand> = {
  save: { kind: 'save', entry: written('A') },
  confirm: { kind: 'confirm' },
  reopen: { kind: 'reopen' },
  propose: { kind: 'propose', grade: 'B', reason: 'drøftingen' },
  approve: { kind: 'approve', grade: 'C' },
};
const workflow = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;
const members = ['anna', 'bo'];
const facts = { by: 'anna', scale: 'A-F', questions: [], workflow, members } as const;

const table: [keyof typeof states & string, Record<Name, string>][] = [
  [
    'untouched',
    {
      save: 'assessmentSaved',
      confirm: 'gradeMissing',
      reopen: 'assessmentNotConfirmed',
      propose: 'notRevealed',
      approve: 'notRevealed',
    },
  ],
  [
    'withoutGrade',
    {
      save: 'assessmentSaved',
      confirm: 'gradeMissing',
      reopen: 'assessmentNotConfirmed',
      propose: 'notRevealed',
      approve: 'notRevealed',
    },
  ],
  [
    'drafted',
    {
      save: 'assessmentSaved',
      confirm: 'assessmentConfirmed',
      reopen: 'assessmentNotConfirmed',
      propose: 'notRevealed',
      approve: 'notRevealed',
    },
  ],
  [
    'ownConfirmed',
    {
      save: 'assessmentConfirmed',
      confirm: 'assessmentConfirmed',
      reopen: 'assessmentReopened',
      propose: 'notRevealed',
      approve: 'notRevealed',
    },
  ],
  [
    'proposedByOther',
    {
      save: 'alreadyRevealed',
      confirm: 'alreadyRevealed',
      reopen: 'alreadyRevealed',
      propose: 'gradeProposed',
      approve: 'gradeAgreed',
    },
  ],
  [
    'proposedByMe',
    {
      save: 'alreadyRevealed',
      confirm: 'alreadyRevealed',
      reopen: 'alreadyRevealed',
      propose: 'gradeProposed',
      approve: 'ownProposal',
    },
  ],
];

describe.each(table)('an answer that is %s [G1, G2]', (name, row) => {
  const grading = states[name]!;
  it.each(Object.entries(row))('on %s: %s', (command, outcome) => {
    const decision = decideGrading(grading, commands[command as Name], facts);
    expect(decision.kind === 'accepted' ? decision.event.kind : decision.code).toBe(outcome);
  });

  it('allows exactly what it would accept', () => {
    const accepted = Object.values(commands).filter(
      (command) => decideGrading(grading, command, facts).kind === 'accepted',
    );
    expect(allowedGradingCommands(grading, facts)).toEqual(accepted.map(({ kind }) => kind));
  });
});

describe('agreement [G2, G6]', () => {
  it('is reached at once where all grades are the same', () => {
    const assessments = { anna: confirmed('C'), bo: confirmed('C') };
    const revealed = applyGrading({ kind: 'assessing', assessments }, { kind: 'assessmentsRevealed' });
    expect(revealed).toEqual({
      kind: 'agreed',
      assessments,
      grade: 'C',
      basis: 'same',
    });
  });

  it('is open where grades differ', () => {
    const revealed = applyGrading({ kind: 'assessing', assessments: both }, { kind: 'assessmentsRevealed' });
    expect(revealed.kind).toBe('differing');
  });

  it('is about the grade that was read: a proposal that was replaced since is not approved', () => {
    const decision = decideGrading(states.proposedByOther!, { kind: 'approve', grade: 'B' }, facts);
    expect(decision).toEqual({ kind: 'refused', code: 'proposalReplaced' });
  });

  it('completes the commission when every answer has it, and never a commission without answers', () => {
    expect(isCommissionCompleted([states.agreed!])).toBe(true);
    expect(isCommissionCompleted([states.agreed!, states.agreed!])).toBe(true);
    expect(isCommissionCompleted([states.agreed!, states.differing!])).toBe(false);
    expect(isCommissionCompleted([])).toBe(false);
  });
});

describe('what a member sees of the assessments [G2]', () => {
  it('is only their own until all have confirmed', () => {
    const grading: Grading = { kind: 'assessing', assessments: both };
    expect(visibleAssessments(grading, 'anna', workflow)).toEqual({ anna: both.anna });
    expect(Object.keys(visibleAssessments(grading, 'cato', workflow))).toEqual([]);
  });

  it.each(['differing', 'proposedByOther', 'agreed'])('is everyone’s once they are revealed: %s', (name) => {
    expect(visibleAssessments(states[name]!, 'anna', workflow)).toEqual(both);
  });
});

describe('the answers are open to graders [U4, S4, A3]', () => {
  const lastDeadline = Temporal.Instant.from('2026-03-02T12:00:00Z');
  it.each([
    ['2026-03-02T11:59:59.999Z', false, true, { kind: 'closed', why: 'answersNotIn' }],
    ['2026-03-02T12:00:00Z', false, true, { kind: 'open' }],
    ['2026-03-02T12:00:00Z', true, true, { kind: 'closed', why: 'answersNotIn' }],
    ['2026-03-02T12:00:00Z', false, false, { kind: 'closed', why: 'guideMissing' }],
  ])('at %s, someone still sitting: %s, with a guide: %s', (now, isSomeoneSitting, hasGuide, expected) => {
    const facts = { now: Temporal.Instant.from(now), lastDeadline, isSomeoneSitting, hasGuide };
    expect(gradingOpens({ ...facts, isCancelled: false })).toEqual(expected);
    // Nothing of a cancelled exam is graded [P14].
    expect(gradingOpens({ ...facts, isCancelled: true })).toEqual({
      kind: 'closed',
      why: 'gradingCancelled',
    });
  });
});

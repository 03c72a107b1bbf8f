import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import type { AssessmentEntry } from './assessment.ts';
import {
  allowedGradingCommands,
  answersToReveal,
  applyGrading,
  decideGrading,
  type Grading,
  type GradingCommand,
  type GradingCommandName,
  gradingCommands,
  gradingOpens,
  gradingRefusalIn,
  gradingStates,
  isCommissionCompleted,
  revealRuleFor,
  visibleAssessments,
} from './grading.ts';

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
const commands: Record<GradingCommandName, GradingCommand> = {
  save: { kind: 'save', entry: written('A') },
  confirm: { kind: 'confirm' },
  reopen: { kind: 'reopen' },
  propose: { kind: 'propose', grade: 'B', reason: 'drøftingen' },
  approve: { kind: 'approve', grade: 'C' },
};
const facts = { by: 'anna', scale: 'A-F', questions: [] } as const;

const table: [keyof typeof states & string, Record<GradingCommandName, string>][] = [
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

const isReady = ({ assessments }: Grading) =>
  ['anna', 'bo'].every((member) => assessments[member]?.kind === 'confirmed');

describe('the grading of an answer [G1, G2]', () =>
  itIsAProcess({
    name: 'grading',
    states: gradingStates,
    first: [{ kind: 'assessing', assessments: {} } as Grading],
    final: ['agreed'],
    table: gradingCommands,
    commands: [
      { kind: 'save', entry: written(null) },
      { kind: 'save', entry: written('B') },
      { kind: 'save', entry: written('D') },
      { kind: 'save', entry: { ...written('B'), points: { unknown: 1 } } },
      { kind: 'confirm' },
      { kind: 'reopen' },
      { kind: 'propose', grade: 'B', reason: 'drøftingen' },
      { kind: 'propose', grade: 'C', reason: 'midt imellom' },
      { kind: 'propose', grade: 'pass', reason: 'feil skala' },
      { kind: 'approve', grade: 'C' },
    ],
    facts: [facts, { ...facts, by: 'bo' }],
    refusalIn: gradingRefusalIn,
    decide: decideGrading,
    apply: applyGrading,
    happens: (grading) =>
      grading.kind === 'assessing' && isReady(grading) ? [{ kind: 'assessmentsRevealed' }] : [],
  }));

describe.each(table)('an answer that is %s [G1, G2]', (name, row) => {
  const grading = states[name]!;
  it.each(Object.entries(row))('on %s: %s', (command, outcome) => {
    const decision = decideGrading(grading, commands[command as GradingCommandName], facts);
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
    expect(visibleAssessments(grading, 'anna')).toEqual({ anna: both.anna });
    expect(Object.keys(visibleAssessments(grading, 'cato'))).toEqual([]);
  });

  it.each(['differing', 'proposedByOther', 'agreed'])('is everyone’s once they are revealed: %s', (name) => {
    expect(visibleAssessments(states[name]!, 'anna')).toEqual(both);
  });
});

describe('what is revealed [G1, G2]', () => {
  const members = ['anna', 'bo'];
  const answers = [
    { id: 1, confirmedBy: ['anna', 'bo'], revealed: true },
    { id: 2, confirmedBy: ['bo', 'anna'], revealed: false },
    { id: 3, confirmedBy: ['anna'], revealed: false },
  ];

  it('for each candidate separately: the assessments that both have confirmed and that are not yet revealed', () => {
    expect(answersToReveal('eachCandidate', members, answers).map(({ id }) => id)).toEqual([2]);
  });

  it('all candidates at once: nothing before the last is confirmed by both', () => {
    expect(answersToReveal('allCandidates', members, answers)).toEqual([]);
    const last = { id: 3, confirmedBy: members, revealed: false };
    const ready = answersToReveal('allCandidates', members, [...answers.slice(0, 2), last]);
    expect(ready.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('a commission without members reveals nothing', () => {
    expect(answersToReveal('eachCandidate', [], [{ confirmedBy: [], revealed: false }])).toEqual([]);
  });

  it('an appeal waits for no other candidate, whatever the exam’s rule [K4]', () => {
    expect(revealRuleFor('appeal', 'allCandidates')).toBe('eachCandidate');
    expect(revealRuleFor('ordinary', 'allCandidates')).toBe('allCandidates');
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
    expect(gradingOpens(facts)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examStates } from '../../exam/exam.ts';
import { paperOfWords } from '../../test/papers.ts';
import { itIsAProcess } from '../../test/process-kit.ts';
import { scoringOf } from '../scoring.ts';
import {
  allowedScoringChangeCommands,
  applyScoringChange,
  decideScoringChange,
  type ScoringChangeFacts,
  type ScoringProposalFacts,
  scoringChangeCommandNames,
  scoringChangeCommands,
  scoringChangeRefusalIn,
  scoringChangeStates,
  scoringParts,
  scoringProposalRefusal,
} from './scoring-change.ts';

const anna: ScoringChangeFacts = {
  by: 'anna',
  parts: ['leader'],
  proposedBy: 'anna',
  examState: 'published',
};
const bo: ScoringChangeFacts = { ...anna, by: 'bo', parts: ['grader'] };
const office: ScoringChangeFacts = { ...anna, by: 'kim', parts: ['examOffice'] };

describe('a change of the scoring [G4]', () => {
  itIsAProcess({
    name: 'scoring-change',
    states: scoringChangeStates,
    first: ['proposed'],
    final: ['applied', 'declined', 'withdrawn'],
    table: scoringChangeCommands,
    commands: scoringChangeCommandNames,
    facts: [anna, bo, office, { ...bo, examState: 'archived' }],
    refusalIn: scoringChangeRefusalIn,
    decide: decideScoringChange,
    apply: applyScoringChange,
  });

  it('has two different people behind it, however the parts are shared', () => {
    const person = fc.constantFrom('anna', 'bo', 'kim');
    const parts = fc.subarray([...scoringParts]);
    fc.assert(
      fc.property(
        person,
        person,
        parts,
        fc.constantFrom(...examStates),
        (by, proposedBy, held, examState) => {
          const decision = decideScoringChange('proposed', 'confirm', {
            by,
            proposedBy,
            parts: held,
            examState,
          });
          if (decision.kind !== 'accepted') return;
          expect(by).not.toBe(proposedBy);
          expect(held.some((part) => part !== 'examOffice')).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['its proposer', anna, ['withdraw']],
    ['another grader', bo, ['confirm', 'decline']],
    ['the exam office', office, []],
    [
      'a programme leader of an archived exam',
      { ...bo, parts: ['programmeLeader'], examState: 'archived' },
      ['decline'],
    ],
  ] as const)('offers %s what they may do', (_, facts, expected) => {
    expect(allowedScoringChangeCommands('proposed', facts)).toEqual(expected);
  });
});

describe('a proposal to change the scoring [G4]', () => {
  const { questions } = paperOfWords({ q1: 'Drøft', q2: 'Forklar' });
  const now = scoringOf(questions);
  const facts: ScoringProposalFacts = {
    parts: ['leader'],
    examState: 'published',
    isOver: true,
    isAnotherOpen: false,
    questions,
    scale: 'A-F',
    now,
  };
  const q1 = now.questions.q1;
  if (!q1) throw new Error('the paper has q1');
  const heavier = { ...now, questions: { ...now.questions, q1: { ...q1, weight: 20 } } };

  it.each([
    ['from the leader of a commission', {}, undefined],
    ['from the course coordinator', { parts: ['coordinator'] }, undefined],
    ['from another grader', { parts: ['grader'] }, 'scoringNotYours'],
    ['from the exam office', { parts: ['examOffice'] }, 'scoringNotYours'],
    ['before the exam is over', { isOver: false }, 'scoringTooEarly'],
    ['while another waits', { isAnotherOpen: true }, 'scoringChangeOpen'],
    ['of an announced exam', { examState: 'announced' }, undefined],
    ['of an archived exam', { examState: 'archived' }, 'scoringClosed'],
    ['of a cancelled exam', { examState: 'cancelled' }, 'scoringClosed'],
    ['that changes nothing', { now: heavier }, 'scoringUnchanged'],
  ] as const)('%s', (_, given, expected) => {
    expect(scoringProposalRefusal(heavier, { ...facts, ...given })).toBe(expected);
  });

  it('that only orders questions and options in another way changes nothing', () => {
    const turned = {
      ...heavier,
      questions: Object.fromEntries(Object.entries(heavier.questions).toReversed()),
    };
    expect(scoringProposalRefusal(turned, { ...facts, now: heavier })).toBe('scoringUnchanged');
  });

  it('with a question that the paper does not have is refused', () => {
    const unknown = { ...now, questions: { ...now.questions, q9: q1 } };
    expect(scoringProposalRefusal(unknown, facts)).toBe('scoringUnknownQuestion');
  });
});

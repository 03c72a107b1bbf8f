import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examStates } from '../../exam/exam.ts';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  allowedGradeCorrectionCommands,
  applyGradeCorrection,
  correctionProposalRefusal,
  decideGradeCorrection,
  type GradeCorrectionFacts,
  gradeCorrectionBegins,
  gradeCorrectionCommandNames,
  gradeCorrectionCommands,
  gradeCorrectionRefusalIn,
  gradeCorrectionStates,
  stopsConfirming,
} from './grade-correction.ts';

const anna: GradeCorrectionFacts = {
  by: 'anna',
  proposedBy: 'anna',
  state: 'announced',
  standing: 'C',
  corrected: 'B',
  appealOpen: false,
  isOvertaken: false,
};
const bo: GradeCorrectionFacts = { ...anna, by: 'bo' };

describe('a correction of a grade [R3]', () => {
  itIsAProcess({
    name: 'grade-correction',
    states: gradeCorrectionStates,
    first: ['proposed'],
    final: ['confirmed', 'declined', 'withdrawn'],
    table: gradeCorrectionCommands,
    commands: gradeCorrectionCommandNames,
    facts: [
      anna,
      bo,
      { ...bo, appealOpen: true },
      { ...bo, isOvertaken: true },
      { ...bo, state: 'archived' },
      { ...bo, standing: 'B' },
      { ...bo, standing: undefined },
    ],
    refusalIn: gradeCorrectionRefusalIn,
    decide: decideGradeCorrection,
    apply: applyGradeCorrection,
  });

  it('has two different people behind it, whoever proposes and confirms, and enters nothing that may not be entered now', () => {
    const person = fc.constantFrom('anna', 'bo', 'kim');
    const facts = fc.record({
      by: person,
      proposedBy: person,
      state: fc.constantFrom(...examStates),
      standing: fc.constantFrom('A', 'B', undefined),
      corrected: fc.constantFrom('A', 'B'),
      appealOpen: fc.boolean(),
      isOvertaken: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        if (decideGradeCorrection('proposed', 'confirm', given).kind !== 'accepted') return;
        expect(given.by).not.toBe(given.proposedBy);
        expect(given.standing).not.toBe(given.corrected);
        expect(given.isOvertaken || given.appealOpen).toBe(false);
        expect(['checked', 'announced']).toContain(given.state);
      }),
    );
  });

  it('can always be ended by another person and by the proposer, so that none is stuck', () => {
    for (const state of examStates)
      for (const stopped of [{ appealOpen: true }, { isOvertaken: true }, {}]) {
        const facts = { state, ...stopped };
        expect(allowedGradeCorrectionCommands('proposed', { ...anna, ...facts })).toEqual(['withdraw']);
        expect(allowedGradeCorrectionCommands('proposed', { ...bo, ...facts })).toContain('decline');
      }
  });

  it.each([
    ['nothing', {}, null],
    ['an appeal', { appealOpen: true }, 'correctionDuringAppeal'],
    ['a later decision', { isOvertaken: true }, 'gradeCorrectionOvertaken'],
    ['a check that was taken back', { state: 'published' }, 'protocolNotOpen'],
  ] as const)('is stopped by %s', (_, change, expected) => {
    expect(stopsConfirming({ ...bo, ...change })).toBe(expected);
  });

  it.each([
    [['anna'], 'proposed'],
    [['anna', 'anna'], 'proposed'],
    [['anna', 'bo'], 'confirmed'],
  ] as const)('of which %j stand behind begins as %s', (people, expected) => {
    expect(gradeCorrectionBegins(people)).toBe(expected);
  });
});

describe('a proposed correction [R3]', () => {
  const facts = { ...anna, isAnotherOpen: false, canConfirm: 1 };

  it.each([
    ['that another can confirm', {}, undefined],
    ['of a grade that another correction waits for', { isAnotherOpen: true }, 'gradeCorrectionOpen'],
    ['without a second person', { canConfirm: 0 }, 'gradeCorrectionUnconfirmable'],
    ['of a grade under appeal', { appealOpen: true }, 'correctionDuringAppeal'],
    ['that changes nothing', { corrected: 'C' }, 'correctionChangesNothing'],
    ['in an archived exam', { state: 'archived' }, 'protocolNotOpen'],
  ] as const)('%s', (_, change, expected) => {
    expect(correctionProposalRefusal({ ...facts, ...change })).toBe(expected);
  });
});

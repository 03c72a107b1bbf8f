import { expect, test } from 'vitest';
import { type ScoringCorrectionFacts, scoringCorrectionRefusal } from './scoring-correction.ts';

const waiting: ScoringCorrectionFacts = {
  state: 'announced',
  isDecided: false,
  isOvertaken: false,
  proposed: 'B',
  standing: 'C',
  appealOpen: false,
};

test.each<[string, Partial<ScoringCorrectionFacts>, string | undefined, string | undefined]>([
  ['that waits', {}, undefined, undefined],
  ['that is decided', { isDecided: true }, 'rescoredDecided', 'rescoredDecided'],
  ['that is overtaken', { isOvertaken: true }, 'rescoredOvertaken', undefined],
  ['without thresholds', { proposed: null }, 'noGradeProposed', undefined],
  ['to the grade that stands', { standing: 'B' }, 'correctionChangesNothing', undefined],
  ['of a grade that was never entered', { standing: undefined }, 'correctionOfNothing', undefined],
  ['under appeal', { appealOpen: true }, 'correctionDuringAppeal', undefined],
  ['of an archived exam', { state: 'archived' }, 'protocolNotOpen', undefined],
])('a proposal %s is corrected, or let stand, only where it may be [G4, R3]', (_, facts, corrected, kept) => {
  expect(scoringCorrectionRefusal('corrected', { ...waiting, ...facts })).toBe(corrected);
  expect(scoringCorrectionRefusal('kept', { ...waiting, ...facts })).toBe(kept);
});

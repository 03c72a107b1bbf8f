import { type CorrectionFacts, correctionRefusal } from './results.ts';

/** What the exam office decides on an announced grade that a change of the scoring speaks against [G4]. */
export const scoringCorrectionDecisions = ['corrected', 'kept'] as const;
export type ScoringCorrectionDecision = (typeof scoringCorrectionDecisions)[number];

/** Why one proposal is left as it was while the others are decided. */
export const scoringCorrectionRefusals = [
  'rescoredDecided',
  'rescoredOvertaken',
  'noGradeProposed',
  'correctionOfNothing',
  'correctionChangesNothing',
  'correctionDuringAppeal',
  'correctionOfAnnulled',
] as const;
export type ScoringCorrectionRefusal = (typeof scoringCorrectionRefusals)[number];

/** What a decision on one proposal depends on; `proposed` is null where no thresholds give a grade. */
export type ScoringCorrectionFacts = Omit<CorrectionFacts, 'corrected'> & {
  readonly isDecided: boolean;
  readonly isOvertaken: boolean;
  readonly proposed: string | null;
};

/** Why a proposal can't be decided so, or undefined when it can: letting a grade stand is possible while it waits [R3]. */
export function scoringCorrectionRefusal(
  decision: ScoringCorrectionDecision,
  { isDecided, isOvertaken, proposed, ...facts }: ScoringCorrectionFacts,
): ScoringCorrectionRefusal | 'protocolNotOpen' | undefined {
  if (isDecided) return 'rescoredDecided';
  if (decision === 'kept') return undefined;
  if (isOvertaken) return 'rescoredOvertaken';
  if (proposed === null) return 'noGradeProposed';
  return correctionRefusal({ ...facts, corrected: proposed });
}

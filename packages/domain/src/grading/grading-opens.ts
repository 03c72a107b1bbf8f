/** Why graders may not open the answers [U4, S4, A3]; nothing of a cancelled exam is graded [P14]. */
export const gradingNotYet = ['answersNotIn', 'guideMissing', 'gradingCancelled'] as const;
export type NotYetGrading = (typeof gradingNotYet)[number];

/**
 * Whether the answers are open to graders: for all at the same moment, after the last candidate's deadline and the
 * last answer's arrival, and with a guide [S4].
 */
export function gradingOpens(facts: {
  readonly now: Temporal.Instant;
  readonly lastDeadline: Temporal.Instant;
  /** An answer may still arrive: within the grace period, or during a pause. */
  readonly isSomeoneSitting: boolean;
  readonly hasGuide: boolean;
  readonly isCancelled: boolean;
}): { readonly kind: 'open' } | { readonly kind: 'closed'; readonly why: NotYetGrading } {
  if (facts.isCancelled) return { kind: 'closed', why: 'gradingCancelled' };
  if (facts.isSomeoneSitting || Temporal.Instant.compare(facts.now, facts.lastDeadline) < 0)
    return { kind: 'closed', why: 'answersNotIn' };
  return facts.hasGuide ? { kind: 'open' } : { kind: 'closed', why: 'guideMissing' };
}

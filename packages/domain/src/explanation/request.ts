import { accepted, type RepeatableDecision, refused, unchanged } from '../process/decision.ts';
import { type DeadlineState, isBeforeDeadline } from '../rules/deadlines.ts';
import { type ExplanationState, isExplanationGiven } from './explanation.ts';

/** What decides what becomes of a request for an explanation of the grade [E1]. */
export type ExplanationRequestFacts = {
  readonly now: Temporal.Instant;
  /** The candidate has an announced grade. */
  readonly hasGrade: boolean;
  readonly deadline: DeadlineState;
  /** From explanationInQuestion: the explanation of the valid grade, where one is requested. */
  readonly existing: ExplanationState | undefined;
  /** A late request that waits, or one about the valid grade that was dismissed. */
  readonly lateRequest: 'requestedLate' | 'dismissed' | undefined;
};

export type ExplanationRequestRefusal =
  | 'gradeNotAnnounced'
  | 'explanationNoRight'
  | 'explanationOfAnnulledGrade'
  | 'explanationGivenBefore'
  | 'explanationDismissedBefore';

/** The event that begins an explanation, in the state `requested`, or a late request, which waits for a caseworker. */
export type ExplanationRequestEvent = {
  readonly kind: 'explanationRequested' | 'explanationRequestedLate';
};

export type ExplanationRequestDecision = RepeatableDecision<
  ExplanationRequestEvent,
  ExplanationRequestRefusal
>;

/**
 * Decides a request for explanation (uhl. § 11-8(1)) [E1]; a second request while the first is open changes nothing. A
 * late one is never refused automatically, however late: it waits for a caseworker (fvl. § 31). An annulled grade is not
 * explained (uhl. § 11-9(2)).
 */
export function decideExplanationRequest(facts: ExplanationRequestFacts): ExplanationRequestDecision {
  const { now, hasGrade, deadline, existing, lateRequest } = facts;
  if (!hasGrade) return refused('gradeNotAnnounced');
  const isAnnulled = deadline.kind === 'none' && deadline.reason === 'annulled';
  if (isAnnulled) return refused('explanationOfAnnulledGrade');
  if (existing !== undefined && isExplanationGiven(existing)) return refused('explanationGivenBefore');
  if (existing !== undefined) return unchanged;
  if (deadline.kind !== 'running') return refused('explanationNoRight');
  if (isBeforeDeadline(now, deadline.deadline)) return accepted({ kind: 'explanationRequested' });
  if (lateRequest === 'requestedLate') return unchanged;
  return lateRequest === 'dismissed'
    ? refused('explanationDismissedBefore')
    : accepted({ kind: 'explanationRequestedLate' });
}

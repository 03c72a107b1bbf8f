import type { LeavingReason } from '../../planning/commissions/leaving-reasons.ts';
import type { GradingState } from '../grading.ts';

/** One answer as the leaving grader's seat has left it. */
export type SeatWork = {
  readonly state: GradingState;
  /** `predecessor`: an earlier holder of the seat assessed it, and that counts. `shared`: all write one assessment. */
  readonly own: 'none' | 'draft' | 'confirmed' | 'predecessor' | 'shared';
};

/** What happens to an answer when its grader leaves; the exam office sees it beforehand [G19]. */
export const leavingConsequences = [
  /** The grade is agreed. */
  'agreedStands',
  /** The assessments are revealed and differ: the others, or the successor for the seat, go on with the discussion. */
  'discussionGoesOn',
  /** Confirmed and not revealed: it counts for the seat. */
  'countsForSeat',
  /** Confirmed and not revealed: it is kept and does not count. */
  'setAside',
  /** Begun: it is kept, does not count, and is shown to no one. */
  'draftKept',
  /** A shared assessment goes on; the confirmation of the one who leaves lapses. */
  'sharedGoesOn',
  'untouched',
] as const;
export type LeavingConsequence = (typeof leavingConsequences)[number];

export type Leaving = {
  readonly reason: LeavingReason;
  /** Whether confirmed assessments that are not revealed count for the seat. */
  readonly workStands: boolean;
  readonly hasSuccessor: boolean;
};

/**
 * Work can stand only for a seat that goes on, and never that of a grader who is not impartial: a disqualified
 * person may not prepare the decision either (fvl. § 6).
 */
export function mayWorkStand({ reason, hasSuccessor }: Omit<Leaving, 'workStands'>): boolean {
  return hasSuccessor && reason !== 'notImpartial';
}

/** What happens to one answer. */
export function leavingConsequence({ state, own }: SeatWork, leaving: Leaving): LeavingConsequence {
  if (state === 'agreed') return 'agreedStands';
  if (state !== 'assessing') return 'discussionGoesOn';
  if (own === 'shared') return 'sharedGoesOn';
  if (own === 'predecessor') return leaving.hasSuccessor ? 'countsForSeat' : 'setAside';
  if (own === 'confirmed') return leaving.workStands && mayWorkStand(leaving) ? 'countsForSeat' : 'setAside';
  return own === 'draft' ? 'draftKept' : 'untouched';
}

export type LeavingRefusal = 'workMayNotStand' | 'discussionNeedsTwo' | 'lastGrader';

/**
 * Why a grader may not leave in this way. A discussion needs two: with one member left no one could approve what the
 * other proposed, and the answer would be stuck.
 */
export function leavingRefusal(
  leaving: Leaving,
  facts: { readonly remaining: number; readonly work: readonly SeatWork[] },
): LeavingRefusal | undefined {
  if (leaving.workStands && !mayWorkStand(leaving)) return 'workMayNotStand';
  if (leaving.hasSuccessor) return undefined;
  if (facts.remaining === 0) return 'lastGrader';
  const isDiscussed = facts.work.some((work) => leavingConsequence(work, leaving) === 'discussionGoesOn');
  return isDiscussed && facts.remaining < 2 ? 'discussionNeedsTwo' : undefined;
}

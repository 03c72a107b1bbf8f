import type { SittingState } from '../sitting/sitting.ts';

/**
 * What arrived and may not count by itself [D5, D7]: from a machine that was taken over, after the grace period, or
 * from an answer file.
 *
 *   undecided ──takeIn──▶ takenIn
 *       │
 *       └──keepApart──▶ keptApart
 */
export const branchKinds = ['takenOver', 'late', 'file'] as const;
export type BranchKind = (typeof branchKinds)[number];

export const branchDecisions = ['takenIn', 'keptApart'] as const;
export type BranchDecision = (typeof branchDecisions)[number];

export type BranchFacts = {
  /** Null while nobody has decided. */
  readonly decided: BranchDecision | null;
  readonly sitting: SittingState['kind'];
  /** A grader of the candidate has confirmed an assessment of the answer as it is. */
  readonly graderHasConfirmed: boolean;
  /** The exam's results are checked: nobody grades an answer of it any more [R1]. */
  readonly resultsChecked: boolean;
};

export type BranchRefusal = 'branchDecided' | 'gradingHasBegun' | 'nothingToTakeInto';

/**
 * Whether there is an answer to take it into, or one may still come to be: a machine without a network from the start
 * to the end is no absence, as long as somebody grades what comes in [D4, D16].
 */
function hasPlace({ sitting, resultsChecked }: BranchFacts): boolean {
  return sitting === 'open' || sitting === 'handedIn' || (sitting === 'absent' && !resultsChecked);
}

/**
 * Why a decision on a branch is refused, or null. What a grader has confirmed is never changed under the grader
 * (`gradingHasBegun`); who has withdrawn, has not begun, or was absent until the results were checked has no answer to
 * take it into (`nothingToTakeInto`); of two decisions the second is refused (`branchDecided`). Keeping apart is open
 * until something is decided.
 */
export function branchRefusal(decision: BranchDecision, facts: BranchFacts): BranchRefusal | null {
  if (facts.decided !== null) return 'branchDecided';
  if (decision === 'keptApart') return null;
  if (!hasPlace(facts)) return 'nothingToTakeInto';
  return facts.graderHasConfirmed ? 'gradingHasBegun' : null;
}

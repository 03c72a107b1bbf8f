import type { SittingState } from './sitting.ts';

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
};

export type BranchRefusal = 'branchDecided' | 'gradingHasBegun' | 'nothingToTakeInto';

/**
 * Why a decision on a branch is refused, or null. What a grader has confirmed is never changed under the grader
 * (`gradingHasBegun`); one who did not sit or has withdrawn has no answer to take it into (`nothingToTakeInto`); of
 * two decisions the second is refused (`branchDecided`). Keeping apart is open until something is decided.
 */
export function branchRefusal(decision: BranchDecision, facts: BranchFacts): BranchRefusal | null {
  if (facts.decided !== null) return 'branchDecided';
  if (decision === 'keptApart') return null;
  if (facts.sitting !== 'open' && facts.sitting !== 'handedIn') return 'nothingToTakeInto';
  return facts.graderHasConfirmed ? 'gradingHasBegun' : null;
}

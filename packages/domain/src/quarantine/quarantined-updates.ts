import type { SittingState } from '../sitting/sitting.ts';

/**
 * Quarantined updates: what arrived and may not count by itself [D5, D7], from a device that was taken over, after the
 * grace period, or from an answer file.
 *
 *   undecided ──accept──▶ takenIn
 *       │
 *       └──keep apart──▶ keptApart
 */
export const quarantineKinds = ['takenOver', 'late', 'file'] as const;
export type QuarantineKind = (typeof quarantineKinds)[number];

export const quarantineDecisions = ['takenIn', 'keptApart'] as const;
export type QuarantineDecision = (typeof quarantineDecisions)[number];

export type QuarantineFacts = {
  /** Null until the exam office has decided. */
  readonly decided: QuarantineDecision | null;
  readonly sitting: SittingState['kind'];
  /** A grader of the candidate has confirmed an assessment of the answer as it is. */
  readonly graderHasConfirmed: boolean;
  /** The exam's results are checked: its answers are no longer graded [R1]. */
  readonly resultsChecked: boolean;
};

export type QuarantineRefusal = 'branchDecided' | 'gradingHasBegun' | 'nothingToTakeInto';

/**
 * Whether there is an answer that can accept the updates, or there may still be one: a candidate whose device was
 * offline from start to end is not absent, as long as the updates that arrive can still be graded [D4, D16].
 */
function hasPlace({ sitting, resultsChecked }: QuarantineFacts): boolean {
  return sitting === 'open' || sitting === 'handedIn' || (sitting === 'absent' && !resultsChecked);
}

/**
 * Why a decision on quarantined updates is refused, or null. What a grader has confirmed is never changed afterwards
 * (`gradingHasBegun`). A candidate who has withdrawn, has not begun, or was absent when the results were checked has no
 * answer that can take them (`nothingToTakeInto`). A second decision is refused (`branchDecided`). Updates can be kept
 * apart as long as no decision has been made.
 */
export function quarantineRefusal(
  decision: QuarantineDecision,
  facts: QuarantineFacts,
): QuarantineRefusal | null {
  if (facts.decided !== null) return 'branchDecided';
  if (decision === 'keptApart') return null;
  if (!hasPlace(facts)) return 'nothingToTakeInto';
  return facts.graderHasConfirmed ? 'gradingHasBegun' : null;
}

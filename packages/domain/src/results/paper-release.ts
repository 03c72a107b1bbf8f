import type { RuleSet } from '../rules/rule-set.ts';

/**
 * Whether a candidate may read the paper of their own exam again: never while a grade can still be unknown to a
 * candidate, and never where the institution keeps its papers to itself.
 */
export function isPaperReleased(
  { paperRelease }: Pick<RuleSet, 'paperRelease'>,
  { isAnnounced }: { readonly isAnnounced: boolean },
): boolean {
  return paperRelease.after === 'announcement' && isAnnounced;
}

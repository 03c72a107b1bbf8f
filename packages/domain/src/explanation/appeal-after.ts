import { periodAfter } from '../rules/derivation.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/**
 * Until when the grade can be appealed if its explanation is sent at the instant (uhl. § 11-10(1)) [E6]: for graders, who
 * know no more of the case. Null where it cannot be appealed: nothing can be graded again, or an appeal decided it.
 */
export function appealAfterExplanation(
  sentAt: Temporal.Instant,
  { appeal }: Pick<RuleSet, 'appeal'>,
  { recheckable, isOfAppeal }: { readonly recheckable: boolean; readonly isOfAppeal: boolean },
): Temporal.Instant | null {
  return recheckable && !isOfAppeal ? periodAfter('explanationReceived', sentAt, appeal).at : null;
}

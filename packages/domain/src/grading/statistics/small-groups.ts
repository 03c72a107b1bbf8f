import type { RuleSet } from '../../rules/rule-set.ts';

/**
 * Whether a distribution may be shown to people who don't know the grades behind it: enough candidates, and no grade that
 * all of them got, or all but one. Otherwise a reader who knows that a person sat the exam, or got the other grade, knows
 * that person's grade too (GDPR art. 5(1)(c)) [R4].
 */
export function isPublishable(
  counts: readonly number[],
  { statistics }: Pick<RuleSet, 'statistics'>,
): boolean {
  const total = counts.reduce((sum, each) => sum + each, 0);
  return total >= statistics.smallestGroup && Math.max(0, ...counts) < total - 1;
}

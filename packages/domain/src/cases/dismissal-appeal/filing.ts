import { accepted, type Decision, refused } from '../../process/decision.ts';
import { isBeforeDeadline } from '../../rules/deadlines.ts';
import { type Deadline, periodAfter } from '../../rules/derivation.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { CaseKind } from '../responsible.ts';
import { type DismissalAppealState, isOpenDismissalAppeal } from './dismissal-appeal.ts';

/** The kinds of cases that can be dismissed. */
export const dismissedKinds = ['lateRequest', 'appeal', 'complaint'] as const satisfies readonly CaseKind[];
export type DismissedKind = (typeof dismissedKinds)[number];

/** Each tells those who handle cases; a candidate who has sent so many over one dismissal writes to the exam office. */
const mostDismissalAppeals = 5;

/** Until when a dismissal can be appealed (fvl. § 29); null where the rules give no such right, as in schools. */
export function dismissalAppealDeadline(
  dismissedAt: Temporal.Instant,
  { dismissalAppeal }: Pick<RuleSet, 'dismissalAppeal'>,
): Deadline | null {
  return dismissalAppeal && periodAfter('appealDismissed', dismissedAt, dismissalAppeal);
}

/** What filing depends on. */
export type DismissalFilingFacts = {
  readonly now: Temporal.Instant;
  /** When the case was dismissed; null where it is not, or no longer. */
  readonly dismissedAt: Temporal.Instant | null;
  /** What became of each appeal against this dismissal. */
  readonly earlier: readonly DismissalAppealState[];
  readonly rules: Pick<RuleSet, 'dismissalAppeal'>;
};

export type DismissalFilingRefusal =
  | 'notDismissed'
  | 'dismissalNotAppealable'
  | 'dismissalAppealedAlready'
  | 'dismissalAppealedTooOften';

/** The event that begins it: `late` where the deadline had passed, which the appeal body judges (fvl. § 31). */
export type DismissalFilingEvent = { readonly kind: 'dismissalAppealFiled'; readonly late: boolean };

/** Decides whether a dismissal can be appealed; none is refused for being late (fvl. §§ 28, 29, 31) [K1]. */
export function decideDismissalFiling({
  now,
  dismissedAt,
  earlier,
  rules,
}: DismissalFilingFacts): Decision<DismissalFilingEvent, DismissalFilingRefusal> {
  if (dismissedAt === null) return refused('notDismissed');
  const deadline = dismissalAppealDeadline(dismissedAt, rules);
  if (deadline === null) return refused('dismissalNotAppealable');
  if (earlier.some((state) => isOpenDismissalAppeal(state) || state === 'stands' || state === 'setAside'))
    return refused('dismissalAppealedAlready');
  if (earlier.length >= mostDismissalAppeals) return refused('dismissalAppealedTooOften');
  return accepted({ kind: 'dismissalAppealFiled', late: !isBeforeDeadline(now, deadline) });
}

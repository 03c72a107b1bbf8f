import { accepted, type Decision, refused } from '../../process/decision.ts';
import type { CaseDeadlineName } from '../../rules/case-history.ts';
import { type DeadlineState, isBeforeDeadline } from '../../rules/deadlines.ts';

/** The deadlines that the exam office can extend for one candidate (fvl. § 29(4)). */
export const extendableDeadlines = [
  'explanation',
  'appeal',
  'formalComplaint',
] as const satisfies readonly CaseDeadlineName[];

/** No case is heard more than a year late, so no deadline is extended further (fvl. § 31(3)). */
const mostDays = 365;

export type DeadlineExtensionFacts = {
  readonly now: Temporal.Instant;
  /** The deadline as it stands now, after everything that has happened. */
  readonly standing: DeadlineState;
  readonly until: Temporal.PlainDate;
};

export type DeadlineExtensionRefusal =
  | 'extensionWithoutDeadline'
  | 'extensionWhileSuspended'
  | 'extensionTooLate'
  | 'extensionNotLater'
  | 'extensionTooFar';

export type DeadlineExtensionEvent = {
  readonly kind: 'deadlineExtended';
  readonly until: Temporal.PlainDate;
};

/**
 * Decides whether a deadline is extended for a candidate: only before it has passed, and only to a later day (fvl. § 29(4)).
 * Whether there is reason to, a person decides. One that stands still needs no extension: it runs again in full.
 */
export function decideDeadlineExtension({
  now,
  standing,
  until,
}: DeadlineExtensionFacts): Decision<DeadlineExtensionEvent, DeadlineExtensionRefusal> {
  if (standing.kind === 'none') return refused('extensionWithoutDeadline');
  if (standing.kind === 'suspended') return refused('extensionWhileSuspended');
  const { deadline } = standing;
  if (!isBeforeDeadline(now, deadline)) return refused('extensionTooLate');
  if (Temporal.PlainDate.compare(until, deadline.lastDay) <= 0) return refused('extensionNotLater');
  if (Temporal.PlainDate.compare(until, deadline.lastDay.add({ days: mostDays })) > 0)
    return refused('extensionTooFar');
  return accepted({ kind: 'deadlineExtended', until });
}

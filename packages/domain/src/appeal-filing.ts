import type { AppealState } from './appeal.ts';
import { type DeadlineState, isBeforeDeadline } from './deadlines.ts';

/** What filing an appeal depends on. */
export type FilingFacts = {
  now: Temporal.Instant;
  /** The exam's switch: appeals come by the portal. */
  appealOpen: boolean;
  /** A group's answer is handled outside the portal [E1]. */
  individual: boolean;
  /** From appealDeadline. */
  deadline: DeadlineState;
  /** From lateAppealLimit. */
  lateLimit: DeadlineState;
  hasGrade: boolean;
  /** The candidate's latest appeal in this exam, if there is one. */
  latest: AppealState | null;
};

export type FilingRefusal =
  | 'appealNotRecheckable'
  | 'appealNotInPortal'
  | 'noGradeToAppeal'
  | 'appealFiledAlready'
  | 'appealDecidedAlready'
  | 'appealDismissedAlready'
  | 'appealReopenInstead'
  | 'appealTooLate';

export type FilingDecision =
  | { kind: 'accepted'; event: 'appealFiled'; late: boolean }
  | { kind: 'refused'; code: FilingRefusal };

const refused = (code: FilingRefusal): FilingDecision => ({ kind: 'refused', code });

function isPast(limit: DeadlineState, now: Temporal.Instant): boolean {
  return limit.kind === 'running' && !isBeforeDeadline(now, limit.deadline);
}

function refusalFromEarlier(latest: AppealState | null, late: boolean): FilingRefusal | undefined {
  if (latest === null) return undefined;
  if (latest === 'decided') return 'appealDecidedAlready';
  if (latest === 'dismissed') return 'appealDismissedAlready';
  if (latest !== 'withdrawn') return 'appealFiledAlready';
  return late ? undefined : 'appealReopenInstead';
}

/** True while the candidate is in time: the deadline runs, or stands still until an explanation comes. */
export function mayStillAppeal(deadline: DeadlineState, now: Temporal.Instant): boolean {
  return (
    deadline.kind === 'suspended' || (deadline.kind === 'running' && isBeforeDeadline(now, deadline.deadline))
  );
}

/**
 * Decides whether an appeal can be filed. A late one is never refused within a year of the decision: it waits for a
 * caseworker (fvl. § 31) [K1]. What can't be graded again, and what the exam handles outside the portal, is refused
 * with what to do; a second appeal over one decision is refused (uhl. § 11-10(1)).
 */
export function decideFiling(facts: FilingFacts): FilingDecision {
  const { now, deadline, lateLimit, latest } = facts;
  if (latest === 'decided') return refused('appealDecidedAlready');
  if (deadline.kind === 'none') {
    return refused(deadline.reason === 'notRecheckable' ? 'appealNotRecheckable' : 'noGradeToAppeal');
  }
  if (!facts.hasGrade) return refused('noGradeToAppeal');
  if (!facts.appealOpen || !facts.individual) return refused('appealNotInPortal');
  const late = !mayStillAppeal(deadline, now);
  const earlier = refusalFromEarlier(latest, late);
  if (earlier) return refused(earlier);
  if (late && isPast(lateLimit, now)) return refused('appealTooLate');
  return { kind: 'accepted', event: 'appealFiled', late };
}

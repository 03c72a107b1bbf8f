import type { AppealState } from './appeal.ts';
import { type DeadlineState, isBeforeDeadline, type NoDeadline } from './deadlines.ts';

/** What filing an appeal depends on. */
export type FilingFacts = {
  now: Temporal.Instant;
  /** The exam's switch: appeals come by the portal. */
  appealOpen: boolean;
  /** A group's answer is handled outside the portal [E1]. */
  individual: boolean;
  /** From appealDeadline. */
  deadline: DeadlineState;
  hasGrade: boolean;
  /** From appealInQuestion: the candidate's latest appeal of the grade that stands, if there is one. */
  latest: AppealState | null;
};

export type FilingRefusal =
  | 'appealNotRecheckable'
  | 'appealNotInPortal'
  | 'noGradeToAppeal'
  | 'appealFiledAlready'
  | 'appealDecidedAlready'
  | 'appealDismissedAlready'
  | 'appealReopenInstead';

export type FilingDecision =
  | { kind: 'accepted'; event: 'appealFiled'; late: boolean }
  | { kind: 'refused'; code: FilingRefusal };

const refused = (code: FilingRefusal): FilingDecision => ({ kind: 'refused', code });

/** What an earlier appeal of the same grade means; where the deadline runs again, a dismissal for lateness is past. */
function refusalFromEarlier(latest: AppealState | null, late: boolean): FilingRefusal | undefined {
  if (latest === null) return undefined;
  if (latest === 'decided') return 'appealDecidedAlready';
  if (latest === 'dismissed') return late ? 'appealDismissedAlready' : undefined;
  if (latest !== 'withdrawn') return 'appealFiledAlready';
  return late ? undefined : 'appealReopenInstead';
}

function refusalWithout(reason: NoDeadline): FilingRefusal {
  if (reason === 'notRecheckable') return 'appealNotRecheckable';
  return reason === 'decidedOnAppeal' ? 'appealDecidedAlready' : 'noGradeToAppeal';
}

/** True while the candidate is in time: the deadline runs, or stands still until an explanation comes. */
export function mayStillAppeal(deadline: DeadlineState, now: Temporal.Instant): boolean {
  return (
    deadline.kind === 'suspended' || (deadline.kind === 'running' && isBeforeDeadline(now, deadline.deadline))
  );
}

/**
 * Decides whether an appeal can be filed. A late one is never refused by itself, however late: it waits for a
 * caseworker, for the dismissal is a decision of its own (fvl. § 31) [K1]. What can't be graded again, and what the
 * exam handles outside the portal, is refused with what to do; a second appeal over one decision is refused, while a
 * new decision, such as a correction, can be appealed like the first (uhl. §§ 11-9(2), 11-10(1)).
 */
export function decideFiling(facts: FilingFacts): FilingDecision {
  const { now, deadline, latest } = facts;
  if (deadline.kind === 'none') return refused(refusalWithout(deadline.reason));
  if (!facts.hasGrade) return refused('noGradeToAppeal');
  if (!facts.appealOpen || !facts.individual) return refused('appealNotInPortal');
  const late = !mayStillAppeal(deadline, now);
  const earlier = refusalFromEarlier(latest, late);
  if (earlier) return refused(earlier);
  return { kind: 'accepted', event: 'appealFiled', late };
}

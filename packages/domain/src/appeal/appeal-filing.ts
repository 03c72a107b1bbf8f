import { dateOf, endOfDay } from '../calendar/calendar.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import { type DeadlineState, isBeforeDeadline, type NoDeadline } from '../rules/deadlines.ts';
import type { AppealState } from './appeal.ts';
import { isFiledTooOften } from './filing-limit.ts';

/** What filing an appeal depends on. */
export type FilingFacts = {
  readonly now: Temporal.Instant;
  /** The exam's setting: appeals are filed in the portal. */
  readonly appealOpen: boolean;
  /** From appealDeadline. */
  readonly deadline: DeadlineState;
  readonly hasGrade: boolean;
  /** From appealInQuestion: the candidate's latest appeal of the valid grade, if there is one. */
  readonly latest: AppealState | null;
  /** How often the candidate has filed or reopened an appeal of this exam. */
  readonly timesFiled?: number;
};

export type FilingRefusal =
  | 'appealNotRecheckable'
  | 'appealNotInPortal'
  | 'noGradeToAppeal'
  | 'gradeToAppealAnnulled'
  | 'appealFiledAlready'
  | 'appealDecidedAlready'
  | 'appealDismissedAlready'
  | 'appealReopenInstead'
  | 'appealFiledTooOften';

/** The event that begins an appeal: `late` where the deadline had passed. */
export type FilingEvent = { readonly kind: 'appealFiled'; readonly late: boolean };

export type FilingDecision = Decision<FilingEvent, FilingRefusal>;

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
  if (reason === 'annulled') return 'gradeToAppealAnnulled';
  return reason === 'decidedOnAppeal' ? 'appealDecidedAlready' : 'noGradeToAppeal';
}

/** True while the candidate is in time: the deadline runs, or is suspended until an explanation is given. */
export function mayStillAppeal(deadline: DeadlineState, now: Temporal.Instant): boolean {
  return (
    deadline.kind === 'suspended' || (deadline.kind === 'running' && isBeforeDeadline(now, deadline.deadline))
  );
}

/**
 * Decides whether an appeal can be filed. A late one is never refused automatically, however late: it waits for a
 * caseworker, for the dismissal is a decision of its own (fvl. § 31) [K1]. Each member of a group files alone, like
 * any other candidate (uhl. § 11-10(2)) [K10]. An exam that can't be graded again, or that is handled outside the
 * portal, is refused with advice on what to do; a second appeal over one decision is refused, while a new decision,
 * such as a correction, can be appealed like the first (uhl. §§ 11-9(2), 11-10(1)). While the grade is annulled, there is
 * nothing to appeal, in time or late.
 */
export function decideFiling(facts: FilingFacts): FilingDecision {
  const { now, deadline, latest } = facts;
  if (deadline.kind === 'none') return refused(refusalWithout(deadline.reason));
  if (!facts.hasGrade) return refused('noGradeToAppeal');
  if (!facts.appealOpen) return refused('appealNotInPortal');
  const late = !mayStillAppeal(deadline, now);
  const earlier = refusalFromEarlier(latest, late);
  if (earlier && earlier !== 'appealReopenInstead') return refused(earlier);
  if (isFiledTooOften(facts)) return refused('appealFiledTooOften');
  if (earlier) return refused(earlier);
  return accepted({ kind: 'appealFiled', late });
}

/** How an appeal arrived that was not filed in the portal. */
export const appealArrivals = ['paper', 'email'] as const;
export type AppealArrival = (typeof appealArrivals)[number];

/** What registering an appeal depends on, when it arrived at the exam office instead of the portal. */
export type RegistrationFacts = Pick<FilingFacts, 'now' | 'deadline' | 'hasGrade' | 'latest'> & {
  /** The day of its arrival. */
  readonly arrivedOn: Temporal.PlainDate;
  readonly announcedAt: Temporal.Instant | null;
};

export type RegistrationRefusal =
  | 'arrivesInFuture'
  | 'arrivedBeforeGrade'
  | 'registeredNotRecheckable'
  | 'registeredWithoutGrade'
  | 'registeredAnnulled'
  | 'registeredFiledAlready'
  | 'registeredDecidedAlready'
  | 'registeredDismissedAlready';

/** As FilingEvent, counted from the arrival of the appeal. */
export type RegistrationEvent = {
  readonly kind: 'appealRegistered';
  readonly late: boolean;
  readonly arrivedAt: Temporal.Instant;
};

export type RegistrationDecision = Decision<RegistrationEvent, RegistrationRefusal>;

const forOffice: Readonly<Record<FilingRefusal, RegistrationRefusal | undefined>> = {
  appealNotRecheckable: 'registeredNotRecheckable',
  noGradeToAppeal: 'registeredWithoutGrade',
  gradeToAppealAnnulled: 'registeredAnnulled',
  appealFiledAlready: 'registeredFiledAlready',
  appealDecidedAlready: 'registeredDecidedAlready',
  appealDismissedAlready: 'registeredDismissedAlready',
  // An appeal that the portal does not accept is registered, and a candidate who wrote a letter need not reopen
  // anything.
  appealNotInPortal: undefined,
  appealReopenInstead: undefined,
  appealFiledTooOften: undefined,
};

/**
 * The last minute of the day of arrival, so that the whole last day is in time (fvl. § 30); if that day is today,
 * now.
 */
function arrivalAt({ arrivedOn, now }: RegistrationFacts): Temporal.Instant {
  return arrivedOn.equals(dateOf(now)) ? now : endOfDay(arrivedOn).subtract({ minutes: 1 });
}

/**
 * Decides whether the exam office can register an appeal that arrived on paper or by e-mail: by the same rules as the
 * candidate's own filing, counted from the day of arrival. A late one waits for a caseworker too (fvl. § 31) [K1].
 */
export function decideRegistration(facts: RegistrationFacts): RegistrationDecision {
  const { now, arrivedOn, announcedAt } = facts;
  if (announcedAt === null) return refused('registeredWithoutGrade');
  if (Temporal.PlainDate.compare(arrivedOn, dateOf(now)) > 0) return refused('arrivesInFuture');
  if (Temporal.PlainDate.compare(arrivedOn, dateOf(announcedAt)) < 0) return refused('arrivedBeforeGrade');
  const arrivedAt = arrivalAt(facts);
  const filed = decideFiling({ ...facts, now: arrivedAt, appealOpen: true });
  const code = filed.kind === 'refused' ? forOffice[filed.code] : undefined;
  if (code) return refused(code);
  const late = filed.kind === 'accepted' && filed.event.late;
  return accepted({ kind: 'appealRegistered', late, arrivedAt });
}

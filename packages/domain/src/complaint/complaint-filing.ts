import { dateOf } from '../calendar/calendar.ts';
import { accepted, type RepeatableDecision, refused, unchanged } from '../process/decision.ts';
import type { CaseEvent } from '../rules/case-history.ts';
import {
  type AssessedExam,
  type DeadlineState,
  isBeforeDeadline,
  proceduralComplaintDeadline,
} from '../rules/deadlines.ts';
import { type Deadline, periodAfter } from '../rules/derivation.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** What a complaint is about: how the exam was held, or how it was graded. */
export const complaintSubjects = ['exam', 'grading'] as const;
export type ComplaintSubject = (typeof complaintSubjects)[number];

/** Each complaint notifies those who handle cases; a candidate who has sent so many writes to the exam office. */
export const mostComplaints = 10;

/** What filing a complaint depends on. */
export type ComplaintFilingFacts = {
  readonly now: Temporal.Instant;
  readonly startsAt: Temporal.Instant;
  /** How many complaints the candidate has filed about this exam. */
  readonly timesFiled: number;
  /** The day on which the candidate learned of the error, as the candidate states it. */
  readonly knownOn: Temporal.PlainDate;
  /** The candidate has a complaint with the same words that is not decided: sent twice, as when the first answer was lost. */
  readonly isFiledAlready: boolean;
  /** What has happened to the candidate's result, which may be nothing yet. */
  readonly history: readonly CaseEvent[];
  readonly exam: AssessedExam;
  readonly rules: RuleSet;
};

export type ComplaintFilingRefusal = 'complaintBeforeExam' | 'complaintFiledTooOften' | 'errorKnownInFuture';

/** The event that begins a complaint: `late` where the deadline had passed. */
export type ComplaintFilingEvent = { readonly kind: 'complaintFiled'; readonly late: boolean };

const startOf = (date: Temporal.PlainDate): Temporal.Instant =>
  date.toZonedDateTime('Europe/Oslo').toInstant();

/**
 * The deadline of one complaint: three weeks from the day on which its error was known, or from a later explanation or
 * decision on appeal (uhl. § 11-9(1), (6)). The day belongs to this error alone: it never shortens the deadline for
 * another one, so it is no part of the history of the result.
 */
export function complaintDeadline({
  knownOn,
  history,
  exam,
  rules,
}: Pick<ComplaintFilingFacts, 'knownOn' | 'history' | 'exam' | 'rules'>): DeadlineState {
  const known: CaseEvent = { kind: 'formalErrorKnown', at: startOf(knownOn) };
  return proceduralComplaintDeadline([known, ...history], rules, exam);
}

/** Why the candidate cannot file a complaint at all now, whatever it says. */
export function complaintFilingRefusal(
  facts: Pick<ComplaintFilingFacts, 'now' | 'startsAt' | 'timesFiled'>,
): Extract<ComplaintFilingRefusal, 'complaintBeforeExam' | 'complaintFiledTooOften'> | undefined {
  if (Temporal.Instant.compare(facts.now, facts.startsAt) < 0) return 'complaintBeforeExam';
  return facts.timesFiled >= mostComplaints ? 'complaintFiledTooOften' : undefined;
}

/**
 * Decides whether a procedural complaint can be filed, before the announcement or after it (uhl. § 11-9) [K8]. None is
 * refused for being late: it waits for a caseworker (fvl. § 31). The same complaint, sent again, is there once.
 */
export function decideComplaintFiling(
  facts: ComplaintFilingFacts,
): RepeatableDecision<ComplaintFilingEvent, ComplaintFilingRefusal> {
  const { now, knownOn } = facts;
  if (facts.isFiledAlready) return unchanged;
  const refusal = complaintFilingRefusal(facts);
  if (refusal) return refused(refusal);
  if (Temporal.PlainDate.compare(knownOn, dateOf(now)) > 0) return refused('errorKnownInFuture');
  const deadline = complaintDeadline(facts);
  const late = deadline.kind === 'running' && !isBeforeDeadline(now, deadline.deadline);
  return accepted({ kind: 'complaintFiled', late });
}

const decisions: readonly CaseEvent['kind'][] = ['announced', 'newGradingAnnounced', 'appealDecided'];

/**
 * From when a complaint can only be dismissed: a year after the last decision about the grade (fvl. § 31(3)); null
 * while there is none.
 */
export function complaintYearLimit(
  history: readonly CaseEvent[],
  { lateMaxAge }: Pick<RuleSet, 'lateMaxAge'>,
): Deadline | null {
  const made = history.filter(({ kind }) => decisions.includes(kind));
  const last = made.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).at(-1);
  return last ? periodAfter('announced', last.at, lateMaxAge) : null;
}

/** Whether a complaint filed then came more than a year after the decision. */
export function isBeyondYear(filedAt: Temporal.Instant, limit: Deadline | null): boolean {
  return limit !== null && !isBeforeDeadline(filedAt, limit);
}

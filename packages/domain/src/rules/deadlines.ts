import { addWorkingDays } from '../calendar/calendar.ts';
import { type CaseEvent, type DeadlineBasis, deadlineBasisAfter } from './case-history.ts';
import { type Deadline, endingWith, periodAfter } from './derivation.ts';
import type { PeriodRule, RuleSet } from './rule-set.ts';

/** A deadline that exists, one that is suspended until an event, or none, with the reason. */
export type DeadlineState =
  | { kind: 'running'; deadline: Deadline }
  | { kind: 'suspended'; since: Temporal.Instant }
  | { kind: 'none'; reason: NoDeadline };

export type NoDeadline = 'notAnnounced' | 'decidedOnAppeal' | 'notRecheckable' | 'noRule' | 'outsideTerms';

/** The facts of an exam on which its deadlines depend. */
export type AssessedExam = {
  form: 'written' | 'home' | 'paper' | 'oral' | 'practical' | 'portfolio';
  /** False for an exam that leaves nothing to grade again (uhl. § 11-10(4)). */
  recheckable: boolean;
};

const writtenExam: AssessedExam = { form: 'written', recheckable: true };

const running = (deadline: Deadline): DeadlineState => ({ kind: 'running', deadline });
const none = (reason: NoDeadline): DeadlineState => ({ kind: 'none', reason });

/** True until the deadline's last instant has passed; 24:00 itself is too late (fvl. § 30). */
export function isBeforeDeadline(instant: Temporal.Instant, deadline: Deadline): boolean {
  return Temporal.Instant.compare(instant, deadline.at) < 0;
}

/** The day by which candidates and commission are settled and the exam is published [P3]. */
export function planningDay(
  examStarts: Temporal.PlainDate,
  { planning }: Pick<RuleSet, 'planning'>,
): Temporal.PlainDate {
  return addWorkingDays(examStarts, -planning.workingDaysBefore);
}

/** The day the candidates see their grades at the latest, counted from the day the grades are due [R1]. */
export function announcementDay(
  gradesDue: Temporal.PlainDate,
  { announcement }: Pick<RuleSet, 'announcement'>,
): Temporal.PlainDate {
  return addWorkingDays(gradesDue, announcement.workingDaysAfter);
}

/** When paper and grading guide are due from their authors [A1]. */
export function paperDue(examStarts: Temporal.PlainDate, rules: Pick<RuleSet, 'paperDue'>): DeadlineState {
  const rule = rules.paperDue;
  if (rule === null) return none('noRule');
  const monthDay = examStarts.toString().slice(-5);
  const { examsFrom, examsUntil, due } = rule.season;
  if (examsFrom <= monthDay && monthDay <= examsUntil) {
    const date = Temporal.PlainDate.from(`${examStarts.toString().slice(0, -5)}${due}`);
    return running(endingWith([{ code: 'fixedDate', date }], date, rule.legalBasis));
  }
  const { workingDaysBefore: workingDays, legalBasis } = rule;
  const date = addWorkingDays(examStarts, -workingDays);
  const counted = [
    { code: 'countedFrom', event: 'examStarts', date: examStarts },
    { code: 'workingDaysBefore', workingDays, date },
  ] as const;
  return running(endingWith([...counted], date, legalBasis));
}

function requestRule(rules: RuleSet, { form }: AssessedExam): PeriodRule | null {
  return form === 'oral' || form === 'practical' ? rules.explanationRequestOral : rules.explanationRequest;
}

function basisOf(history: readonly CaseEvent[], rules: RuleSet, exam: AssessedExam): DeadlineBasis {
  const rule = requestRule(rules, exam);
  return deadlineBasisAfter(history, ({ decision }, requestedAt) => {
    if (rule === null || decision === undefined) return false;
    return isBeforeDeadline(requestedAt, periodAfter(decision.kind, decision.at, rule));
  });
}

/**
 * Until when the candidate may request an explanation of the grade: a week from the latest decision, for oral and
 * practical exams the shorter period of the rule set (uhl. § 11-8(1)) [E1].
 */
export function explanationRequestDeadline(
  history: readonly CaseEvent[],
  rules: RuleSet,
  exam: AssessedExam = writtenExam,
): DeadlineState {
  const { decision } = basisOf(history, rules, exam);
  const rule = requestRule(rules, exam);
  if (rule === null) return none('noRule');
  if (decision === undefined) return none('notAnnounced');
  return running(periodAfter(decision.kind, decision.at, rule));
}

/** When an explanation requested at the instant is due (uhl. § 11-8(2)) [E2]. */
export function explanationDue(
  requestedAt: Temporal.Instant,
  { explanationDelivery }: Pick<RuleSet, 'explanationDelivery'>,
): Deadline {
  return periodAfter('explanationRequested', requestedAt, explanationDelivery);
}

/**
 * The deadline for appealing the grade (uhl. § 11-10(1)) [K1, E6]. It is suspended while an explanation requested in
 * time or a procedural complaint is unanswered, and then runs again in full. After a decision on appeal there is none;
 * new grading after a formal error starts everything again.
 */
export function appealDeadline(
  history: readonly CaseEvent[],
  rules: RuleSet,
  exam: AssessedExam = writtenExam,
): DeadlineState {
  if (!exam.recheckable) return none('notRecheckable');
  const { decision, appealFrom, explanationSince, complaintSince } = basisOf(history, rules, exam);
  if (decision === undefined) return none('notAnnounced');
  if (appealFrom === undefined) return none('decidedOnAppeal');
  const since = earliest(explanationSince, complaintSince);
  if (since !== undefined) return { kind: 'suspended', since };
  return running(periodAfter(appealFrom.kind, appealFrom.at, rules.appeal));
}

/**
 * The deadline for a procedural complaint (uhl. § 11-9(1), (6)) [K8]: from the day the candidate knew of the error,
 * or, without such an event, from the announcement; it runs again from a received explanation or a decided appeal,
 * and is suspended while one of these is awaited.
 */
export function proceduralComplaintDeadline(
  history: readonly CaseEvent[],
  rules: RuleSet,
  exam: AssessedExam = writtenExam,
): DeadlineState {
  const { formalFrom, explanationSince, appealSince } = basisOf(history, rules, exam);
  if (formalFrom === undefined) return none('notAnnounced');
  const since = earliest(explanationSince, appealSince);
  if (since !== undefined) return { kind: 'suspended', since };
  return running(periodAfter(formalFrom.kind, formalFrom.at, rules.proceduralComplaint));
}

/** The last instant at which a caseworker may still take up a late appeal (fvl. § 31) [K1]. */
export function lateAppealLimit(history: readonly CaseEvent[], rules: RuleSet): DeadlineState {
  const { decision, appealFrom } = basisOf(history, rules, writtenExam);
  if (decision === undefined) return none('notAnnounced');
  if (appealFrom === undefined) return none('decidedOnAppeal');
  return running(periodAfter(decision.kind, decision.at, rules.lateMaxAge));
}

/** The last instant at which one of the deadlines ends; null where none of them runs. */
export function latestEnd(states: readonly DeadlineState[]): Temporal.Instant | null {
  const ends = states.flatMap((state) => (state.kind === 'running' ? [state.deadline.at] : []));
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null;
}

function earliest(...instants: (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return instants.filter((instant) => instant !== undefined).sort(Temporal.Instant.compare)[0];
}

import { addWorkingDays } from '../calendar/calendar.ts';
import {
  type CaseDeadlineName,
  type CaseEvent,
  type CaseEventKind,
  type DeadlineBasis,
  deadlineBasisAfter,
} from './case-history.ts';
import { continuedTo, type Deadline, endingWith, extendedTo, periodAfter } from './derivation.ts';
import type { PeriodRule, RuleSet } from './rule-set.ts';

/** A deadline that exists, one that is suspended by an event until it is answered, or none, with the reason. */
export type DeadlineState =
  | { kind: 'running'; deadline: Deadline }
  | { kind: 'suspended'; since: Temporal.Instant; by: CaseEventKind }
  | { kind: 'none'; reason: NoDeadline };

export type NoDeadline =
  | 'notAnnounced'
  | 'annulled'
  | 'decidedOnAppeal'
  | 'notRecheckable'
  | 'noRule'
  | 'outsideTerms';

/** The rules on which the deadlines of a result rest. */
export const deadlineParameters = [
  'explanationRequest',
  'explanationRequestOral',
  'appeal',
  'proceduralComplaint',
] as const satisfies readonly (keyof RuleSet)[];
export type DeadlineRules = Pick<RuleSet, (typeof deadlineParameters)[number]>;

/** The facts of an exam on which its deadlines depend. */
export type AssessedExam = {
  form: 'written' | 'home' | 'paper' | 'oral' | 'practical' | 'portfolio';
  /** False for an exam that leaves nothing to grade again (uhl. § 11-10(4)). */
  recheckable: boolean;
};

const writtenExam: AssessedExam = { form: 'written', recheckable: true };

const endsOn = (deadline: Deadline): DeadlineState => ({ kind: 'running', deadline });
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
    return endsOn(endingWith([{ code: 'fixedDate', date }], date, rule.legalBasis));
  }
  const { workingDaysBefore: workingDays, legalBasis } = rule;
  const date = addWorkingDays(examStarts, -workingDays);
  const counted = [
    { code: 'countedFrom', event: 'examStarts', date: examStarts },
    { code: 'workingDaysBefore', workingDays, date },
  ] as const;
  return endsOn(endingWith([...counted], date, legalBasis));
}

function requestRule(rules: DeadlineRules, { form }: AssessedExam): PeriodRule | null {
  return form === 'oral' || form === 'practical' ? rules.explanationRequestOral : rules.explanationRequest;
}

/** The deadline of a period that began with an event, or the later day to which it is extended. */
function runningFrom(
  { kind, at }: { kind: CaseEventKind; at: Temporal.Instant },
  of: CaseDeadlineName,
  { extended }: DeadlineBasis,
  rule: PeriodRule,
): DeadlineState {
  const deadline = periodAfter(kind, at, rule);
  const until = extended[of];
  return endsOn(until ? extendedTo(deadline, until) : deadline);
}

/** As runningFrom, with the rest of a deadline that stood still for a complaint that was withdrawn. */
function runningToAppeal(
  from: { kind: CaseEventKind; at: Temporal.Instant },
  basis: DeadlineBasis,
  { appeal }: DeadlineRules,
): DeadlineState {
  const state = runningFrom(from, 'appeal', basis, appeal);
  const { restUntil } = basis;
  return state.kind === 'running' && restUntil ? endsOn(continuedTo(state.deadline, restUntil)) : state;
}

const laterOf = (one: DeadlineState, other: DeadlineState): DeadlineState =>
  one.kind === 'running' &&
  other.kind === 'running' &&
  Temporal.Instant.compare(one.deadline.at, other.deadline.at) > 0
    ? one
    : other;

/** Suspended by the first of what is awaited; null where nothing is. */
function suspended(
  ...awaited: readonly { kind: CaseEventKind; at: Temporal.Instant }[]
): DeadlineState | null {
  const [first] = awaited.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return first ? { kind: 'suspended', since: first.at, by: first.kind } : null;
}

type StateOf = (basis: DeadlineBasis, rules: DeadlineRules, exam: AssessedExam) => DeadlineState;

/** What each deadline is by its basis. */
const stateOf: Record<CaseDeadlineName, StateOf> = {
  explanation: (basis, rules, exam) => {
    const rule = requestRule(rules, exam);
    if (rule === null) return none('noRule');
    if (basis.annulled) return none('annulled');
    // Hours that run out on a Saturday give all of Monday: a decision in that time does not take it back.
    const running = basis.decisions.map((decision) => runningFrom(decision, 'explanation', basis, rule));
    return running.reduce(laterOf, none('notAnnounced'));
  },
  appeal: (basis, rules, { recheckable }) => {
    const { decisions, appealFrom, explanations, complaints } = basis;
    if (!recheckable) return none('notRecheckable');
    if (basis.annulled) return none('annulled');
    if (decisions.length === 0) return none('notAnnounced');
    if (appealFrom === undefined) return none('decidedOnAppeal');
    return suspended(...explanations, ...complaints) ?? runningToAppeal(appealFrom, basis, rules);
  },
  formalComplaint: (basis, rules) => {
    const { formalFrom, explanations, openAppeal } = basis;
    if (basis.annulled) return none('annulled');
    if (formalFrom === undefined) return none('notAnnounced');
    const awaited = openAppeal ? [...explanations, openAppeal] : explanations;
    return (
      suspended(...awaited) ?? runningFrom(formalFrom, 'formalComplaint', basis, rules.proceduralComplaint)
    );
  },
};

function basisOf(history: readonly CaseEvent[], rules: DeadlineRules, exam: AssessedExam): DeadlineBasis {
  return deadlineBasisAfter(history, {
    isInTime: (basis, of, at) => {
      const state = stateOf[of](basis, rules, exam);
      return state.kind === 'running' ? isBeforeDeadline(at, state.deadline) : state.kind === 'suspended';
    },
    lastDayToAppeal: (basis) => {
      const state = stateOf.appeal({ ...basis, explanations: [], complaints: [] }, rules, exam);
      return state.kind === 'running' ? state.deadline.lastDay : null;
    },
  });
}

/** One of the deadlines that run for a result, by everything that has happened to it. */
export function caseDeadline(
  of: CaseDeadlineName,
  history: readonly CaseEvent[],
  rules: DeadlineRules,
  exam: AssessedExam,
): DeadlineState {
  return stateOf[of](basisOf(history, rules, exam), rules, exam);
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
  return caseDeadline('explanation', history, rules, exam);
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
 * time or a procedural complaint is unanswered, and then runs again in full; where the complaint is withdrawn, what was
 * left runs on. After a decision on appeal there is none;
 * new grading after a formal error starts everything again.
 */
export function appealDeadline(
  history: readonly CaseEvent[],
  rules: RuleSet,
  exam: AssessedExam = writtenExam,
): DeadlineState {
  return caseDeadline('appeal', history, rules, exam);
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
  return caseDeadline('formalComplaint', history, rules, exam);
}

/** The last instant at which a caseworker may still take up a late appeal (fvl. § 31) [K1]. */
export function lateAppealLimit(history: readonly CaseEvent[], rules: RuleSet): DeadlineState {
  const { decisions, appealFrom, annulled } = basisOf(history, rules, writtenExam);
  const decision = decisions.at(-1);
  if (annulled) return none('annulled');
  if (decision === undefined) return none('notAnnounced');
  if (appealFrom === undefined) return none('decidedOnAppeal');
  return endsOn(periodAfter(decision.kind, decision.at, rules.lateMaxAge));
}

/** The last instant at which a late request for explanation may be taken up, as for an appeal (fvl. § 31) [E1]. */
export function lateRequestLimit(history: readonly CaseEvent[], rules: RuleSet): Deadline | null {
  const decision = basisOf(history, rules, writtenExam).decisions.at(-1);
  return decision ? periodAfter(decision.kind, decision.at, rules.lateMaxAge) : null;
}

/** The last instant at which one of the deadlines ends; null where none of them runs. */
export function latestEnd(states: readonly DeadlineState[]): Temporal.Instant | null {
  const ends = states.flatMap((state) => (state.kind === 'running' ? [state.deadline.at] : []));
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null;
}

import { dayEndedBy } from '../calendar/calendar.ts';
import { parsePeriod } from '../calendar/period.ts';
import type { DeadlineState } from './deadlines.ts';
import { type Deadline, endingWith, extendedTo, periodAfterDay } from './derivation.ts';
import type { GradingRule, PeriodRule, RuleSet, WorkKind } from './rule-set.ts';

type GradingRules = Pick<RuleSet, 'grading'>;
type ExtendableRules = Pick<RuleSet, 'grading' | 'gradingExtension'>;

/** What decides whether a longer period applies to an exam (uhl. § 11-7(4) c). */
export type GradedWork = { readonly workKind: WorkKind; readonly credits: number };

const byDate = (a: Deadline, b: Deadline) => Temporal.PlainDate.compare(a.lastDay, b.lastDay);

/**
 * The latest of the usual deadline and those of the longer periods that apply to the work: what a regulation gives larger
 * works is never shorter than what the Act gives all.
 */
function latestFor(day: Temporal.PlainDate, rule: GradingRule, work: GradedWork): Deadline {
  const longer = (rule.longer ?? []).filter(
    ({ when: { workKind, creditsFrom = 0 } }) =>
      (workKind === undefined || workKind === work.workKind) && work.credits >= creditsFrom,
  );
  const deadlines = [rule, ...longer].map((each) => periodAfterDay('examEnds', day, each));
  return deadlines.reduce((latest, each) => (byDate(each, latest) > 0 ? each : latest));
}

/**
 * When the grades are due, counted from the day the exam ended (uhl. § 11-7(4)) [G9]. An exam's own longer period, set by
 * regulation, replaces the rule set's where it is the longer one: what is longer from one day need not be from the day to
 * which a published exam is moved. Schools have dates fixed per term.
 */
export function gradingDeadline(
  endDay: Temporal.PlainDate,
  rules: GradingRules,
  { own, ...work }: GradedWork & { readonly own?: PeriodRule | undefined },
): DeadlineState {
  const usual = usualDeadline(endDay, rules, work);
  if (own === undefined) return usual;
  const deadline = periodAfterDay('examEnds', endDay, own);
  return usual.kind === 'running' && byDate(usual.deadline, deadline) > 0
    ? usual
    : { kind: 'running', deadline };
}

/** The deadline by the rule set alone. */
function usualDeadline(
  endDay: Temporal.PlainDate,
  { grading: rule }: GradingRules,
  work: GradedWork,
): DeadlineState {
  if ('period' in rule) return { kind: 'running', deadline: latestFor(endDay, rule, work) };
  const day = endDay.toString();
  const term = rule.terms.find(({ examsFrom, examsUntil }) => examsFrom <= day && day <= examsUntil);
  if (term === undefined) return { kind: 'none', reason: 'outsideTerms' };
  const date = Temporal.PlainDate.from(term.due);
  return { kind: 'running', deadline: endingWith([{ code: 'fixedDate', date }], date, rule.legalBasis) };
}

/** The facts that decide when the grades of an exam, or of one of its candidates, are due. */
export type GradedExam = GradedWork & {
  /** When the exam ended: for its last candidate, or for the candidate in question. */
  readonly endsAt: Temporal.Instant;
  /** The exam's own longer period, as parsePeriod reads it, and what allows it; null for the rule set's. */
  readonly gradingPeriod: string | null;
  readonly gradingBasis: string;
};

/** The deadline with a granted extension (uhl. § 11-7(4) a–c), which never makes it earlier; no rule, no extension. */
function extended(
  due: DeadlineState,
  to: Temporal.PlainDate | null,
  { gradingExtension: rule }: ExtendableRules,
): DeadlineState {
  if (to === null || rule === null) return due;
  const deadline =
    due.kind === 'running'
      ? extendedTo(due.deadline, to, rule.legalBasis)
      : endingWith([{ code: 'extendedTo', date: to }], to, rule.legalBasis);
  return { kind: 'running', deadline };
}

/**
 * When the grades are due (uhl. § 11-7(4)): by the exam's own longer period where one is set, as regulations do for
 * larger written works, counted from the day it ended, and then by a granted extension [G9]. With a candidate's own end
 * it is that candidate's due date.
 */
export function gradesDueFor(
  exam: GradedExam,
  rules: ExtendableRules,
  extendedTo: Temporal.PlainDate | null = null,
): DeadlineState {
  const { endsAt, gradingPeriod, gradingBasis, workKind, credits } = exam;
  const period = gradingPeriod === null ? undefined : parsePeriod(gradingPeriod);
  const own = period && { period, legalBasis: gradingBasis };
  return extended(gradingDeadline(dayEndedBy(endsAt), rules, { own, workKind, credits }), extendedTo, rules);
}

import { dateOf, dayEndedBy } from '../calendar/calendar.ts';
import { isInHours, parsePeriod } from '../calendar/period.ts';
import { isBeyondAYear, isBeyondYears } from '../calendar/years-ahead.ts';
import { gradingDeadline } from '../rules/grades-due.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { isBlank } from '../text/visible-text.ts';
import { canBeRegraded, type ExamFacts, type ExamState } from './exam.ts';

/** A longer time for the grades, and what allows it: once published, only the rector's delegate gives more time (uhl. § 11-7(4)). */
const ownGradingTime = ['gradingPeriod', 'gradingBasis'] as const satisfies readonly (keyof ExamFacts)[];
type OwnGradingTime = (typeof ownGradingTime)[number];

export type ExamFactsFault =
  | { field: 'startsAt'; code: 'noStart' | 'startNotAhead' | 'startTooFar' }
  | { field: 'durationMinutes'; code: 'durationOutside' | 'tooLongSupervised' }
  | { field: 'credits'; code: 'creditsOutside' }
  | { field: 'scale'; code: 'scaleOutsideRules' }
  | { field: 'appealOpen'; code: 'notRecheckable' }
  | { field: 'recheckable'; code: 'followsForm' }
  | { field: 'contactName' | 'contactPhone'; code: 'missing' }
  | { field: 'gradingPeriod'; code: 'periodUnknown' | 'periodNotLonger' | 'periodTooLong' }
  | { field: 'gradingBasis' | 'planBasis'; code: 'noBasis' }
  | { field: OwnGradingTime; code: 'extendedByDelegate' }
  | { field: 'planGraders' | 'planExternals'; code: 'planOutside' }
  | { field: 'graceSeconds'; code: 'graceOutside' }
  | { field: keyof ExamFacts; code: 'fixedSincePublishing' };

/** A fault of the form for a new exam, which also asks for the course. */
export type NewExamFault = ExamFactsFault | { field: 'courseId'; code: 'noCourse' };

/** Facts as they are filled in: the start may still be missing. */
export type TypedFacts = Omit<ExamFacts, 'startsAt'> & { startsAt: Temporal.Instant | null };

const minute = 1;
const day = 24 * 60 * minute;
const shortest = 5 * minute;
/** A thesis is written over a semester or two, and with extra time over a year. */
const longest = 400 * day;
/** A supervised exam lasts at most a day. */
const longestSupervised = 12 * 60 * minute;

const longestGraceSeconds = 60 * 60;

/** Members a commission can have. */
const mostGraders = 3;

/**
 * The facts that may change after candidates have been notified of the rest: the contact, the rules of the exam room,
 * how grades are announced.
 */
const openSincePublishing: readonly (keyof ExamFacts)[] = [
  'contactName',
  'contactPhone',
  'takeoverConfirmed',
  'graceSeconds',
  // One of several commissions may turn out to be late.
  'announcing',
];

/** The stated facts that differ, in the order they are stated. */
export function changedFacts(before: ExamFacts, after: Partial<TypedFacts>): (keyof ExamFacts)[] {
  const fields = Object.keys(after) as (keyof ExamFacts)[];
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}

/** An exam is planned at most this many years ahead: further away it is a typing error. */
const furthestAhead = 10;

function faultInStart(startsAt: TypedFacts['startsAt'], now: Temporal.Instant): ExamFactsFault[] {
  const field = 'startsAt';
  if (startsAt === null) return [{ field, code: 'noStart' }];
  if (Temporal.Instant.compare(startsAt, now) <= 0) return [{ field, code: 'startNotAhead' }];
  const isTooFar = isBeyondYears(dateOf(startsAt), { years: furthestAhead, from: dateOf(now) });
  return isTooFar ? [{ field, code: 'startTooFar' }] : [];
}

/** Whether an exam may be planned to start then: ahead, and not so far that it is a typing error. */
export const mayStartAt = (startsAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  faultInStart(startsAt, now).length === 0;

function faultsInTime(facts: TypedFacts, now: Temporal.Instant): ExamFactsFault[] {
  const faults = faultInStart(facts.startsAt, now);
  const { durationMinutes } = facts;
  if (!Number.isInteger(durationMinutes) || durationMinutes < shortest || durationMinutes > longest) {
    faults.push({ field: 'durationMinutes', code: 'durationOutside' });
  } else if (facts.supervised && durationMinutes > longestSupervised) {
    faults.push({ field: 'durationMinutes', code: 'tooLongSupervised' });
  }
  return faults;
}

type GradingRules = Pick<RuleSet, 'grading' | 'scales'>;
/** The time of the change, and the rules of the exam as it would be with these facts; null without a course. */
export type FactsBasis = { readonly now: Temporal.Instant; readonly rules: GradingRules | null };

/**
 * What is longer from one day need not be from another, so both are counted from the day the exam ends; a period is not
 * compared before there is such a day.
 */
function faultInGradingPeriod(
  text: string,
  { startsAt, durationMinutes, workKind, credits }: TypedFacts,
  rules: GradingRules | null,
): Extract<ExamFactsFault, { field: 'gradingPeriod' }>['code'] | undefined {
  const period = parsePeriod(text);
  if (period === undefined || isInHours(period)) return 'periodUnknown';
  if (startsAt === null || rules === null) return undefined;
  const minutes = Math.min(Math.max(Math.ceil(durationMinutes), shortest), longest);
  const day = dayEndedBy(startsAt.add({ minutes }));
  const due = (given?: { period: typeof period; legalBasis: string }) => {
    const state = gradingDeadline(day, rules, { own: given, workKind, credits });
    return state.kind === 'running' ? state.deadline.lastDay : day;
  };
  const own = due({ period, legalBasis: '' });
  if (Temporal.PlainDate.compare(own, due()) <= 0) return 'periodNotLonger';
  return isBeyondAYear(own, day) ? 'periodTooLong' : undefined;
}

/** A longer time for the grades, and the course plan's own scheme: each with its legal basis, and within bounds. */
function faultsInOwnRules(facts: TypedFacts, rules: GradingRules | null): ExamFactsFault[] {
  const faults: ExamFactsFault[] = [];
  const { gradingPeriod, planGraders, planExternals } = facts;
  if (gradingPeriod !== null) {
    const code = faultInGradingPeriod(gradingPeriod, facts, rules);
    if (code) faults.push({ field: 'gradingPeriod', code });
    if (isBlank(facts.gradingBasis)) faults.push({ field: 'gradingBasis', code: 'noBasis' });
  }
  const isCount = (count: number) => Number.isInteger(count) && count >= 0 && count <= mostGraders;
  if (!isCount(planGraders)) faults.push({ field: 'planGraders', code: 'planOutside' });
  if (!isCount(planExternals)) faults.push({ field: 'planExternals', code: 'planOutside' });
  const hasScheme = planGraders > 0 || planExternals > 0;
  if (hasScheme && isBlank(facts.planBasis)) faults.push({ field: 'planBasis', code: 'noBasis' });
  return faults;
}

/** What is wrong with the facts of an exam that is yet to be published; credits go by halves up to 120. */
export function faultsInFacts(facts: TypedFacts, { now, rules }: FactsBasis): ExamFactsFault[] {
  const faults = faultsInTime(facts, now);
  if (!(facts.credits > 0 && facts.credits <= 120 && Number.isInteger(facts.credits * 2))) {
    faults.push({ field: 'credits', code: 'creditsOutside' });
  }
  if (rules !== null && !rules.scales.allowed.includes(facts.scale))
    faults.push({ field: 'scale', code: 'scaleOutsideRules' });
  if (facts.recheckable !== canBeRegraded(facts.form))
    faults.push({ field: 'recheckable', code: 'followsForm' });
  // An exam that leaves nothing to grade again cannot be appealed (uhl. § 11-10(4)).
  if (facts.appealOpen && !facts.recheckable) faults.push({ field: 'appealOpen', code: 'notRecheckable' });
  for (const field of ['contactName', 'contactPhone'] as const) {
    if (isBlank(facts[field])) faults.push({ field, code: 'missing' });
  }
  const { graceSeconds } = facts;
  if (!Number.isInteger(graceSeconds) || graceSeconds < 0 || graceSeconds > longestGraceSeconds)
    faults.push({ field: 'graceSeconds', code: 'graceOutside' });
  return [...faults, ...faultsInOwnRules(facts, rules)];
}

function faultOfFixed(field: keyof ExamFacts): ExamFactsFault {
  const own = ownGradingTime.find((each) => each === field);
  return own ? { field: own, code: 'extendedByDelegate' } : { field, code: 'fixedSincePublishing' };
}

/** The faults of a change of facts: once published, only facts that candidates were not notified of may change. */
export function faultsInChange(
  state: ExamState,
  before: ExamFacts,
  after: TypedFacts,
  basis: FactsBasis,
): ExamFactsFault[] {
  const faults = faultsInFacts(after, basis);
  if (state === 'planned') return faults;
  const fixed = changedFacts(before, after).filter((field) => !openSincePublishing.includes(field));
  return [...fixed.map(faultOfFixed), ...faults.filter(({ field }) => openSincePublishing.includes(field))];
}

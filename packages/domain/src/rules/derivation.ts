import {
  addHoursSkippingHolidays,
  addPeriod,
  type DayOff,
  dateOf,
  dayEndedBy,
  dayOff,
  effectiveEnd,
  endOfDay,
} from '../calendar/calendar.ts';
import { isInHours, type Period } from '../calendar/period.ts';
import type { CaseEventKind } from './case-history.ts';
import type { PeriodRule } from './rule-set.ts';

/** What a deadline is counted from. */
export type CountedFrom = CaseEventKind | 'examEnds' | 'examStarts';

/** One step on the way to a deadline, so that a page can show how it was found. */
export type DerivationStep =
  | { code: 'countedFrom'; event: CountedFrom; date: Temporal.PlainDate }
  | { code: 'periodAdded'; period: Period; date: Temporal.PlainDate }
  | { code: 'workingDaysBefore'; workingDays: number; date: Temporal.PlainDate }
  | { code: 'fixedDate'; date: Temporal.PlainDate }
  | { code: 'extendedTo'; date: Temporal.PlainDate }
  | { code: 'stoodStill'; date: Temporal.PlainDate }
  | { code: 'dayOffSkipped'; why: DayOff; date: Temporal.PlainDate }
  | { code: 'ends'; at: Temporal.Instant; date: Temporal.PlainDate };

/**
 * An instant before which something must be done, with the way it was found. `at` is exclusive: a deadline
 * that ends with a day is the first instant of the next day, so show `lastDay`, never the date of `at`.
 */
export type Deadline = {
  at: Temporal.Instant;
  lastDay: Temporal.PlainDate;
  steps: DerivationStep[];
  legalBasis: string;
};

/** Every day off from the date to the working day the deadline is moved to (domstolloven § 149(1)). */
function daysOffFrom(date: Temporal.PlainDate): DerivationStep[] {
  const why = dayOff(date);
  return why === undefined
    ? []
    : [{ code: 'dayOffSkipped', why, date }, ...daysOffFrom(date.add({ days: 1 }))];
}

/** The deadline that ends with a day found by the steps so far, or with the next working day. */
export function endingWith(steps: DerivationStep[], found: Temporal.PlainDate, legalBasis: string): Deadline {
  const lastDay = effectiveEnd(found);
  const at = endOfDay(lastDay);
  return {
    at,
    lastDay,
    steps: [...steps, ...daysOffFrom(found), { code: 'ends', at, date: lastDay }],
    legalBasis,
  };
}

/** The deadline extended to the end of a day, never made earlier. The basis is the period's own unless it is given. */
export function extendedTo(
  deadline: Deadline,
  date: Temporal.PlainDate,
  legalBasis: string = deadline.legalBasis,
): Deadline {
  return lengthened(deadline, { code: 'extendedTo', date }, legalBasis);
}

/** The deadline with the time for which it stood still, which takes it to the end of a day; never made earlier. */
export function continuedTo(deadline: Deadline, date: Temporal.PlainDate): Deadline {
  return lengthened(deadline, { code: 'stoodStill', date }, deadline.legalBasis);
}

function lengthened(
  deadline: Deadline,
  step: Extract<DerivationStep, { code: 'extendedTo' | 'stoodStill' }>,
  legalBasis: string,
): Deadline {
  const steps = deadline.steps.filter(({ code }) => code !== 'ends');
  const longer = endingWith([...steps, step], step.date, legalBasis);
  return Temporal.Instant.compare(longer.at, deadline.at) > 0 ? longer : deadline;
}

/** The deadline a whole period after the day on which something happened (domstolloven §§ 148–149). */
export function periodAfterDay(event: CountedFrom, date: Temporal.PlainDate, rule: PeriodRule): Deadline {
  // An event without an hour includes all of its day, so hours run from its end.
  if (isInHours(rule.period)) return periodAfter(event, endOfDay(date), rule, date);
  const found = addPeriod(date, rule.period);
  const steps: DerivationStep[] = [
    { code: 'countedFrom', event, date },
    { code: 'periodAdded', period: rule.period, date: found },
  ];
  return endingWith(steps, found, rule.legalBasis);
}

/**
 * The deadline a whole period after the instant at which something happened. Hours run by the clock and skip
 * holidays; should they run out on a Saturday, the whole of the next working day is given, since § 149(1)
 * moves every deadline to the day, not to the hour.
 */
export function periodAfter(
  event: CountedFrom,
  from: Temporal.Instant,
  rule: PeriodRule,
  date: Temporal.PlainDate = dateOf(from),
): Deadline {
  if (!isInHours(rule.period)) return periodAfterDay(event, date, rule);
  const at = addHoursSkippingHolidays(from, rule.period.hours);
  const found = dayEndedBy(at);
  const steps: DerivationStep[] = [
    { code: 'countedFrom', event, date },
    { code: 'periodAdded', period: rule.period, date: found },
  ];
  if (dayOff(found) !== undefined) return endingWith(steps, found, rule.legalBasis);
  return {
    at,
    lastDay: found,
    steps: [...steps, { code: 'ends', at, date: found }],
    legalBasis: rule.legalBasis,
  };
}

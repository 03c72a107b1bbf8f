import { addWorkingDays, dateOf, dayEndedBy } from '../../calendar/calendar.ts';
import type { ReminderRule } from '../../rules/rule-set.ts';

const isBy = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) <= 0;

/**
 * The reminder that this day calls for, as a name that is stored: `before5` from the fifth working day before the last
 * day, `after0` from the first working day after it, `after1` a week later, and so on; undefined while there is none.
 * The name is of the latest reminder that the day has reached, so that one whose own day was missed is made up for, once
 * [G9, U5].
 */
export function reminderOn(
  today: Temporal.PlainDate,
  lastDay: Temporal.PlainDate,
  { workingDaysBefore, daysBetweenAfter }: Pick<ReminderRule, 'workingDaysBefore' | 'daysBetweenAfter'>,
): string | undefined {
  const first = addWorkingDays(lastDay, 1);
  if (isBy(first, today)) return `after${Math.floor(first.until(today).days / daysBetweenAfter)}`;
  const reached = workingDaysBefore.filter((days) => isBy(addWorkingDays(lastDay, -days), today));
  return reached.length === 0 ? undefined : `before${Math.min(...reached)}`;
}

/** How many days of the calendar have passed since the last day for the grades; 0 until 24.00 of that day. */
export function daysLate(dueAt: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, dayEndedBy(dueAt).until(dateOf(now)).days);
}

/** The working day before a day, on which a grader is reminded of an exam that they grade as it is held [G8]. */
export const dayBefore = (day: Temporal.PlainDate): Temporal.PlainDate => addWorkingDays(day, -1);

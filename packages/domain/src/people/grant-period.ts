import { isBeyondYears } from '../calendar/years-ahead.ts';

/** The first and last day of a role, both included; null: from now on, and until it is ended. */
export type GrantPeriod = {
  readonly firstDay: Temporal.PlainDate | null;
  readonly lastDay: Temporal.PlainDate | null;
};

export type PeriodFault = 'lastDayBeforeFirst' | 'lastDayPassed' | 'roleDaysTooFar';

/** How far ahead a role is planned. A typing error in a year shows as a day beyond. */
const farthest = 10;

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0;

/** Why a role cannot have these days. */
export function periodFault(
  { firstDay, lastDay }: GrantPeriod,
  today: Temporal.PlainDate,
): PeriodFault | undefined {
  if (firstDay && lastDay && isBefore(lastDay, firstDay)) return 'lastDayBeforeFirst';
  if (lastDay && isBefore(lastDay, today)) return 'lastDayPassed';
  const isTooFar = (day: Temporal.PlainDate) => isBeyondYears(day, { years: farthest, from: today });
  return [firstDay, lastDay].some((day) => day && isTooFar(day)) ? 'roleDaysTooFar' : undefined;
}

/** Whether the role begins on a future day, and not at once. */
export function beginsLater({ firstDay }: GrantPeriod, today: Temporal.PlainDate): boolean {
  return firstDay !== null && isBefore(today, firstDay);
}

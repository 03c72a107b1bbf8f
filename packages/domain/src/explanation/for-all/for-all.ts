import { endOfDay } from '../../calendar/calendar.ts';
import { type AssessedExam, explanationDue } from '../../rules/deadlines.ts';
import type { RuleSet } from '../../rules/rule-set.ts';

export type ForAllRefusal = 'explanationsNoRight' | 'commonDayPassed';

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;

/**
 * Whether explanations can be given to all candidates of an exam, with this common day [E7, E9]: not where the rules give no
 * right to one, and not for a day that has passed.
 */
export function forAllRefusal(
  day: Temporal.PlainDate | null,
  facts: { readonly today: Temporal.PlainDate; readonly hasRight: boolean },
): ForAllRefusal | undefined {
  if (!facts.hasRight) return 'explanationsNoRight';
  return day !== null && isBefore(day, facts.today) ? 'commonDayPassed' : undefined;
}

/**
 * From when an explanation that is given to all counts as asked for: the announcement, from which the appeal deadline then
 * stands still (uhl. § 11-10(1)), or the choice where that was made later, which revives no deadline that is over [E7].
 */
export const openedForAll = (announcedAt: Temporal.Instant, chosenAt: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(announcedAt, chosenAt) < 0 ? chosenAt : announcedAt;

/**
 * When an explanation that is given without a request is due: at the end of the common day, and never later than if the
 * candidate had asked when it was opened (uhl. § 11-8(2)) [E7].
 */
export function dueForAll(
  day: Temporal.PlainDate | null,
  openedAt: Temporal.Instant,
  rules: Pick<RuleSet, 'explanationDelivery'>,
): Temporal.Instant {
  const legal = explanationDue(openedAt, rules).at;
  if (day === null) return legal;
  const common = endOfDay(day);
  return Temporal.Instant.compare(common, legal) < 0 ? common : legal;
}

/** Whether the rules give a right to an explanation of this kind of exam at all. */
export const hasRightToExplanation = (
  form: AssessedExam['form'],
  { explanationRequest }: Pick<RuleSet, 'explanationRequest'>,
): boolean => form === 'oral' || form === 'practical' || explanationRequest !== null;

/**
 * Whether a day is more than so many whole years after another, as the calendar counts them. Further ahead than anyone
 * plans, a year is mistyped.
 */
export const isBeyondYears = (
  day: Temporal.PlainDate,
  { years, from }: { readonly years: number; readonly from: Temporal.PlainDate },
): boolean => Temporal.PlainDate.compare(day, from.add({ years })) > 0;

/**
 * Whether a day is more than a year after another: no period for grading is longer, no announcement is planned further
 * ahead, and no rate.
 */
export const isBeyondAYear = (day: Temporal.PlainDate, from: Temporal.PlainDate): boolean =>
  isBeyondYears(day, { years: 1, from });

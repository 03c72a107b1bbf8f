/** A length of time as a rule states it; its unit decides how it is counted (domstolloven §§ 148–149). */
export type Period =
  | { days: number }
  | { weeks: number }
  | { months: number }
  | { years: number }
  | { workingDays: number }
  | { hours: number };

/** A period that is counted in days on the calendar, not in hours on the clock. */
export type DatePeriod = Exclude<Period, { hours: number }>;

const dateUnits = { D: 'days', W: 'weeks', M: 'months', Y: 'years', VD: 'workingDays' } as const;

/** True for a period that runs by the clock, and so skips holidays in its course (domstolloven § 149(2)). */
export function isInHours(period: Period): period is { hours: number } {
  return 'hours' in period;
}

/**
 * Reads the text form of a period: ISO 8601 with one unit ('P1W', 'P10D', 'P1M', 'P1Y', 'PT24H'),
 * and 'P15VD' for working days (virkedager). Anything else is undefined.
 */
export function parsePeriod(text: string): Period | undefined {
  const hours = /^PT(\d{1,4})H$/.exec(text)?.[1];
  if (hours !== undefined) return { hours: Number(hours) };
  const dates = /^P(\d{1,4})(D|W|M|Y|VD)$/.exec(text);
  if (dates === null) return undefined;
  const unit = dateUnits[dates[2] as keyof typeof dateUnits];
  return { [unit]: Number(dates[1]) } as Period;
}

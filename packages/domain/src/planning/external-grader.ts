import type { ExternalRule } from '../rules/rule-set.ts';

/** The facts that decide whether a person is external to an exam's institution. */
export type ExternalStanding = {
  employer: string;
  /**
   * The last day of employment here; null for a person who was never employed, or whose employment ended long ago.
   */
  employedHereUntil: Temporal.PlainDate | null;
};

/** The first day of the academic year of the date; the year begins on 1 August. */
function academicYearStart(date: Temporal.PlainDate): Temporal.PlainDate {
  const start = new Temporal.PlainDate(date.year, 8, 1);
  return Temporal.PlainDate.compare(date, start) < 0 ? start.subtract({ years: 1 }) : start;
}

/** The last day of employment here that is too late for an external, by the rule. */
function firstFreeDay(examDate: Temporal.PlainDate, { notEmployed }: Pick<ExternalRule, 'notEmployed'>) {
  return notEmployed === 'studyYear' ? academicYearStart(examDate) : examDate.subtract(notEmployed);
}

/**
 * True for a person who was not employed here for as long as the institution's rule asks, judged on the day of the exam;
 * an unregistered person is never external [P5, P6].
 */
export function isExternalTo(
  examDate: Temporal.PlainDate,
  standing: ExternalStanding | undefined,
  rule: Pick<ExternalRule, 'notEmployed'>,
): boolean {
  if (standing === undefined) return false;
  const until = standing.employedHereUntil;
  return until === null || Temporal.PlainDate.compare(until, firstFreeDay(examDate, rule)) < 0;
}

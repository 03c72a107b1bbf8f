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

/**
 * True for a person who was not employed here in the academic year of the exam; an unregistered person is never external
 * [P6].
 */
export function isExternalTo(examDate: Temporal.PlainDate, standing: ExternalStanding | undefined): boolean {
  if (standing === undefined) return false;
  const until = standing.employedHereUntil;
  return until === null || Temporal.PlainDate.compare(until, academicYearStart(examDate)) < 0;
}

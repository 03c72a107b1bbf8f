export type StatisticsRefusal =
  | 'statisticsYearRuns'
  | 'statisticsCasesOpen'
  | 'statisticsEmpty'
  | 'statisticsPublishedAlready'
  | 'statisticsNotPublished';

export type PublicationState = 'notPublished' | 'published' | 'withdrawn';

type YearFacts = {
  readonly year: number;
  readonly thisYear: number;
  /** Cases of the year’s exams that are not closed. */
  readonly openCases: number;
  readonly candidates: number;
  readonly state: PublicationState;
};

/**
 * Why the statistics of a year may not be published, or undefined [V8]. A year is published once, when it is over and none
 * of its cases is open: of two versions the difference would tell how the one case between them ended. For the same reason
 * what was withdrawn is not published again.
 */
export function publishingRefusal({
  year,
  thisYear,
  openCases,
  candidates,
  state,
}: YearFacts): Exclude<StatisticsRefusal, 'statisticsNotPublished'> | undefined {
  if (state !== 'notPublished') return 'statisticsPublishedAlready';
  if (year >= thisYear) return 'statisticsYearRuns';
  if (candidates === 0) return 'statisticsEmpty';
  return openCases > 0 ? 'statisticsCasesOpen' : undefined;
}

/** Why they cannot be withdrawn, or undefined. */
export function withdrawingRefusal(state: PublicationState): StatisticsRefusal | undefined {
  return state === 'published' ? undefined : 'statisticsNotPublished';
}

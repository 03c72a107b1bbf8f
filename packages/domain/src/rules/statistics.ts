/** When a grader sees how the grades of earlier years were distributed. */
export type EarlierYearsWay = 'afterOwnConfirmation' | 'never';

/** What of an exam's statistics may be shown to whom [G16, R4]. */
export type StatisticsRule = {
  /** A distribution of fewer candidates is shown to no one who does not know their grades. */
  readonly smallestGroup: number;
  readonly earlierYearsForGraders: EarlierYearsWay;
  readonly legalBasis: string;
};

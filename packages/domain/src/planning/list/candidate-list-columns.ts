export const candidateListColumns = [
  'studentNumber',
  'name',
  'firstName',
  'lastName',
  'email',
  'extraMinutes',
  'language',
  'room',
  'seat',
  'group',
] as const;
/** What a column of a candidate list can contain. */
export type CandidateListColumn = (typeof candidateListColumns)[number];

/** The position of each column in the rows. */
export type ColumnPlaces = ReadonlyMap<CandidateListColumn, number>;

/** The order of the columns in a list without headings. */
export const placesWithoutHeading: ColumnPlaces = new Map([
  ['studentNumber', 0],
  ['name', 1],
  ['email', 2],
  ['extraMinutes', 3],
]);

/** A person's reply about a heading that Karakter does not know: its column, or that it is not read. */
export type NamedHeadings = Readonly<Record<string, CandidateListColumn | 'none'>>;

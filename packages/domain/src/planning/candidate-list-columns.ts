/** What a column of a candidate list can contain. */
export type CandidateListColumn =
  | 'studentNumber'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'extraMinutes'
  | 'language'
  | 'room'
  | 'seat';

/** Headings as people write them, in letters only: 'E-post' and 'e post' are both 'epost'. */
const headings: Record<CandidateListColumn, readonly string[]> = {
  studentNumber: ['studentnummer', 'studentnr', 'studnr', 'studentnumber', 'studentno', 'studentid'],
  name: ['navn', 'namn', 'name', 'fulltnavn', 'fulltnamn', 'fullname', 'kandidat', 'student'],
  firstName: ['fornavn', 'førenamn', 'fornamn', 'firstname', 'givenname'],
  lastName: ['etternavn', 'etternamn', 'lastname', 'surname', 'familyname'],
  email: ['epost', 'epostadresse', 'email', 'emailaddress', 'mail'],
  extraMinutes: [
    'ekstratid',
    'ekstratidmin',
    'ekstratidminutter',
    'ekstratidiminutter',
    'ekstraminutter',
    'ekstraminutt',
    'minutter',
    'minutt',
    'extratime',
    'extratimemin',
    'extratimeminutes',
    'extraminutes',
    'minutes',
  ],
  language: ['målform', 'språk', 'language', 'languageform'],
  room: ['rom', 'eksamensrom', 'lokale', 'sal', 'room'],
  seat: ['plass', 'plassnr', 'plassnummer', 'sete', 'seat', 'seatno', 'seatnumber'],
};

const columnOfHeading = new Map<string, CandidateListColumn>(
  Object.entries(headings).flatMap(([column, names]) =>
    names.map((name): [string, CandidateListColumn] => [name, column as CandidateListColumn]),
  ),
);

/** The position of each column in the rows. */
export type ColumnPlaces = ReadonlyMap<CandidateListColumn, number>;

/** The order of the columns in a list without headings. */
export const placesWithoutHeading: ColumnPlaces = new Map([
  ['studentNumber', 0],
  ['name', 1],
  ['email', 2],
  ['extraMinutes', 3],
]);

export type Heading = {
  places: ColumnPlaces;
  /** Headings that are not read; show them, since a misspelt one would lose a candidate's extra time. */
  ignored: string[];
  /** Headings of a column that an earlier one already fills. */
  repeated: { column: CandidateListColumn; text: string }[];
  /** Headings that speak of extra time which is not in minutes, such as per cent or hours. */
  otherExtraTime: string[];
};

const lettersOf = (text: string) => text.normalize().toLowerCase().replaceAll(/\P{L}/gu, '');

/** The column a heading names. Extra time in per cent is not a column: its numbers would be taken for minutes. */
function columnNamed(text: string): CandidateListColumn | undefined {
  const column = columnOfHeading.get(lettersOf(text));
  return column === 'extraMinutes' && /[%‰]/u.test(text) ? undefined : column;
}

/** Whether a heading speaks of extra time, in whatever it is counted. */
const speaksOfExtraTime = (text: string) => /^(?:ekstratid|extratime)/u.test(lettersOf(text));

/**
 * Reads a row as headings, Norwegian or English in any order. Undefined when it has no known heading, or contains what
 * only a candidate's row does: a number or an e-mail address.
 */
export function readHeading(row: readonly string[]): Heading | undefined {
  const columns = row.map(columnNamed);
  const hasData = row.some((text) => /^\s*\d+\s*$|\S@\S/.test(text));
  if (hasData || columns.every((column) => column === undefined)) return undefined;

  const places = new Map<CandidateListColumn, number>();
  const ignored: string[] = [];
  const repeated: Heading['repeated'] = [];
  row.forEach((text, place) => {
    const column = columns[place];
    if (column === undefined) {
      if (text.trim() !== '') ignored.push(text.trim());
    } else if (places.has(column)) repeated.push({ column, text: text.trim() });
    else places.set(column, place);
  });
  return { places, ignored, repeated, otherExtraTime: ignored.filter(speaksOfExtraTime) };
}

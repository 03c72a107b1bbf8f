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
] as const;
/** What a column of a candidate list can contain. */
export type CandidateListColumn = (typeof candidateListColumns)[number];

/** A person's reply about a heading that Karakter does not know: its column, or that it is not read. */
export type NamedHeadings = Readonly<Record<string, CandidateListColumn | 'none'>>;

/**
 * Headings as people and the large systems (FS, Inspera, WISEflow, Canvas) write them, in letters only: 'E-post' and
 * 'e post' are both 'epost'.
 */
const headings: Record<CandidateListColumn, readonly string[]> = {
  studentNumber: [
    'studentnummer',
    'studentnr',
    'studnr',
    'studentnumber',
    'studentno',
    'studentid',
    'studentidnr',
    'externaluserid',
    'eksternbrukerid',
    'sisuserid',
    'sisid',
  ],
  name: [
    'navn',
    'namn',
    'name',
    'fulltnavn',
    'fulltnamn',
    'fullname',
    'kandidat',
    'kandidatnavn',
    'student',
    'studentnavn',
    'studentname',
    'deltaker',
    'deltakar',
    'participant',
  ],
  firstName: ['fornavn', 'førenamn', 'fornamn', 'firstname', 'givenname'],
  lastName: ['etternavn', 'etternamn', 'lastname', 'surname', 'familyname'],
  email: ['epost', 'epostadresse', 'email', 'emailaddress', 'mail', 'studentepost', 'sisloginid', 'loginid'],
  extraMinutes: [
    'tilrettelegging',
    'særskilttilrettelegging',
    'tilretteleggingminutter',
    'tillagttid',
    'utvidettid',
    'additionaltime',
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
  language: ['målform', 'språk', 'språkform', 'oppgavespråk', 'language', 'languageform'],
  room: ['rom', 'eksamensrom', 'eksamenslokale', 'lokale', 'sal', 'eksamenssal', 'room', 'location'],
  seat: ['plass', 'plassnr', 'plassnummer', 'sitteplass', 'pult', 'sete', 'seat', 'seatno', 'seatnumber'],
};

/** Columns of those systems that Karakter does not need: no question is asked about them. */
const needless: ReadonlySet<string> = new Set([
  'nr',
  'no',
  'lnr',
  'løpenr',
  'id',
  'section',
  'kandnr',
  'kandidatnr',
  'kandidatnummer',
  'candidateno',
  'candidatenumber',
  'candidateid',
  'emne',
  'emnekode',
  'emnenavn',
  'course',
  'coursecode',
  'vurderingsenhet',
  'vurderingskode',
  'vurdkomb',
  'vurdtid',
  'eksamensdato',
  'dato',
  'date',
  'termin',
  'årstall',
  'semester',
  'klasse',
  'kull',
  'studieprogram',
  'studieprogramkode',
  'programkode',
  'studyprogramme',
  'kjønn',
  'mobil',
  'mobilnr',
  'telefon',
  'phone',
  'brukernavn',
  'brukarnamn',
  'username',
  'status',
  'merknad',
  'kommentar',
  'signatur',
  'fødselsnr',
  'fødselsnummer',
  'personnr',
  'personnummer',
]);

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
  /** The headings among them that Karakter does not know at all: a person may say what they are. */
  unknown: string[];
  /** Headings of a column that an earlier one already fills. */
  repeated: { column: CandidateListColumn; text: string }[];
  /** Headings about extra time that is not in minutes, such as per cent or hours. */
  otherExtraTime: string[];
};

/** A heading as it is compared and remembered: its letters alone. */
export const headingKey = (text: string): string => text.normalize().toLowerCase().replaceAll(/\P{L}/gu, '');

/** The column a heading names. Extra time in per cent is not a column: its numbers would be read as minutes. */
function columnNamed(text: string, named: NamedHeadings): CandidateListColumn | undefined {
  const letters = headingKey(text);
  const given = Object.hasOwn(named, letters) ? named[letters] : columnOfHeading.get(letters);
  if (given === 'none') return undefined;
  return given === 'extraMinutes' && /[%‰]/u.test(text) ? undefined : given;
}

/** Whether a heading is about extra time, in any unit. */
const speaksOfExtraTime = (text: string) =>
  /^(?:ekstratid|extratime|tillagttid|utvidettid)/u.test(headingKey(text));

/** A heading that spans several columns, repeated for each: a merged cell has its text only over the first. */
function groupsIn(above: readonly string[], width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_, place) => {
    group = above[place]?.trim() || group;
    return group;
  });
}

export type ReadHeading = {
  readonly named?: NamedHeadings;
  /** The line above, whose headings may each span several columns. */
  readonly above?: readonly string[];
};

/**
 * Reads a row as headings, Norwegian or English in any order. Undefined when it has no known heading, or contains what
 * only a candidate's row does: a number or an e-mail address.
 */
export function readHeading(
  row: readonly string[],
  { named = {}, above = [] }: ReadHeading = {},
): Heading | undefined {
  const groups = groupsIn(above, row.length);
  const columns = row.map(
    (text, place) =>
      columnNamed(text, named) ??
      (text.trim() === '' ? undefined : columnNamed(`${groups[place]} ${text}`, named)),
  );
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
  const isKnown = (text: string) => needless.has(headingKey(text)) || Object.hasOwn(named, headingKey(text));
  const unknown = ignored.filter((text) => !isKnown(text));
  return { places, ignored, unknown, repeated, otherExtraTime: ignored.filter(speaksOfExtraTime) };
}

import { hasIdentityNumber, isIdentityNumber, withoutIdentityNumbers } from '../../people/identity-number.ts';
import { emailFault, nameFault } from '../../people/person-facts.ts';
import type { Language } from '../../text/language.ts';
import { hasInvisibleSigns, visibleText } from '../../text/visible-text.ts';
import type { CandidateListColumn, ColumnPlaces } from './candidate-list-columns.ts';
import { cellIn, type ListCell } from './spreadsheet-cell.ts';

/**
 * A candidate to import; `line` is the row's number in the original list, counted from 1. A number, name or address
 * that the list does not give is empty; a number or an address is always given.
 */
export type CandidateListRow = {
  line: number;
  studentNumber: string;
  name: string;
  email: string;
  extraMinutes: number;
  language?: Language;
  /** The candidate's seat; given only where the list has a column for it. */
  room?: string;
  seat?: string;
  /** The group, class or party by which candidates are distributed to commissions; absent where the row has none. */
  group?: string;
};

/** A row that waits until its faults are corrected. */
export type FaultyRow = {
  readonly line: number;
  readonly texts: Readonly<Partial<Record<CandidateListColumn, string>>>;
};

export const candidateRowFaults = [
  'missing',
  'badStudentNumber',
  'nationalIdentityNumber',
  'duplicateStudentNumber',
  'badName',
  'badEmail',
  'emailLetters',
  'duplicateEmail',
  'badMinutes',
  'badLanguage',
  'tooLong',
  'cellError',
  'noStoredValue',
  'mergedCell',
] as const;
export type CandidateRowFault = (typeof candidateRowFaults)[number];
/** The fault in one cell; `value` is the text as given, shortened, and without what may be an identity number. */
type Fault = { column: CandidateListColumn; code: CandidateRowFault; value: string };

/** The longest names of a room and a seat, and of a group. */
export const longestPlace = { room: 60, seat: 20, group: 60 } as const;

/** The most extra time a candidate can have. */
export const mostExtraMinutes = 600;
const longestShown = 80;

const languageWords = new Map<string, Language>([
  ['nb', 'nb'],
  ['b', 'nb'],
  ['bm', 'nb'],
  ['bokmål', 'nb'],
  ['nn', 'nn'],
  ['n', 'nn'],
  ['nynorsk', 'nn'],
  ['en', 'en'],
  ['engelsk', 'en'],
  ['english', 'en'],
]);

/** A row's cells by column: the visible text, and the cells from which the reader got no text. */
export type RowCells = {
  readonly text: (column: CandidateListColumn) => string;
  readonly unread: readonly { column: CandidateListColumn; cell: Exclude<ListCell, string> }[];
  readonly isEmpty: boolean;
  readonly hadInvisibleSigns: boolean;
};

export function cellsOf(row: readonly ListCell[], places: ColumnPlaces): RowCells {
  const texts = new Map<CandidateListColumn, string>();
  const unread: { column: CandidateListColumn; cell: Exclude<ListCell, string> }[] = [];
  let hadInvisibleSigns = false;
  for (const [column, place] of places) {
    const cell = cellIn(row[place]);
    if (typeof cell !== 'string') unread.push({ column, cell });
    else {
      texts.set(column, visibleText(cell));
      hadInvisibleSigns ||= hasInvisibleSigns(cell);
    }
  }
  return {
    text: (column) => texts.get(column) ?? '',
    unread,
    isEmpty: unread.length === 0 && [...texts.values()].every((text) => text === ''),
    hadInvisibleSigns,
  };
}

/** A name in spoken order: some systems put the family name first, with a comma after it. */
function nameIn({ text }: RowCells): string {
  const name = text('name') || `${text('firstName')} ${text('lastName')}`.trim();
  const [, family, given] = /^([^,]+), ?([^,]+)$/u.exec(name) ?? [];
  return family && given ? `${given} ${family}` : name;
}

/** A student number, also one whose digits a spreadsheet has grouped. */
export function studentNumberIn({ text }: RowCells): string {
  const written = text('studentNumber');
  return /^\d{1,3}(?: \d{3})+$/u.test(written) ? written.replaceAll(' ', '') : written;
}

/** Words around a number of minutes that add no meaning. */
const aroundMinutes =
  /^\+|\b(?:ekstra ?tid|ekstra|extra time|extra|utvidet tid|utvida tid|additional time)\b:?/giu;
const bareMinutes = (text: string) => text.replaceAll(aroundMinutes, '').trim();

/** The number that minutes begin with; a cell without one means no extra time. */
const minutesIn = (text: string): number => Number.parseInt(bareMinutes(text), 10) || 0;

/** Minutes as Excel and people write them: '30', '30,0', '30 min', '+30', '30 min ekstra tid', 'nei', or nothing. */
function areMinutes(text: string): boolean {
  const isWritten = /^\d{1,4}(?:[.,]0+)?(?: ?min(?:\.|utter|utt|utes)?)?$/i.test(bareMinutes(text));
  return /^(?:[-–—]|nei|no|ingen|none)?$/iu.test(text) || (isWritten && minutesIn(text) <= mostExtraMinutes);
}

/** Why a text cannot be a student number, if it cannot. */
export function studentNumberFault(value: string): CandidateRowFault | undefined {
  if (isIdentityNumber(value)) return 'nationalIdentityNumber';
  return /^[a-zæøå]?\d{4,10}$/i.test(value) ? undefined : 'badStudentNumber';
}

const placeFault = (column: 'room' | 'seat' | 'group', value: string) =>
  value.length > longestPlace[column] ? 'tooLong' : undefined;
const isLanguage = (text: string) => text === '' || languageWords.has(text.toLowerCase());

/** What is wrong with each column's text, if anything. */
function faultsOfTexts(cells: RowCells): [CandidateListColumn, CandidateRowFault | undefined, string][] {
  const [number, name, email] = [studentNumberIn(cells), nameIn(cells), cells.text('email')];
  const [minutes, language] = [cells.text('extraMinutes'), cells.text('language')];
  const [room, seat, group] = [cells.text('room'), cells.text('seat'), cells.text('group')];
  // For a known person, the register has the rest.
  const isUnnamed = number === '' && email === '';
  return [
    ['studentNumber', isUnnamed ? 'missing' : number === '' ? undefined : studentNumberFault(number), number],
    ['email', email === '' ? undefined : emailFault(email), email],
    ['name', name === '' ? undefined : nameFault(name), name],
    ['extraMinutes', areMinutes(minutes) ? undefined : 'badMinutes', minutes],
    ['language', isLanguage(language) ? undefined : 'badLanguage', language],
    ['room', placeFault('room', room), room],
    ['seat', placeFault('seat', seat), seat],
    ['group', placeFault('group', group), group],
  ];
}

/** The value as it can be shown beside its fault. */
function shown(value: string): string {
  const text = withoutIdentityNumbers(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

const partsOfName: readonly string[] = ['firstName', 'lastName'];

/** Everything that is wrong with a row on its own. */
export function faultsIn(cells: RowCells): Fault[] {
  const unread = cells.unread.map(
    ({ column, cell }): Fault => ({ column, code: cell.fault, value: shown(cell.shown) }),
  );
  const isUnread = (column: string) =>
    unread.some((one) => one.column === column || (column === 'name' && partsOfName.includes(one.column)));
  const faults = faultsOfTexts(cells).flatMap(([column, code, value]): Fault[] => {
    if (isUnread(column)) return [];
    const isIdentity = code === 'nationalIdentityNumber' || hasIdentityNumber(value);
    if (isIdentity) return [{ column, code: 'nationalIdentityNumber', value: '' }];
    return code === undefined ? [] : [{ column, code, value: shown(value) }];
  });
  return [...unread, ...faults];
}

/** The candidate of a row without faults. */
export function candidateIn(cells: RowCells, line: number, places: ColumnPlaces): CandidateListRow {
  const language = languageWords.get(cells.text('language').toLowerCase());
  return {
    line,
    studentNumber: studentNumberIn(cells),
    name: nameIn(cells),
    email: cells.text('email'),
    extraMinutes: minutesIn(cells.text('extraMinutes')),
    ...(language && { language }),
    ...(places.has('room') && { room: cells.text('room') }),
    ...(places.has('seat') && { seat: cells.text('seat') }),
    ...(cells.text('group') !== '' && { group: cells.text('group') }),
  };
}

/** The texts of a row with faults, for a person to correct: by column, without what may be an identity number. */
export function textsToCorrect(
  cells: RowCells,
  places: ColumnPlaces,
  faults: readonly { readonly column: CandidateListColumn; readonly code: string }[],
): FaultyRow['texts'] {
  const isIdentity = (column: CandidateListColumn) =>
    faults.some((fault) => fault.column === column && fault.code === 'nationalIdentityNumber');
  return Object.fromEntries(
    [...places.keys()].map((column) => [column, isIdentity(column) ? '' : shown(cells.text(column))]),
  );
}

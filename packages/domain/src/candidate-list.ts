import {
  type CandidateListColumn,
  type ColumnPlaces,
  type Heading,
  placesWithoutHeading,
  readHeading,
} from './candidate-list-columns.ts';
import type { Language } from './language.ts';

/** One candidate to be; `line` is the row's number in what was given, counted from 1. */
export type CandidateListRow = {
  line: number;
  studentNumber: string;
  name: string;
  email: string;
  extraMinutes: number;
  language?: Language;
  /** Where the candidate sits; there only where the list has a column for it. */
  room?: string;
  seat?: string;
};

export type CandidateListErrorCode =
  | 'missingColumn'
  | 'repeatedColumn'
  | 'missing'
  | 'badStudentNumber'
  | 'nationalIdentityNumber'
  | 'duplicateStudentNumber'
  | 'badEmail'
  | 'duplicateEmail'
  | 'badMinutes'
  | 'badLanguage'
  | 'tooLong';

/** What is wrong in one cell; `value` is the text as given, save that an identity number is never repeated. */
export type CandidateListError = {
  line: number;
  column: CandidateListColumn;
  code: CandidateListErrorCode;
  value: string;
};

export type CandidateList = {
  /** The rows without any error. */
  rows: CandidateListRow[];
  errors: CandidateListError[];
  headerRecognised: boolean;
  /** Headings from which nothing was read. */
  ignoredHeadings: string[];
};

/** What a room and a seat can be called at most. */
export const longestPlace = { room: 60, seat: 20 } as const;

/** The most extra time a candidate can have. */
const mostExtraMinutes = 600;

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

type Cells = (column: CandidateListColumn) => string;
type Fault = Omit<CandidateListError, 'line'>;

function cellsOf(row: readonly string[], places: ColumnPlaces): Cells {
  return (column) => {
    const place = places.get(column);
    return place === undefined ? '' : (row[place] ?? '').normalize().replaceAll(/\s+/g, ' ').trim();
  };
}

function nameIn(cell: Cells): string {
  return cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim();
}

/** Minutes as Excel and people write them: '30', '30,0', '30 min'. Empty is none; anything else is undefined. */
function readMinutes(text: string): number | undefined {
  if (text === '') return 0;
  const digits = /^(\d{1,4})(?:[.,]0+)?(?: ?min(?:\.|utter|utt|utes)?)?$/i.exec(text)?.[1];
  return digits !== undefined && Number(digits) <= mostExtraMinutes ? Number(digits) : undefined;
}

function isIdentityNumber(value: string): boolean {
  return /^\d{6} ?\d{5}$/.test(value);
}

function faultInStudentNumber(value: string): Fault[] {
  const column = 'studentNumber';
  if (value === '') return [{ column, code: 'missing', value }];
  if (isIdentityNumber(value)) return [{ column, code: 'nationalIdentityNumber', value: '' }];
  return /^[a-zæøå]?\d{4,10}$/i.test(value) ? [] : [{ column, code: 'badStudentNumber', value }];
}

function faultInEmail(value: string): Fault[] {
  const column = 'email';
  if (value === '') return [{ column, code: 'missing', value }];
  const isAddress =
    /^[^\s@<>(),;:"]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u.test(value) && !/^\.|\.\.|\.@/.test(value);
  return isAddress ? [] : [{ column, code: 'badEmail', value }];
}

function faultsInPlace(cell: Cells): Fault[] {
  return (['room', 'seat'] as const)
    .map((column): Fault => ({ column, code: 'tooLong', value: cell(column) }))
    .filter(({ value, column }) => value.length > longestPlace[column as keyof typeof longestPlace]);
}

function faultsIn(cell: Cells): Fault[] {
  const faults = [...faultInStudentNumber(cell('studentNumber')), ...faultInEmail(cell('email'))];
  if (nameIn(cell) === '') faults.push({ column: 'name', code: 'missing', value: '' });
  const minutes = cell('extraMinutes');
  if (readMinutes(minutes) === undefined)
    faults.push({ column: 'extraMinutes', code: 'badMinutes', value: minutes });
  const language = cell('language');
  if (language !== '' && !languageWords.has(language.toLowerCase())) {
    faults.push({ column: 'language', code: 'badLanguage', value: language });
  }
  return [...faults, ...faultsInPlace(cell)];
}

/** Finds values that came before, whatever else is wrong with their rows. */
function duplicateFinder(): (cell: Cells) => Fault[] {
  const seen = { studentNumber: new Set<string>(), email: new Set<string>() };
  const find = (column: 'studentNumber' | 'email', code: CandidateListErrorCode, value: string): Fault[] => {
    const key = value.toLowerCase();
    if (key !== '' && seen[column].has(key)) return [{ column, code, value }];
    seen[column].add(key);
    return [];
  };
  return (cell) => [
    ...(isIdentityNumber(cell('studentNumber'))
      ? []
      : find('studentNumber', 'duplicateStudentNumber', cell('studentNumber'))),
    ...find('email', 'duplicateEmail', cell('email')),
  ];
}

/** What makes the headings unusable: a needed column that is not there, or one that is there twice. */
function faultsInHeading({ places, repeated }: Heading): Fault[] {
  const missing: CandidateListColumn[] = [];
  if (!places.has('studentNumber')) missing.push('studentNumber');
  if (!places.has('name') && !places.has('firstName') && !places.has('lastName')) missing.push('name');
  if (!places.has('email')) missing.push('email');
  return [
    ...missing.map((column): Fault => ({ column, code: 'missingColumn', value: '' })),
    ...repeated.map(({ column, text }): Fault => ({ column, code: 'repeatedColumn', value: text })),
  ];
}

function candidateIn(cell: Cells, line: number, places: ColumnPlaces): CandidateListRow {
  const language = languageWords.get(cell('language').toLowerCase());
  return {
    line,
    studentNumber: cell('studentNumber'),
    name: nameIn(cell),
    email: cell('email'),
    extraMinutes: readMinutes(cell('extraMinutes')) ?? 0,
    ...(language && { language }),
    ...(places.has('room') && { room: cell('room') }),
    ...(places.has('seat') && { seat: cell('seat') }),
  };
}

/**
 * Reads a candidate list from rows of cells: Excel, CSV or pasted text. The first row with text may be
 * headings in any order; without them the order is student number, name, e-mail, extra minutes. Extra time
 * is minutes from 0 to 600. Every error is listed with its line, and only rows without errors are read; a
 * list whose headings lack a needed column gives no rows at all.
 */
export function parseCandidateList(table: readonly (readonly string[])[]): CandidateList {
  const filled = table
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.some((text) => text.trim() !== ''));
  const first = filled[0];
  const heading = first && readHeading(first.row);
  const places = heading?.places ?? placesWithoutHeading;
  const faults = heading ? faultsInHeading(heading) : [];
  const list: CandidateList = {
    rows: [],
    errors: faults.map((fault) => ({ line: first?.line ?? 1, ...fault })),
    headerRecognised: heading !== undefined,
    ignoredHeadings: heading?.ignored ?? [],
  };
  if (faults.length > 0) return list;

  const findDuplicates = duplicateFinder();
  for (const { row, line } of heading ? filled.slice(1) : filled) {
    const cell = cellsOf(row, places);
    const found = [...faultsIn(cell), ...findDuplicates(cell)];
    if (found.length === 0) list.rows.push(candidateIn(cell, line, places));
    list.errors.push(...found.map((fault) => ({ line, ...fault })));
  }
  return list;
}

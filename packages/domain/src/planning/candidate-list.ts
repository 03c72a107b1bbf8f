import { isIdentityNumber, withoutIdentityNumbers } from '../people/identity-number.ts';
import { visibleText } from '../text/visible-text.ts';
import {
  type CandidateListColumn,
  type ColumnPlaces,
  type Heading,
  placesWithoutHeading,
} from './candidate-list-columns.ts';
import { findHeading, textsOf } from './candidate-list-heading.ts';
import {
  type CandidateListRow,
  type CandidateRowFault,
  candidateIn,
  cellsOf,
  faultsIn,
  type RowCells,
  studentNumberIn,
} from './candidate-row.ts';
import { tableLines } from './list-lines.ts';
import {
  cellIn,
  columnLetters,
  type ListCell,
  type ListLine,
  type ListNote,
  type ListTable,
  rangesOf,
} from './spreadsheet-cell.ts';

export type CandidateListErrorCode = CandidateRowFault | 'missingColumn' | 'repeatedColumn';

/** The fault in one cell or heading. */
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
  /** What was left out, and other notes for the sender of the list. */
  notes: ListNote[];
  /** Whether the list has extra time: a heading for it, or a fourth column where there are no headings. */
  statesExtraTime: boolean;
};

type Fault = Omit<CandidateListError, 'line'>;

/** Finds values that occurred before, whatever else is wrong with their rows. */
function duplicateFinder(): (cells: RowCells) => Fault[] {
  const seen = { studentNumber: new Set<string>(), email: new Set<string>() };
  const find = (column: 'studentNumber' | 'email', code: CandidateListErrorCode, value: string): Fault[] => {
    const key = value.toLowerCase();
    if (key !== '' && seen[column].has(key)) return [{ column, code, value: withoutIdentityNumbers(value) }];
    seen[column].add(key);
    return [];
  };
  return (cells) => {
    const number = studentNumberIn(cells);
    return [
      ...(isIdentityNumber(number) ? [] : find('studentNumber', 'duplicateStudentNumber', number)),
      ...find('email', 'duplicateEmail', cells.text('email')),
    ];
  };
}

/**
 * Why the headings are unusable: a needed column that is missing, one that occurs twice, or extra time that is stated
 * in something else than minutes alone, which would be lost.
 */
function faultsInHeading({ places, repeated, otherExtraTime }: Heading): Fault[] {
  const missing: CandidateListColumn[] = [];
  if (!places.has('studentNumber')) missing.push('studentNumber');
  if (!places.has('name') && !places.has('firstName') && !places.has('lastName')) missing.push('name');
  if (!places.has('email')) missing.push('email');
  return [
    ...missing.map((column): Fault => ({ column, code: 'missingColumn', value: '' })),
    ...repeated.map(({ column, text }): Fault => ({ column, code: 'repeatedColumn', value: text })),
    ...(places.has('extraMinutes') ? [] : otherExtraTime).map(
      (text): Fault => ({ column: 'extraMinutes', code: 'badMinutes', value: withoutIdentityNumbers(text) }),
    ),
  ];
}

/** The lines without the cells of hidden columns, and the columns of which something was left out. */
function withoutHidden(lines: readonly ListLine[], hidden: ReadonlySet<number>) {
  const left = new Set<number>();
  const kept = lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell, column) => {
      if (!hidden.has(column)) return cell;
      if (cellIn(cell) !== '') left.add(column);
      return '';
    }),
  }));
  return { lines: kept, notes: noteOf('hiddenColumns', [...left], columnLetters) };
}

function noteOf(kind: ListNote['kind'], where: readonly number[], name?: typeof columnLetters): ListNote[] {
  return where.length > 0 ? [{ kind, count: where.length, where: rangesOf(where, name) }] : [];
}

/** Whether a reader of the list sees anything in the cell. */
const isSeen = (given: ListCell) => {
  const cell = cellIn(given);
  return typeof cell === 'string' && visibleText(cell) !== '';
};

/** The columns whose content is known, whether it is read or not. */
function namedColumns(heading: ListLine | undefined, places: ColumnPlaces): Set<number> {
  const named = new Set(places.values());
  const texts = heading ? textsOf(heading) : [];
  texts.forEach((text, column) => {
    if (text !== '') named.add(column);
  });
  return named;
}

type Rows = Pick<CandidateList, 'rows' | 'errors' | 'notes'>;

/** Reads the lines under the headings, each as a candidate, as errors, or as a note that it is outside the list. */
function readRows(lines: readonly ListLine[], places: ColumnPlaces, named: ReadonlySet<number>): Rows {
  const read: Rows = { rows: [], errors: [], notes: [] };
  const outside: number[] = [];
  const cleaned: number[] = [];
  const unnamed = new Set<number>();
  const findDuplicates = duplicateFinder();
  for (const { line, cells: given } of lines) {
    const cells = cellsOf(given, places);
    if (cells.isEmpty) {
      outside.push(line);
      continue;
    }
    given.forEach((cell, column) => {
      if (!named.has(column) && isSeen(cell)) unnamed.add(column);
    });
    if (cells.hadInvisibleSigns) cleaned.push(line);
    const found = [...faultsIn(cells), ...findDuplicates(cells)];
    if (found.length === 0) read.rows.push(candidateIn(cells, line, places));
    read.errors.push(...found.map((fault) => ({ line, ...fault })));
  }
  read.notes.push(
    ...noteOf('linesOutside', outside),
    ...noteOf('unnamedColumns', [...unnamed], columnLetters),
    ...noteOf('invisibleSigns', cleaned),
  );
  return read;
}

/**
 * Reads a candidate list: Excel, CSV or pasted text. The first row with text may be headings in any order, also where
 * that row is hidden, and so may one of the first ten below a title, which is left out with a note; without them the order is student number, name, e-mail, extra minutes. Extra time is minutes
 * from 0 to 600. Hidden rows and columns are left out, with a note. Every error is listed with its line, and only rows
 * without errors are read; a list whose headings lack a needed column gives no rows at all.
 */
export function parseCandidateList({ lines: given, hiddenColumns, notes }: ListTable): CandidateList {
  const near = tableLines(given);
  const { lines, notes: columnNotes } = withoutHidden(near.lines, hiddenColumns);
  const found = findHeading(lines);
  const heading = found?.heading;
  const places = heading?.places ?? placesWithoutHeading;
  const above = lines.slice(0, found?.at ?? 0).map(({ line }) => line);
  const body = found ? lines.slice(found.at + 1) : lines;
  const shown = body.filter(({ isHidden }) => !isHidden);
  const hidden = body.filter(({ isHidden }) => isHidden).map(({ line }) => line);
  const list: CandidateList = {
    rows: [],
    errors: found ? faultsInHeading(found.heading).map((fault) => ({ line: found.line.line, ...fault })) : [],
    headerRecognised: heading !== undefined,
    ignoredHeadings: heading?.ignored.map(withoutIdentityNumbers) ?? [],
    notes: [
      ...notes,
      ...near.notes,
      ...columnNotes,
      ...noteOf('linesAbove', above),
      ...noteOf('hiddenLines', hidden),
    ],
    statesExtraTime: heading ? places.has('extraMinutes') : shown.some(({ cells }) => cells.length > 3),
  };
  if (list.errors.length > 0) return list;
  const read = readRows(shown, places, namedColumns(found?.line, places));
  return { ...list, ...read, notes: [...list.notes, ...read.notes] };
}

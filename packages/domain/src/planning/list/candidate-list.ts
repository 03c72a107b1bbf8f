import { isIdentityNumber, withoutIdentityNumbers } from '../../people/identity-number.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { CandidateListColumn, ColumnPlaces, NamedHeadings } from './candidate-list-columns.ts';
import { findHeading, textsOf } from './candidate-list-heading.ts';
import {
  type CandidateListRow,
  type CandidateRowFault,
  candidateIn,
  cellsOf,
  type FaultyRow,
  faultsIn,
  type RowCells,
  studentNumberIn,
  textsToCorrect,
} from './candidate-row.ts';
import { noteOf, withoutHidden } from './hidden-cells.ts';
import { tableLines } from './list-lines.ts';
import { withWholeName } from './name-over-two-columns.ts';
import { placesByContent } from './places-by-content.ts';
import type { Heading } from './read-heading.ts';
import {
  cellIn,
  columnLetters,
  type ListCell,
  type ListLine,
  type ListNote,
  type ListTable,
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
  /** The rows that have errors. */
  faultyRows: FaultyRow[];
  errors: CandidateListError[];
  headerRecognised: boolean;
  /** Headings from which nothing was read. */
  ignoredHeadings: string[];
  /** Those of them that Karakter does not know: a person may say what they are. */
  unknownHeadings: string[];
  /** Omitted content, and other notes for the sender of the list. */
  notes: ListNote[];
  /** Whether the list has extra time: a heading for it, or a fourth column where there are no headings. */
  statesExtraTime: boolean;
};

/** A person's replies about a list while it was read: the columns of its headings, and corrected cells. */
export type ListHelp = {
  readonly headings?: NamedHeadings;
  readonly corrections?: readonly ListCorrection[];
};
export type ListCorrection = {
  readonly line: number;
  readonly column: CandidateListColumn;
  readonly text: string;
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
 * Why the headings are unusable: neither a number nor an address that identifies people, a column that occurs twice,
 * or extra time that is stated only in another unit than minutes, which would be lost.
 */
function faultsInHeading({ places, repeated, otherExtraTime }: Heading): Fault[] {
  const isUnnamed = !places.has('studentNumber') && !places.has('email');
  return [
    ...(isUnnamed ? [{ column: 'studentNumber', code: 'missingColumn', value: '' } as const] : []),
    ...repeated.map(({ column, text }): Fault => ({ column, code: 'repeatedColumn', value: text })),
    ...(places.has('extraMinutes') ? [] : otherExtraTime).map(
      (text): Fault => ({ column: 'extraMinutes', code: 'badMinutes', value: withoutIdentityNumbers(text) }),
    ),
  ];
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

/** The lines with the corrected cells; a column that the list lacks is added to the right of all others. */
function corrected(lines: readonly ListLine[], given: ColumnPlaces, corrections: readonly ListCorrection[]) {
  const places = new Map(given);
  let next = lines.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  for (const { column } of corrections) if (!places.has(column)) places.set(column, next++);
  const changed = lines.map((line) => {
    const own = corrections.filter((correction) => correction.line === line.line);
    const said = new Map(own.map(({ column, text }) => [places.get(column), text]));
    const cells = Array.from({ length: next }, (_, place) => said.get(place) ?? line.cells[place] ?? '');
    return { ...line, cells };
  });
  return { lines: corrections.length > 0 ? changed : lines, places };
}

/** Lines that systems write under the headings and that are not candidates. */
const summary =
  /^(?:points possible|sum|(?:grand )?totalt?|antall|antal|number of|no\.? of|i alt|til ?sam(?:men|an)|tal(?: på)? (?:kandidat|student|deltakar)\p{L}*)\b/iu;

/** Too short for a student number: how many they are. */
const count = /^\d{0,3}$/;

function isSummary(cells: RowCells): boolean {
  if (cells.text('email') !== '') return false;
  const number = cells.text('studentNumber');
  const name = cells.text('name') || cells.text('firstName');
  return name === '' ? summary.test(number) : summary.test(name) && count.test(number);
}

/** A sum that is all there is on its line, whichever column it stands in. */
function isLoneSummary(given: readonly ListCell[]): boolean {
  const [only, ...others] = given.filter(isSeen).map(cellIn);
  return others.length === 0 && typeof only === 'string' && summary.test(visibleText(only));
}

type Rows = Pick<CandidateList, 'rows' | 'faultyRows' | 'errors' | 'notes'>;

/** Reads the lines under the headings, each as a candidate, as errors, or as a note that it is outside the list. */
function readRows(lines: readonly ListLine[], places: ColumnPlaces, named: ReadonlySet<number>): Rows {
  const read: Rows = { rows: [], faultyRows: [], errors: [], notes: [] };
  const outside: number[] = [];
  const cleaned: number[] = [];
  const unnamed = new Set<number>();
  const english: number[] = [];
  const findDuplicates = duplicateFinder();
  for (const { line, cells: given } of lines) {
    const cells = cellsOf(given, places);
    if (cells.isEmpty || isSummary(cells) || isLoneSummary(given)) {
      outside.push(line);
      continue;
    }
    given.forEach((cell, column) => {
      if (!named.has(column) && isSeen(cell)) unnamed.add(column);
    });
    if (cells.hadInvisibleSigns) cleaned.push(line);
    const found = [...faultsIn(cells), ...findDuplicates(cells)];
    if (found.length === 0) {
      const candidate = candidateIn(cells, line, places);
      if (candidate.language === 'en') english.push(line);
      read.rows.push(candidate);
    } else read.faultyRows.push({ line, texts: textsToCorrect(cells, places, found) });
    read.errors.push(...found.map((fault) => ({ line, ...fault })));
  }
  read.notes.push(
    ...noteOf('linesOutside', outside),
    ...noteOf('unnamedColumns', [...unnamed], columnLetters),
    ...noteOf('invisibleSigns', cleaned),
    ...noteOf('noEnglishPaper', english),
  );
  return read;
}

/** The position of each column: by the headings, or without headings by the content of the cells. */
function layoutOf(lines: readonly ListLine[], help: ListHelp) {
  const found = findHeading(lines, help.headings);
  const heading = found?.heading;
  const body = found ? lines.slice(found.at + 1) : lines;
  const places = found ? withWholeName(found.heading.places, found.line, body) : placesByContent(body);
  const above = lines.slice(0, found?.at ?? 0).map(({ line }) => line);
  return { heading, headingLine: found && lines[found.at], above, body, places };
}

/**
 * Reads a candidate list: Excel, CSV or pasted text. The first row with text may be headings in any order, also where
 * that row is hidden, and so may one of the first forty below a title, which is left out with a note; without them
 * the columns are recognised by their content, or are in the order student number, name, e-mail, extra minutes. Extra
 * time is minutes from 0 to 600. Hidden rows and columns are left out, with a note. Every error is listed with its
 * line, and only rows without errors are read; a list whose headings name neither number nor address gives no rows at
 * all.
 */
export function parseCandidateList(
  { lines: given, hiddenColumns, notes }: ListTable,
  help: ListHelp = {},
): CandidateList {
  const near = tableLines(given);
  const visible = withoutHidden(near.lines, hiddenColumns);
  const { heading, headingLine, above, body, places } = layoutOf(visible.lines, help);
  const shown = body.filter(({ isHidden }) => !isHidden);
  const hidden = body.filter(({ isHidden }) => isHidden).map(({ line }) => line);
  const faults = heading ? faultsInHeading(heading) : [];
  const list: CandidateList = {
    rows: [],
    faultyRows: [],
    errors: faults.map((fault) => ({ line: headingLine?.line ?? 1, ...fault })),
    headerRecognised: heading !== undefined,
    ignoredHeadings: heading?.ignored.map(withoutIdentityNumbers) ?? [],
    unknownHeadings: heading?.unknown.map(withoutIdentityNumbers) ?? [],
    notes: [
      ...notes,
      ...near.notes,
      ...visible.notes,
      ...noteOf('linesAbove', above),
      ...noteOf('hiddenLines', hidden),
    ],
    statesExtraTime: heading ? places.has('extraMinutes') : shown.some(({ cells }) => cells.length > 3),
  };
  if (list.errors.length > 0) return list;
  const named = namedColumns(headingLine, places);
  const mended = corrected(shown, places, help.corrections ?? []);
  const read = readRows(mended.lines, mended.places, named);
  return { ...list, ...read, notes: [...list.notes, ...read.notes] };
}

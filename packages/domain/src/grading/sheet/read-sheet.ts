import type { Grade, GradeScale } from '../../exam/grades.ts';
import type { Question } from '../../papers/paper.ts';
import { withoutIdentityNumbers } from '../../people/identity-number.ts';
import { noteOf, withoutHidden } from '../../planning/list/hidden-cells.ts';
import { tableLines } from '../../planning/list/list-lines.ts';
import {
  cellIn,
  columnLetters,
  type ListLine,
  type ListNote,
  type ListTable,
} from '../../planning/list/spreadsheet-cell.ts';
import { arePossible, type Points } from '../assessment.ts';
import { candidateNumberIn, gradeIn, pointsIn } from './cells.ts';
import { findSheetHeadings, type SheetPlaces, shownText, type UnusableSheet } from './headings.ts';

/** What is wrong with a cell or a line of the sheet itself. */
export const sheetFaults = [
  'numberMissing',
  'numberUnreadable',
  'gradeUnreadable',
  'pointsUnreadable',
  'pointsBecameDate',
  'pointsImpossible',
  'cellError',
  'noStoredValue',
  'mergedCell',
  'candidateTwice',
] as const;
export type SheetFaultCode = (typeof sheetFaults)[number];

/** A fault by line and cell; `value` is what the cell shows, and `cell` its place, such as `C7`. */
export type SheetFault = {
  readonly line: number;
  readonly cell: string;
  readonly code: SheetFaultCode;
  readonly value: string;
};

/** What one line says about one script: the points by question id, and a grade; what is empty says nothing. */
export type SheetRow = {
  readonly line: number;
  readonly candidateNumber: number;
  readonly points: Points;
  readonly grade: Grade | null;
};

/** A grade sheet as it was read: the lines without faults, the faults, and what was left out. */
export type GradeSheet = {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  readonly notes: readonly ListNote[];
  readonly ignored: readonly string[];
  readonly totals: readonly string[];
};

type SheetFacts = { readonly questions: readonly Question[]; readonly scale: GradeScale };

const longestShown = 60;

/** Reads the cells of one line, and collects what is wrong with them. */
class LineReader {
  readonly faults: SheetFault[] = [];
  private readonly given: ListLine;

  constructor(given: ListLine) {
    this.given = given;
  }

  private fault(place: number, code: SheetFaultCode, value: string): undefined {
    const { line } = this.given;
    const shown = withoutIdentityNumbers(value).slice(0, longestShown);
    this.faults.push({ line, cell: `${columnLetters(place)}${line}`, code, value: shown });
  }

  /** What a cell holds by this reading; undefined for an empty cell, and for one with a fault. */
  read<Value>(
    place: number | null,
    reading: (text: string) => Value | { fault: SheetFaultCode },
  ): Value | undefined {
    if (place === null) return undefined;
    const cell = cellIn(this.given.cells[place]);
    if (typeof cell !== 'string') return this.fault(place, cell.fault, cell.shown);
    const text = shownText(cell);
    if (text === '') return undefined;
    const value = reading(text);
    if (typeof value === 'object' && value !== null && 'fault' in value) {
      return this.fault(place, value.fault, text);
    }
    return value;
  }

  isEmptyAt(place: number): boolean {
    return cellIn(this.given.cells[place]) === '';
  }

  numberIsMissing(place: number): void {
    this.fault(place, 'numberMissing', '');
  }
}

function pointsOf(text: string, question: Question): number | { fault: SheetFaultCode } {
  const points = pointsIn(text);
  if (points === undefined) return { fault: 'pointsUnreadable' };
  if (points === 'date') return { fault: 'pointsBecameDate' };
  return arePossible(question, points) ? points : { fault: 'pointsImpossible' };
}

type ReadLine = { readonly row: SheetRow | null; readonly faults: readonly SheetFault[] };

/** One line; without points and grade it says nothing, and only an unreadable number is a fault. */
function readLine(given: ListLine, places: SheetPlaces, { questions, scale }: SheetFacts): ReadLine {
  const reader = new LineReader(given);
  const candidateNumber = reader.read<number>(
    places.candidateNumber,
    (text) => candidateNumberIn(text) ?? { fault: 'numberUnreadable' },
  );
  const points: Record<string, number> = {};
  for (const [number, place] of places.questions) {
    const question = questions[number - 1];
    const read = question && reader.read<number>(place, (text) => pointsOf(text, question));
    if (question && read !== undefined) points[question.id] = read;
  }
  const grade =
    reader.read<Grade>(places.grade, (text) => gradeIn(text, scale) ?? { fault: 'gradeUnreadable' }) ?? null;
  const saysSomething = grade !== null || Object.keys(points).length > 0;
  if (saysSomething && reader.isEmptyAt(places.candidateNumber)) {
    reader.numberIsMissing(places.candidateNumber);
  }
  const { faults } = reader;
  if (candidateNumber === undefined) return { row: null, faults };
  return { row: { line: given.line, candidateNumber, points, grade }, faults };
}

/** The lines that say something about a candidate of whom another line says something too: neither counts. */
function linesTwice(read: readonly ReadLine[]): Set<number> {
  const telling = read.flatMap(({ row, faults }) => {
    const says = row && (row.grade !== null || Object.keys(row.points).length > 0 || faults.length > 0);
    return row && says ? [row] : [];
  });
  const linesOf = new Map<number, number>();
  for (const { candidateNumber } of telling) {
    linesOf.set(candidateNumber, (linesOf.get(candidateNumber) ?? 0) + 1);
  }
  const isTwice = ({ candidateNumber }: SheetRow) => (linesOf.get(candidateNumber) ?? 0) > 1;
  return new Set(telling.filter(isTwice).map(({ line }) => line));
}

/**
 * Reads a grader's sheet [G7]: candidate numbers, points by question, and grades, by the headings above them. Hidden
 * lines and columns are left out, as of a candidate list. A line with a fault is left out whole, so that nothing of it
 * counts before all of it does.
 */
export function readGradeSheet(
  table: ListTable,
  facts: SheetFacts,
): GradeSheet | { unusable: UnusableSheet } {
  const near = tableLines(table.lines);
  const visible = withoutHidden(near.lines, table.hiddenColumns);
  const found = findSheetHeadings(visible.lines, facts.questions.length);
  if (typeof found === 'string') return { unusable: found };
  const { at, places } = found;
  const body = visible.lines.slice(at + 1);
  const hidden = body.filter(({ isHidden }) => isHidden).map(({ line }) => line);
  const read = body.filter(({ isHidden }) => !isHidden).map((line) => readLine(line, places, facts));
  const twice = linesTwice(read);
  const cellOf = (line: number) => `${columnLetters(places.candidateNumber)}${line}`;
  const faults = read.flatMap(({ row, faults: own }): SheetFault[] =>
    row && twice.has(row.line)
      ? [
          ...own,
          { line: row.line, cell: cellOf(row.line), code: 'candidateTwice', value: `${row.candidateNumber}` },
        ]
      : [...own],
  );
  const faulty = new Set(faults.map(({ line }) => line));
  return {
    rows: read.flatMap(({ row }) => (row && !faulty.has(row.line) ? [row] : [])),
    faults,
    notes: [...table.notes, ...near.notes, ...visible.notes, ...noteOf('hiddenLines', hidden)],
    ignored: places.ignored.map((heading) => withoutIdentityNumbers(heading).slice(0, longestShown)),
    totals: places.totals,
  };
}

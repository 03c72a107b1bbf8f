import { headingKey } from '../../planning/list/read-heading.ts';
import { cellIn, type ListCell, type ListLine } from '../../planning/list/spreadsheet-cell.ts';
import { visibleText } from '../../text/visible-text.ts';

/** The text of a cell as it is seen; empty for one that cannot be read. */
export function shownText(given: ListCell | undefined): string {
  const cell = cellIn(given);
  return typeof cell === 'string' ? visibleText(cell) : '';
}

const numberNames = new Set([
  'kandidatnummer',
  'kandidatnr',
  'kandidat',
  'kandnr',
  'candidatenumber',
  'candidateno',
  'candidate',
]);
const gradeNames = new Set([
  'karakter',
  'bokstavkarakter',
  'resultat',
  'grade',
  'lettergrade',
  'mark',
  'result',
]);
const totalNames = new Set([
  'poeng',
  'poengsum',
  'sum',
  'sumpoeng',
  'total',
  'totalt',
  'points',
  'totalpoints',
  'score',
]);
/** `Oppgave 3`, `Oppg. 3: Drøft (maks 10)`, `Question 3`; never `Oppgave 3b` or `Oppgave 3.2`, which are parts of one. */
const questionName = /^(?:oppgave|oppgåve|oppg\.?|question|q)\s*(\d{1,3})(?![\p{L}\d]|[.,]\d)/u;

type SheetColumn =
  | { readonly kind: 'candidateNumber' | 'grade' | 'total' }
  | { readonly kind: 'question'; readonly number: number };

function columnOf(heading: string): SheetColumn | undefined {
  const question = questionName.exec(heading.toLowerCase())?.[1];
  if (question !== undefined) return { kind: 'question', number: Number(question) };
  const withoutBrackets = headingKey(heading.replaceAll(/\([^)]*\)/gu, ''));
  if (numberNames.has(withoutBrackets)) return { kind: 'candidateNumber' };
  if (gradeNames.has(withoutBrackets)) return { kind: 'grade' };
  return totalNames.has(withoutBrackets) ? { kind: 'total' } : undefined;
}

/** Where a sheet holds what is read of it; `questions` by the question's number, counted from 1. */
export type SheetPlaces = {
  readonly candidateNumber: number;
  readonly grade: number | null;
  readonly questions: ReadonlyMap<number, number>;
  /** Headings that are not read. */
  readonly ignored: readonly string[];
  /** Those of sums, which Karakter counts from the questions' points. */
  readonly totals: readonly string[];
};

/** Why no line of a sheet can be read. */
const unusableSheets = ['headingsMissing', 'headingRepeated', 'totalAlone'] as const;
export type UnusableSheet = (typeof unusableSheets)[number];

type Found = { readonly column: SheetColumn; readonly place: number; readonly heading: string };

const nameOf = ({ column }: Found) => (column.kind === 'question' ? `${column.number}` : column.kind);

/** The columns that count: a sum is a paper's only question's points, and otherwise of no use. */
function counting(found: readonly Found[], questionCount: number): Found[] {
  const isKnown = ({ column }: Found) => column.kind !== 'question' || column.number <= questionCount;
  const hasQuestion = found.some((each) => each.column.kind === 'question' && isKnown(each));
  const isOnly = questionCount === 1 && !hasQuestion;
  return found.filter(isKnown).flatMap((each): Found[] => {
    if (each.column.kind !== 'total') return [each];
    return isOnly ? [{ ...each, column: { kind: 'question', number: 1 } }] : [];
  });
}

function placesIn({ cells }: ListLine, questionCount: number): SheetPlaces | UnusableSheet {
  const headings = cells.map((cell, place) => ({ heading: shownText(cell), place }));
  const found = headings.flatMap((each): Found[] => {
    const column = columnOf(each.heading);
    return column ? [{ ...each, column }] : [];
  });
  const read = counting(found, questionCount);
  if (new Set(read.map(nameOf)).size < read.length) return 'headingRepeated';
  const placeOf = (kind: SheetColumn['kind']) => read.find(({ column }) => column.kind === kind)?.place;
  const candidateNumber = placeOf('candidateNumber');
  if (candidateNumber === undefined) return 'headingsMissing';
  const isTotal = (place: number) =>
    found.some((each) => each.place === place && each.column.kind === 'total');
  const isRead = (place: number) => read.some((each) => each.place === place);
  const unread = headings.filter(({ heading, place }) => heading !== '' && !isRead(place));
  if (read.length === 1) return unread.some(({ place }) => isTotal(place)) ? 'totalAlone' : 'headingsMissing';
  return {
    candidateNumber,
    grade: placeOf('grade') ?? null,
    questions: new Map(
      read.flatMap(({ column, place }) => (column.kind === 'question' ? [[column.number, place]] : [])),
    ),
    ignored: unread.filter(({ place }) => !isTotal(place)).map(({ heading }) => heading),
    totals: unread.filter(({ place }) => isTotal(place)).map(({ heading }) => heading),
  };
}

/** Headings stand in one of the first lines, below a title at most. */
const mostLinesAbove = 40;

/** The line of the headings, and where they are; or why a sheet has none that can be read [G7]. */
export function findSheetHeadings(
  lines: readonly ListLine[],
  questionCount: number,
): { readonly at: number; readonly places: SheetPlaces } | UnusableSheet {
  const isHead = ({ cells }: ListLine) =>
    cells.some((cell) => columnOf(shownText(cell))?.kind === 'candidateNumber');
  const at = lines.slice(0, mostLinesAbove).findIndex(isHead);
  const head = lines[at];
  if (!head) return 'headingsMissing';
  const places = placesIn(head, questionCount);
  return typeof places === 'string' ? places : { at, places };
}

import type { CandidateListColumn, ColumnPlaces, NamedHeadings } from './candidate-list-columns.ts';
import { columnOfHeading, needless } from './heading-words.ts';

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

/**
 * Names the headings with a word in brackets, such as «E-post (inst)», where only one says so and no other heading names
 * the column. Extra time is left, since its brackets may hold the unit.
 */
function nameQualified(
  row: readonly string[],
  columns: (CandidateListColumn | undefined)[],
  named: NamedHeadings,
): void {
  const said = row.map((text, place) => {
    const isKnown = columns[place] !== undefined || Object.hasOwn(named, headingKey(text));
    const column = isKnown ? undefined : columnNamed(text.replace(/\([^)]*\)/u, ''), named);
    return column === 'extraMinutes' || columns.includes(column) ? undefined : column;
  });
  said.forEach((column, place) => {
    if (column && said.filter((other) => other === column).length === 1) columns[place] = column;
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
  const columns = row.map((text, place) =>
    // A heading merged over both lines has its text in the one above.
    text.trim() === ''
      ? columnNamed(above[place] ?? '', named)
      : (columnNamed(text, named) ?? columnNamed(`${groups[place]} ${text}`, named)),
  );
  nameQualified(row, columns, named);
  const hasData = row.some((text) => /^\s*\d+\s*$|\S@\S/.test(text));
  if (hasData || columns.every((column) => column === undefined)) return undefined;

  const places = new Map<CandidateListColumn, number>();
  const ignored: string[] = [];
  const repeated: Heading['repeated'] = [];
  row.forEach((text, place) => {
    const column = columns[place];
    if (column === undefined) {
      if (text.trim() !== '') ignored.push(text.trim());
    } else if (places.has(column) && column === 'group') {
      // A list may have a class and a group: the first is taken, and the other was never read.
      ignored.push(text.trim());
    } else if (places.has(column)) repeated.push({ column, text: text.trim() });
    else places.set(column, place);
  });
  const isKnown = (text: string) =>
    needless.has(headingKey(text)) ||
    Object.hasOwn(named, headingKey(text)) ||
    columnOfHeading.get(headingKey(text)) === 'group';
  const unknown = ignored.filter((text) => !isKnown(text));
  return { places, ignored, unknown, repeated, otherExtraTime: ignored.filter(speaksOfExtraTime) };
}

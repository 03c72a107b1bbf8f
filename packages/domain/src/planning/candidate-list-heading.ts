import { visibleText } from '../text/visible-text.ts';
import { type Heading, readHeading } from './candidate-list-columns.ts';
import { cellIn, type ListLine } from './spreadsheet-cell.ts';

/** A title, a date and a line or two about the exam stand above the headings; more is a list without headings. */
const furthestDown = 10;
/** A title may be a word that is a heading too, such as «Kandidat»; two of them are no title. */
const fewestColumns = 2;

/** A line's cells as text, for its headings. */
export const textsOf = ({ cells }: ListLine): string[] =>
  cells.map((cell) => {
    const text = cellIn(cell);
    return typeof text === 'string' ? visibleText(text) : text.shown;
  });

/** Whether somebody is entered in the line, so that it must not be left out as a title: a number and an address. */
const isCandidate = (texts: readonly string[]) =>
  texts.some((text) => /^\s*\d+\s*$/.test(text)) && texts.some((text) => /\S@\S/.test(text));

export type FoundHeading = { readonly heading: Heading; readonly at: number };

/**
 * The headings of a list: the first line, or below a title the line among the first ten that names the most columns. No
 * line is taken that somebody is entered above.
 */
export function findHeading(lines: readonly ListLine[]): FoundHeading | undefined {
  const texts = lines.slice(0, furthestDown).map(textsOf);
  const firstCandidate = texts.findIndex(isCandidate);
  const above = firstCandidate === -1 ? texts : texts.slice(0, firstCandidate);
  let best: FoundHeading | undefined;
  above.forEach((row, at) => {
    const heading = readHeading(row);
    if (!heading || (at > 0 && heading.places.size < fewestColumns)) return;
    if (!best || heading.places.size > best.heading.places.size) best = { heading, at };
  });
  return best;
}

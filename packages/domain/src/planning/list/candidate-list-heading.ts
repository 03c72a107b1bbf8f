import { visibleText } from '../../text/visible-text.ts';
import type { NamedHeadings } from './candidate-list-columns.ts';
import { type Heading, readHeading } from './read-heading.ts';
import { cellIn, type ListLine } from './spreadsheet-cell.ts';

/**
 * A title and lines about the exam, its rooms and its people may precede the headings; more lines mean a list without
 * headings.
 */
const furthestDown = 40;
/** A title may be a word that is a heading too, such as «Kandidat»; two of them are not a title. */
const fewestColumns = 2;

/** A line's cells as text, for its headings. */
export const textsOf = ({ cells }: ListLine): string[] =>
  cells.map((cell) => {
    const text = cellIn(cell);
    return typeof text === 'string' ? visibleText(text) : text.shown;
  });

const isNumber = (text: string) => /^(?:[a-zæøå]?\d+|\d{1,3}(?: \d{3})+)$/iu.test(text);
/** Longer than a year, with which a title may begin. */
const isLongNumber = (text: string) => isNumber(text) && text.replaceAll(/\D/g, '').length > 4;

/**
 * Whether a person is entered in the line, so that it must not be left out as a title: by a number and an address, or
 * where the address is missing, by a number before a name.
 */
function isCandidate(texts: readonly string[]): boolean {
  const [first = '', ...others] = texts;
  if (isLongNumber(first) && others.some((text) => /\p{L}/u.test(text))) return true;
  return texts.some(isNumber) && texts.some((text) => /\S@\S/.test(text));
}

/** A heading like this belongs to the list: one further down with more columns begins another list. */
const isWhole = ({ places }: Heading) =>
  places.has('studentNumber') && places.has('email') && (places.has('name') || places.has('lastName'));

/** The headings, the line that holds them, and how many lines precede it. */
export type FoundHeading = { readonly heading: Heading; readonly line: ListLine; readonly at: number };

/**
 * The headings of a list: the first line, or below a title the line among the first forty that names the most columns, or
 * the first of them that names all that is needed. A line with a person entered above it is never taken.
 */
export function findHeading(lines: readonly ListLine[], named: NamedHeadings = {}): FoundHeading | undefined {
  const first = lines.slice(0, furthestDown);
  const firstCandidate = first.findIndex((line) => isCandidate(textsOf(line)));
  const above = firstCandidate === -1 ? first : first.slice(0, firstCandidate);
  let best: FoundHeading | undefined;
  let texts: readonly string[] = [];
  for (const [at, line] of above.entries()) {
    const higher = texts;
    texts = textsOf(line);
    const heading = readHeading(texts, { named, above: higher });
    if (!heading || (at > 0 && heading.places.size < fewestColumns)) continue;
    if (!best || heading.places.size > best.heading.places.size) best = { heading, line, at };
    if (isWhole(heading)) break;
  }
  return best;
}

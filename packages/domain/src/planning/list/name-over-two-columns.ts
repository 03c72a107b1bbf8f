import type { ColumnPlaces } from './candidate-list-columns.ts';
import { textsOf } from './candidate-list-heading.ts';
import type { ListLine } from './spreadsheet-cell.ts';

/** A part of a name: letters, and what stands between them. */
const isNamePart = (text: string) => /^\p{L}[\p{L}\p{M}'’.\- ]*$/u.test(text);

/**
 * The columns of a list in which a heading such as «Navn» is merged over two columns: a merged cell has its text only
 * over the first, and the second would be lost. The first then holds the first name and the second the last name.
 */
export function withWholeName(
  places: ColumnPlaces,
  heading: ListLine,
  body: readonly ListLine[],
): ColumnPlaces {
  const first = places.get('name');
  if (first === undefined || places.has('firstName') || places.has('lastName')) return places;
  const second = first + 1;
  if ((textsOf(heading)[second] ?? '') !== '') return places;
  const below = body.map((line) => textsOf(line)[second] ?? '').filter((text) => text !== '');
  // Most lines have a last name of their own; a remark beside a name is in few of them, or the same in many.
  const isInMost = below.length * 2 > body.length && new Set(below).size * 2 > below.length;
  if (!isInMost || !below.every(isNamePart)) return places;
  const others = [...places].filter(([column]) => column !== 'name');
  return new Map([...others, ['firstName', first], ['lastName', second]]);
}

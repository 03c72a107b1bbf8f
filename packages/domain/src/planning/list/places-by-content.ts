import {
  type CandidateListColumn,
  type ColumnPlaces,
  placesWithoutHeading,
} from './candidate-list-columns.ts';
import { textsOf } from './candidate-list-heading.ts';
import type { ListLine } from './spreadsheet-cell.ts';

/** Most of its cells; a few may be wrong. */
const most = 0.8;

const looksLike: readonly (readonly [CandidateListColumn, (text: string) => boolean])[] = [
  ['email', (text) => /^\S+@\S+$/.test(text)],
  ['studentNumber', (text) => /^(?:[a-zæøå]?\d{4,10}|\d{1,3}(?: \d{3})+)$/iu.test(text)],
  ['name', (text) => /^\p{L}[^\d@]* [^\d@]*\p{L}\.?$/u.test(text)],
];

/** Such as a student number, right or wrong; an address may hold one too. */
const hasNumber = (text: string) => /\d{3}/.test(text) && !text.includes('@');

/** The only column that most lines fill with such texts; undefined where there is none, or more than one. */
function onlyColumn(
  rows: readonly (readonly string[])[],
  fits: (text: string) => boolean,
): number | undefined {
  const places = new Set(rows.flatMap((row) => [...row.keys()]));
  const fitting = [...places].filter(
    (place) => rows.filter((row) => fits(row[place] ?? '')).length >= rows.length * most,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * The columns of a list without headings by their content: an address, a student number, which a list of names and
 * addresses may lack, and a name of two words. Where that is unclear the order is student number, name, e-mail, extra
 * minutes.
 */
export function placesByContent(lines: readonly ListLine[]): ColumnPlaces {
  const rows = lines.map(textsOf);
  const places = new Map<CandidateListColumn, number>();
  for (const [column, fits] of looksLike) {
    const place = onlyColumn(rows, fits);
    if (column === 'studentNumber' && !rows.some((row) => row.some(hasNumber))) continue;
    if (place === undefined) return placesWithoutHeading;
    places.set(column, place);
  }
  const last = Math.max(...places.values()) + 1;
  return places.size === last ? new Map([...places, ['extraMinutes', last]]) : places;
}

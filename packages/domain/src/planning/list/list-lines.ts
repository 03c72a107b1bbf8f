import { visibleText } from '../../text/visible-text.ts';
import { cellIn, type ListLine, type ListNote, rangesOf } from './spreadsheet-cell.ts';

/** A cell this many empty lines away from the list does not belong to it. */
const longestGap = 1_000;

function isFilled({ cells }: ListLine): boolean {
  return cells.some((given) => {
    const cell = cellIn(given);
    return typeof cell !== 'string' || visibleText(cell) !== '';
  });
}

/** The lines of the table: among parts far from each other the longest; the others are noted. */
export function tableLines(given: readonly ListLine[]): { lines: ListLine[]; notes: ListNote[] } {
  const parts: ListLine[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of given.filter(isFilled)) {
    if (line.line - last > longestGap) parts.push([]);
    parts.at(-1)?.push(line);
    last = line.line;
  }
  const longest = parts.reduce<ListLine[]>((best, part) => (part.length > best.length ? part : best), []);
  const far = parts.filter((part) => part !== longest).flatMap((part) => part.map(({ line }) => line));
  const note: ListNote = { kind: 'farLines', count: far.length, where: rangesOf(far) };
  return { lines: longest, notes: far.length > 0 ? [note] : [] };
}

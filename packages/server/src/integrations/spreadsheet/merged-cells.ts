import type { ListCell, ListLine } from '@karakter/domain/planning/list/spreadsheet-cell';
import { placeOf } from './cell-place.ts';

/** Merged cells, from the upper left to the lower right. */
export type MergedArea = {
  readonly from: ReturnType<typeof placeOf>;
  readonly to: ReturnType<typeof placeOf>;
};

/** An area such as `D2:D5`. */
export function areaOf(reference: string): MergedArea {
  const [from = '', to = from] = reference.split(':');
  return { from: placeOf(from), to: placeOf(to) };
}

const isFilled = (cell: ListCell | undefined) => cell !== undefined && cell !== '';

/** Marks the empty ones of a line's cells from one column to another. */
function markMerged(cells: ListCell[], from: number, to: number): void {
  while (cells.length < from) cells.push('');
  for (let column = from; column <= to; column += 1) {
    if (!isFilled(cells[column])) cells[column] = { fault: 'mergedCell', shown: '' };
  }
}

/**
 * The lines with the cells under a merged cell marked. Excel shows one value beside all of the lines and the file
 * holds it in the first: whether it is meant for the others cannot be known, and an empty cell would take their extra
 * time.
 */
export function withMergedMarked(
  lines: readonly ListLine[],
  areas: readonly MergedArea[],
  widest: number,
): ListLine[] {
  const cellsAt = new Map(lines.map(({ line, cells }) => [line, [...cells]]));
  const filled = areas.filter(({ from }) => isFilled(cellsAt.get(from.row)?.[from.column]));
  for (const { from, to } of filled) {
    for (const { line } of lines) {
      const cells = line > from.row && line <= to.row ? cellsAt.get(line) : undefined;
      if (cells) markMerged(cells, from.column, Math.min(to.column, widest - 1));
    }
  }
  return lines.map((line) => ({ ...line, cells: cellsAt.get(line.line) ?? line.cells }));
}

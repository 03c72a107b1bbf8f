import { cellIn, columnLetters, type ListLine, type ListNote, rangesOf } from './spreadsheet-cell.ts';

/** The lines without the cells of hidden columns, and the columns from which content was left out. */
export function withoutHidden(lines: readonly ListLine[], hidden: ReadonlySet<number>) {
  const left = new Set<number>();
  const kept = lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell, column) => {
      if (!hidden.has(column)) return cell;
      if (cellIn(cell) !== '') left.add(column);
      return '';
    }),
  }));
  return { lines: kept, notes: noteOf('hiddenColumns', [...left], columnLetters) };
}

/** A note that names lines or columns; none where there are none. */
export function noteOf(
  kind: ListNote['kind'],
  where: readonly number[],
  name?: typeof columnLetters,
): ListNote[] {
  return where.length > 0 ? [{ kind, count: where.length, where: rangesOf(where, name) }] : [];
}

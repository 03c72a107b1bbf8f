import { UnreadableSpreadsheet } from './unreadable.ts';

/** The last row and column that Excel has: XFD1048576. */
const last = { row: 1_048_576, column: 16_384 } as const;

/** A row's number from its text; undefined for a number that no sheet has. */
export function rowNumber(written: string): number {
  const row = /^[1-9]\d{0,6}$/u.test(written) ? Number(written) : Number.NaN;
  if (!(row <= last.row)) throw new UnreadableSpreadsheet('damaged');
  return row;
}

/** The column and row of `B12`, counted from 0 and 1; undefined for a place that no sheet has. */
export function placeOf(reference: string): { column: number; row: number } {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d+)$/u.exec(reference) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column < 1 || column > last.column) throw new UnreadableSpreadsheet('damaged');
  return { column: column - 1, row: rowNumber(row) };
}

import type { FileCell } from './table-file.ts';

/** What a spreadsheet would run as a formula where a cell begins with it. */
const formula = /^[=+\-@\t\r]/;

/** Text that reads as a formula gets an apostrophe before it, as spreadsheets mark text themselves. */
function written(value: FileCell): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as lines of text for other programs: UTF-8 with its mark, and semicolons, as Norwegian spreadsheets read it. */
export function csvText(cells: readonly (readonly FileCell[])[]): string {
  return `\uFEFF${cells.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
}

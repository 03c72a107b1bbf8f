import writeExcelFile, { type Cell } from 'write-excel-file/browser';
import { sheetName } from './table-file.ts';

const widest = 60;

function widthOf(cells: readonly (readonly (string | number)[])[], index: number): number {
  const longest = cells.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), 0);
  return Math.min(longest, widest) + 2;
}

/** An Excel file of one sheet: the first row is its heading. A text is written as text, so that `=…` is no formula. */
export function excelFile(caption: string, cells: readonly (readonly (string | number)[])[]) {
  const rows = cells.map((row, line) =>
    row.map(
      (value): Cell => ({
        value,
        type: typeof value === 'number' ? Number : String,
        ...(line === 0 && { fontWeight: 'bold' as const }),
      }),
    ),
  );
  const columns = (cells[0] ?? []).map((_heading, index) => ({ width: widthOf(cells, index) }));
  return writeExcelFile(rows, { sheet: sheetName(caption), columns, stickyRowsCount: 1 });
}

import { type ListAsShown, listLimits } from '@karakter/contract/system/list-pdf';
import type { Language } from '@karakter/domain/text/language';
import { tableCells, writtenColumns } from './table-file.ts';
import type { Column } from './table-view.ts';

type Shown<Row> = {
  readonly caption: string;
  readonly page: string;
  readonly chosen: readonly string[];
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly language: Language;
};

/** The list as a PDF shows it, with the cells of the other files; numbers are written as in the language. */
export function listAsShown<Row>({
  caption,
  page,
  chosen,
  rows,
  columns,
  language,
}: Shown<Row>): ListAsShown {
  // Without spaces between thousands: a year is a number too.
  const written = (value: string | number) =>
    typeof value === 'number' && language !== 'en' ? String(value).replace('.', ',') : String(value);
  const [, ...cells] = tableCells(rows, columns);
  return {
    caption,
    page,
    chosen: [...chosen],
    columns: writtenColumns(columns).map(({ header, align }) => ({ header, isEnd: align === 'end' })),
    rows: cells.map((row) => row.map(written)),
  };
}

/** Whether a PDF can hold it; a file of Excel or CSV has no such limits. */
export function fitsPdf(list: ListAsShown): boolean {
  const { rows, columns, text, bytes } = listLimits;
  const isShort = list.rows.every((row) => row.every((cell) => cell.length <= text));
  if (list.rows.length > rows || list.columns.length > columns || !isShort) return false;
  return new Blob([JSON.stringify(list)]).size <= bytes;
}

import { osloFields } from '../../text/oslo-time.ts';
import type { Column } from './table-view.ts';

export type FileCell = string | number;

/** Characters that Excel refuses in the name of a sheet, or that a file name can't contain. */
const notInNames = /[[\]:*?/\\"<>|]/gu;
const longestSheetName = 31;

/** The columns that can be exported; a column of only buttons or marks can't. */
export function writtenColumns<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.filter(({ text, sortBy }) => text ?? sortBy);
}

function writtenInOslo(value: FileCell): string {
  const { date, clock } = osloFields(new Date(value).toISOString());
  return `${date} ${clock}`;
}

function cellOf<Row>({ text, sortBy, absent = '', isInstant }: Column<Row>, row: Row): FileCell {
  if (text) return text(row).replace(/\s+/gu, ' ').trim();
  const value = sortBy?.(row) ?? null;
  if (value === null) return absent;
  return isInstant && value ? writtenInOslo(value) : value;
}

/** The rows in the form of a file, under their headings. Text in the list stays text: 007 keeps its zeros. */
export function tableCells<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): FileCell[][] {
  const written = writtenColumns(columns);
  const headings = written.map(({ header }) => header);
  return [headings, ...rows.map((row) => written.map((column) => cellOf(column, row)))];
}

const plainName = (caption: string): string =>
  caption
    .replace(notInNames, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim() || 'Karakter';

export const sheetName = (caption: string): string => plainName(caption).slice(0, longestSheetName).trim();

/** «Kandidater 2026-12-12.xlsx» */
export const fileName = (caption: string, now: Date, kind: 'xlsx' | 'csv' | 'pdf' = 'xlsx'): string =>
  `${plainName(caption)} ${osloFields(now.toISOString()).date}.${kind}`;

import { readCsv } from './csv.ts';
import { readExcel } from './excel.ts';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
/** The container of Excel before 2007, and of an Excel file locked by a password. */
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The first sheet of an Excel file (.xlsx) or a CSV as rows of trimmed text. Content decides what the file
 * is, never its name. Row n is line n of the sheet, so empty rows stay, except at the end. Numbers keep the digits they were
 * written with, dates become `2026-12-24` or `2026-12-24T09:00`. Throws `UnreadableSpreadsheet`.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > spreadsheetLimits.bytes) throw new UnreadableSpreadsheet('tooLarge');
  if (startsWith(bytes, compoundMagic)) throw new UnreadableSpreadsheet('oldOrLocked');
  const rows = startsWith(bytes, zipMagic) ? await readExcel(bytes) : readCsv(bytes);
  return withinLimits(withoutEmptyEnd(rows.map((row) => row.map((cell) => cell.trim()))));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  return rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1);
}

function withinLimits(rows: string[][]): string[][] {
  if (rows.length === 0) throw new UnreadableSpreadsheet('empty');
  if (rows.length > spreadsheetLimits.rows) throw new UnreadableSpreadsheet('tooManyRows');
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > spreadsheetLimits.columns) throw new UnreadableSpreadsheet('tooManyColumns');
  return rows;
}

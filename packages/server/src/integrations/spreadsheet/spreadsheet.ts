import type { ListTable } from '@karakter/domain/planning/list/spreadsheet-cell';
import { readCsv } from './csv.ts';
import { readExcel } from './excel.ts';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMagic = [0x50, 0x4b, 0x05, 0x06];
/** The container of Excel before 2007, and of an Excel file locked by a password. */
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0];
/** The name, in UTF-16, of a part that a locked file's container has. */
const lockedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * An Excel file (.xlsx) or a CSV as the lines of a list. Content decides what the file is, never its name. Throws
 * `UnreadableSpreadsheet`. May take all time and memory: only for a process that may crash.
 */
export function readSpreadsheet(bytes: Uint8Array): ListTable {
  if (bytes.length > spreadsheetLimits.bytes) throw new UnreadableSpreadsheet('tooLarge');
  if (startsWith(bytes, compoundMagic)) throw new UnreadableSpreadsheet(compoundKind(bytes));
  if (startsWith(bytes, emptyZipMagic)) throw new UnreadableSpreadsheet('otherFormat');
  const table = startsWith(bytes, zipMagic) ? readExcel(bytes) : readCsv(bytes);
  const isEmpty = table.lines.every(({ cells }) =>
    cells.every((cell) => typeof cell === 'string' && cell.trim() === ''),
  );
  if (isEmpty) throw new UnreadableSpreadsheet('empty');
  return table;
}

function compoundKind(bytes: Uint8Array): 'locked' | 'oldExcel' {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(lockedPackage)
    ? 'locked'
    : 'oldExcel';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

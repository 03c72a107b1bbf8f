import { splitPastedText } from '@karakter/domain/pasted-text';
import { readSheet } from 'read-excel-file/node';

const mostRows = 20_000;
const mostColumns = 100;
/** An Excel file is a zip: 100 MB of rows can hide in 100 kB, so what it would unpack to is looked at first. */
const mostUnpackedBytes = 100 * 1024 * 1024;

/** The file is no table that can be read: of another kind, broken, or far larger than a list of candidates. */
export class UnreadableSpreadsheet extends Error {}

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

/** The sum of the unpacked sizes that the zip's central directory states. */
function unpackedBytes(bytes: Buffer): number {
  let total = 0;
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (at + 28 <= bytes.length) total += bytes.readUInt32LE(at + 24);
  }
  return total;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function readExcel(bytes: Buffer): Promise<string[][]> {
  if (unpackedBytes(bytes) > mostUnpackedBytes) throw new UnreadableSpreadsheet('unpacks to too much');
  try {
    // A student number keeps its leading zeros and all its digits only as the text it was written as.
    const rows = await readSheet(bytes, { parseNumber: (text) => text });
    return rows.map((row) => row.map(cellText));
  } catch (cause) {
    throw new UnreadableSpreadsheet('not an Excel file of today', { cause });
  }
}

/** UTF-8 where the bytes are that, else what Excel in Norway has long saved CSV as. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readCsv(bytes: Buffer): string[][] {
  if (bytes.includes(0)) throw new UnreadableSpreadsheet('not text');
  return splitPastedText(decode(bytes));
}

/**
 * Reads the first sheet of an Excel file (.xlsx) or a CSV file into rows of cells, told apart by content, not by name.
 * Throws UnreadableSpreadsheet for anything else and for more than 20,000 rows or 100 columns.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<string[][]> {
  const rows = isZip(bytes) ? await readExcel(bytes) : readCsv(bytes);
  if (rows.length > mostRows || rows.some((row) => row.length > mostColumns))
    throw new UnreadableSpreadsheet('too large');
  return rows;
}

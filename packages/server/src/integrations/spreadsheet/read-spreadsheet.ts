import { splitPastedText } from '@karakter/domain/pasted-text';
import { unzipSync } from 'fflate';
import { type CellValue, readSheet } from 'read-excel-file/node';

/** More than any candidate list is, unpacked; a small file can hold far more, and must not fill the memory. */
const mostBytesUnpacked = 100 * 1024 * 1024;

/** An Excel workbook is a zip file, and every zip file begins so, whatever its name says. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function bytesUnpacked(bytes: Uint8Array): number {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      return false;
    },
  });
  return total;
}

/** UTF-8, or what Excel in Norway writes when it saves "CSV" without saying more. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cellText(value: CellValue | null): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
}

async function sheetRows(bytes: Uint8Array): Promise<string[][] | undefined> {
  try {
    if (bytesUnpacked(bytes) > mostBytesUnpacked) return undefined;
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(cellText));
  } catch {
    return undefined;
  }
}

/**
 * The rows of the first sheet of an Excel workbook (.xlsx), or of a CSV or text file, each cell as text. Undefined
 * where the bytes are neither: a damaged workbook, an old .xls, a picture.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<string[][] | undefined> {
  if (isWorkbook(bytes)) return sheetRows(bytes);
  const text = decoded(bytes);
  return text.includes('\0') ? undefined : splitPastedText(text);
}

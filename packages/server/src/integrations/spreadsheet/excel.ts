import { Unzip, UnzipInflate } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';

/** A piece of zip this long unpacks to 16 MB at the most. */
const pieceBytes = 16_384;

/** The first sheet of an .xlsx as rows of text. */
export async function readExcel(bytes: Uint8Array): Promise<string[][]> {
  inspect(bytes);
  try {
    const rows = await readSheet(Buffer.from(bytes), { parseNumber: digits });
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    throw new UnreadableSpreadsheet('damaged', { cause: error });
  }
}

/**
 * Unpacks the zip once for its size alone, piece by piece, since what its headers promise may be a lie: a
 * few kilobytes can unpack to gigabytes. Also tells a workbook from a Word file, which is a zip as well.
 */
function inspect(bytes: Uint8Array): void {
  let unpacked = 0;
  let isWorkbook = false;
  let isDamaged = false;
  const unzip = new Unzip((file) => {
    isWorkbook ||= file.name === 'xl/workbook.xml';
    file.ondata = (error, piece) => {
      isDamaged ||= error !== null;
      unpacked += piece?.length ?? 0;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !isDamaged; at += pieceBytes) {
    try {
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    } catch {
      isDamaged = true;
    }
    if (unpacked > spreadsheetLimits.unpackedBytes) throw new UnreadableSpreadsheet('tooLarge');
  }
  if (isDamaged) throw new UnreadableSpreadsheet('damaged');
  if (!isWorkbook) throw new UnreadableSpreadsheet('notSpreadsheet');
}

/** Cells are typed as the constructor `Date` by the library, hence `unknown`. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
}

/** A sheet's dates have no zone; the library gives them as if they were UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** A student number keeps its zeros and all its digits only as it was written; Excel may write 1E+15. */
function digits(written: string): string {
  return /e/iu.test(written) ? String(Number(written)) : written;
}

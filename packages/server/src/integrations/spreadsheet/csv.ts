import { type ListTable, tableOf } from '@karakter/domain/planning/list/spreadsheet-cell';
import { splitPastedText } from '@karakter/domain/text/pasted-text';
import { readEightBits } from './text-letters.ts';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';

/** Text formats that are not tables, by their first characters. */
const otherText = /^\s*(%PDF-|\{\\rtf|<(!doctype|html|\?xml|svg))/iu;

/** A text file as rows; detects the encoding, and whether tab, `;` or `,` separates. */
export function readCsv(bytes: Uint8Array): ListTable {
  const { text, writtenAs } = decode(bytes);
  const table = readText(text);
  const notes = writtenAs === null ? [] : [{ kind: 'encoding' as const, count: 1, where: writtenAs }];
  return { ...table, notes };
}

/** Text that was pasted or stood in a file, as rows. */
export function readText(text: string): ListTable {
  if (otherText.test(text)) throw new UnreadableSpreadsheet('otherFormat');
  const rows = splitPastedText(text, spreadsheetLimits.rows);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > spreadsheetLimits.rows || widest > spreadsheetLimits.columns) {
    throw new UnreadableSpreadsheet('tooLarge');
  }
  return tableOf(rows);
}

type Decoded = { text: string; writtenAs: string | null };

/** Text of two bytes per letter has zero bytes on one side only; other text has none. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < bytes.length / 4) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

/** Valid UTF-8 is UTF-8: the bytes of æøå in other encodings are invalid in it. */
function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  try {
    if (wide) return { text: new TextDecoder(wide, { fatal: true }).decode(bytes), writtenAs: null };
    if (bytes.includes(0)) throw new UnreadableSpreadsheet('otherFormat');
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), writtenAs: null };
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) throw error;
    if (wide) throw new UnreadableSpreadsheet('unknownLetters');
    return readEightBits(bytes);
  }
}

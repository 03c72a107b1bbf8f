import { splitPastedText } from '@karakter/domain/pasted-text';
import { UnreadableSpreadsheet } from './unreadable.ts';

/** Text formats that are no tables, by how they begin. */
const otherText = /^\s*(%PDF-|\{\\rtf|<(!doctype|html|\?xml|svg))/iu;

/** A text file as rows; finds out by itself the encoding, and whether tab, `;` or `,` separates. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  if (otherText.test(text)) throw new UnreadableSpreadsheet('notSpreadsheet');
  return splitPastedText(text);
}

/**
 * Norwegian Excel still saves CSV as Windows-1252, where æøå are bytes that UTF-8 forbids. So what is
 * valid UTF-8 is UTF-8, and the rest Windows-1252. No text holds a zero byte.
 */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new UnreadableSpreadsheet('notSpreadsheet');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

import { addressField } from './address-field.ts';

const separators = ['\t', ';', ','] as const;

/** The character between cells is in more lines than others: a title may have a comma, and a name in every line. */
function separatorOf(text: string): string {
  const lines = text.replaceAll(/"[^"]*"/g, '').split(/\r\n|\r|\n/);
  const linesWith = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  const counts = separators.map(linesWith);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** One cell, with or without quotes, and what ends it: a separator, a line break or the end of the text. */
function cellPattern(separator: string): RegExp {
  const quoted = `"([^"]*(?:""[^"]*)*)"(?=[${separator}\\r\\n]|$)`;
  const plain = `([^${separator}\\r\\n]*)`;
  return new RegExp(`(?:${quoted}|${plain})(${separator}|\\r\\n|\\r|\\n|$)`, 'y');
}

/**
 * Splits text that was pasted or read from a CSV file into rows of cells: tab, semicolon or comma, quoted cells with
 * line breaks and doubled quotes in them, any line ending, byte order mark or not. A quotation mark that does not
 * enclose a whole cell is a letter like any other. Empty rows stay, so that row n is the n-th row for a person who
 * looks for a mistake; the line break at the very end starts no row. A first line `sep=;`, which Excel understands,
 * names the separator and stays as an empty row. The address field of a mail gives a row of each recipient.
 *
 * A list with more rows than `mostRows` is not split to its end: the first row too many is the last one, from which the
 * caller can tell. The separator is found in the whole text.
 */
export function splitPastedText(text: string, mostRows = Number.POSITIVE_INFINITY): string[][] {
  const given = text.replace(/^\uFEFF/, '');
  const recipients = addressField(given);
  if (recipients) return recipients.slice(0, mostRows + 1);
  const declared = /^"?sep=([;,\t])"?(?=[\r\n])/iu.exec(given);
  const cells = given.slice(declared?.[0].length ?? 0);
  const separator = declared?.[1] ?? separatorOf(cells);
  const pattern = cellPattern(separator);
  const rows: string[][] = [];
  let row: string[] = [];
  while (pattern.lastIndex < cells.length || row.length > 0) {
    const [, quoted, plain = '', end] = pattern.exec(cells) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    rows.push(row);
    if (rows.length > mostRows) break;
    row = [];
  }
  return rows;
}

/**
 * A text as it stands in a cell of a CSV file. One that begins like a formula gets an apostrophe before it, since a
 * spreadsheet would run it.
 */
export const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** In quotation marks, with those of the text doubled. */
export const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

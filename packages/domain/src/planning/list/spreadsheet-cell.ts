/**
 * A cell as the spreadsheet shows it, or why nothing can be read from it: a formula that failed (`#N/A`), one whose
 * result the file does not hold, or one that was merged with the cell above it, whose value may be meant for both.
 */
export type ListCell =
  | string
  | { readonly fault: 'cellError' | 'noStoredValue' | 'mergedCell'; readonly shown: string };

/** A row of a list with its number in the sheet, counted from 1; empty ones may be left out. */
export type ListLine = {
  readonly line: number;
  readonly cells: readonly ListCell[];
  readonly isHidden?: boolean;
};

/** A note about how a list was read, for its sender; `where` names the lines, columns or sheets. */
export type ListNote = { readonly kind: ListNoteKind; readonly count: number; readonly where: string };

export const listNoteKinds = [
  /** The sheet that was read, by name. */
  'sheet',
  /** Sheets that were not read. */
  'otherSheets',
  'hiddenSheets',
  /** How the letters of a text file were decoded, where the file does not state it. */
  'encoding',
  'hiddenLines',
  'hiddenColumns',
  /** Cells and lines far away from the table, left out. */
  'farCells',
  'farLines',
  /** Lines above the headings, such as a title. */
  'linesAbove',
  /** Lines with text only where no column is read. */
  'linesOutside',
  /** Columns with content in the candidates' lines but without a heading. */
  'unnamedColumns',
  /** Lines from which invisible characters were removed. */
  'invisibleSigns',
  /** Lines that ask for English, in which no paper is written [A2]. */
  'noEnglishPaper',
] as const;
export type ListNoteKind = (typeof listNoteKinds)[number];

export type ListTable = {
  readonly lines: readonly ListLine[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly ListNote[];
};

/** Rows of text as a list: nothing hidden, each row at its number. */
export function tableOf(rows: readonly (readonly ListCell[])[]): ListTable {
  return {
    lines: rows.map((cells, index) => ({ line: index + 1, cells })),
    hiddenColumns: new Set(),
    notes: [],
  };
}

/** Errors as Excel writes them in text, in Norwegian and English, and the signs of a column that is too narrow. */
const errorText = /^#(?:[\p{Lu}/0]+[!?]|N\/A|I\/T|GETTING_DATA|#+)$/u;
/** How a text file forces a spreadsheet to keep zeros: `="012345"`. */
const quotedFormula = /^="([^"]*)"$/u;

/** The cell, with content that only looks like text distinguished from it. */
export function cellIn(cell: ListCell | undefined): ListCell {
  if (typeof cell !== 'string') return cell ?? '';
  const text = cell.trim();
  if (errorText.test(text)) return { fault: 'cellError', shown: text };
  return quotedFormula.exec(text)?.[1] ?? text;
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

const mostRanges = 8;

/** Numbers as people list them: `3, 7–9`; of a very long list only the first ones. */
export function rangesOf(numbers: readonly number[], name: (number: number) => string = String): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const written = ranges.slice(0, mostRanges).map(([a, b]) => (a === b ? name(a) : `${name(a)}–${name(b)}`));
  return written.join(', ') + (ranges.length > mostRanges ? ' …' : '');
}

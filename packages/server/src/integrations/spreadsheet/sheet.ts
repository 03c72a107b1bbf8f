import type { ListCell, ListLine } from '@karakter/domain/planning/list/spreadsheet-cell';
import { placeOf, rowNumber } from './cell-place.ts';
import { areaOf, type MergedArea, withMergedMarked } from './merged-cells.ts';
import { shownNumber } from './shown-number.ts';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';
import { readXml, withoutEscapes } from './workbook-xml.ts';

export type SheetFacts = {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
};
export type SheetRows = {
  readonly lines: readonly ListLine[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** The number of cells with content in columns too far to the right to be read. */
  readonly farCells: number;
};

type Attributes = Readonly<Record<string, string>>;
type Cell = { type: string; style: number; value: string; hasValue: boolean; hasFormula: boolean };
type Row = { line: number; cells: ListCell[]; filled: Set<number>; isHidden: boolean };

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
const damaged = (): never => {
  throw new UnreadableSpreadsheet('damaged');
};

function shownText(cell: Cell, { strings, formats, from1904 }: SheetFacts): string {
  const { type, style, value } = cell;
  if (type === 's') return strings[Number(value)] ?? damaged();
  if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
  if (type !== 'n') return withoutEscapes(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return damaged();
  return shownNumber(number, formats[style] ?? 'General', from1904);
}

/** The cell as its sheet shows it; a formula that was never calculated must not be read as 0. */
function readCell(cell: Cell, facts: SheetFacts): ListCell {
  const isEmpty = cell.value === '' && cell.type !== 'str' && cell.type !== 'inlineStr';
  if (cell.hasFormula && (isEmpty || !cell.hasValue)) return { fault: 'noStoredValue', shown: '' };
  if (cell.type === 'e') return { fault: 'cellError', shown: cell.value };
  return isEmpty ? '' : shownText(cell, facts);
}

/** Follows the elements of a sheet, and fills rows only where there is a cell with content. */
class SheetReader {
  readonly lines: ListLine[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly merged: MergedArea[] = [];
  farCells = 0;
  private readonly facts: SheetFacts;
  private cells = 0;
  private areRowsHidden = false;
  private row: Row = { line: 0, cells: [], filled: new Set(), isHidden: false };
  private column = -1;
  private cell: Cell | undefined;
  private part = '';
  private isPhonetic = false;

  constructor(facts: SheetFacts) {
    this.facts = facts;
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'sheetFormatPr') this.areRowsHidden = isTrue(attributes().zeroHeight);
    else if (name === 'col') this.noteColumns(attributes());
    else if (name === 'row') this.beginRow(attributes());
    else if (name === 'c') this.beginCell(attributes());
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'mergeCell') this.merged.push(areaOf(attributes().ref ?? ''));
    else if (this.cell) this.beginPart(this.cell, name);
  }

  text(text: string): void {
    if (this.cell && (this.part === 'v' || (this.part === 't' && !this.isPhonetic))) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'rPh') this.isPhonetic = false;
    if (name === this.part) this.part = '';
  }

  private noteColumns({ min = '', max = '', hidden, width }: Attributes): void {
    if (!isTrue(hidden) && Number(width ?? 1) > 0) return;
    const to = Math.min(Number(max), spreadsheetLimits.columns);
    for (let column = Number(min); column <= to; column += 1) this.hiddenColumns.add(column - 1);
  }

  private beginRow({ r, hidden, ht }: Attributes): void {
    const line = r === undefined ? this.row.line + 1 : rowNumber(r);
    if (line <= this.row.line) damaged();
    const isHidden = isTrue(hidden) || Number(ht ?? 1) === 0 || (this.areRowsHidden && hidden === undefined);
    this.row = { line, cells: [], filled: new Set(), isHidden };
    this.column = -1;
  }

  private beginCell({ r, s = '0', t: type = 'n' }: Attributes): void {
    const place = r === undefined ? undefined : placeOf(r);
    if (this.row.line === 0 || (place && place.row !== this.row.line)) damaged();
    this.column = place?.column ?? this.column + 1;
    if (this.row.filled.has(this.column)) damaged();
    this.cell = { type, style: Number(s), value: '', hasValue: false, hasFormula: false };
  }

  private beginPart(cell: Cell, name: string): void {
    this.part = name;
    cell.hasValue ||= name === 'v' || name === 'is';
    cell.hasFormula ||= name === 'f';
  }

  private endCell(): void {
    const read = this.cell ? readCell(this.cell, this.facts) : '';
    this.cell = undefined;
    if (typeof read === 'string' && read.trim() === '') return;
    if (this.column >= spreadsheetLimits.columns) {
      this.farCells += 1;
      return;
    }
    this.cells += 1;
    if (this.cells > spreadsheetLimits.cells) throw new UnreadableSpreadsheet('tooLarge');
    while (this.row.cells.length < this.column) this.row.cells.push('');
    this.row.cells[this.column] = read;
    this.row.filled.add(this.column);
  }

  private endRow(): void {
    const { line, cells, isHidden } = this.row;
    if (cells.length === 0) return;
    this.lines.push({ line, cells, ...(isHidden && { isHidden }) });
    if (this.lines.length > spreadsheetLimits.rows) throw new UnreadableSpreadsheet('tooLarge');
  }
}

/** The rows of a sheet that hold anything, each cell as it is shown. */
export function readSheet(part: Uint8Array, facts: SheetFacts): SheetRows {
  const reader = new SheetReader(facts);
  readXml(part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  const { hiddenColumns, farCells } = reader;
  const lines = withMergedMarked(reader.lines, reader.merged, spreadsheetLimits.columns);
  return { lines, hiddenColumns, farCells };
}

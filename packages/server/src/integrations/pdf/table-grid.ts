import type { RichTextNode } from '@karakter/domain/text/rich-text';

export type Element = Extract<RichTextNode, { readonly content?: unknown }>;

export type GridCell = {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly heading: boolean;
  readonly content: readonly RichTextNode[];
};

/** `headRows` is 1 when the first row is all headings and none of them reaches further down. */
export type TableGrid = {
  readonly columns: number;
  readonly headRows: 0 | 1;
  readonly cells: readonly GridCell[];
};

/** As in HTML: a greater span is ignored. */
const widestSpan = 1_000;
/** Beyond this, a cell is one column wide whatever it claims: spans cost time, and no table is read out here. */
const widestWithSpans = 10_000;

/**
 * Gives every cell of a table its place, so that the typesetter never has to guess: an editor may leave rows of unequal
 * length and spans that reach outside the table. Columns in which no cell begins are left out.
 */
export function tableGrid(table: Element): TableGrid {
  const rows = (table.content ?? []).filter((node) => node.type === 'tableRow');
  /** For each column the first row that is free in it. */
  const freeFrom: number[] = [];
  const cells = rows.flatMap((row, y) => placeRow((row as Element).content ?? [], y, rows.length, freeFrom));
  const first = cells.filter((cell) => cell.y === 0);
  const isHead = first.length > 0 && first.every((cell) => cell.heading && cell.rowspan === 1);
  return { ...withoutEmptyColumns(cells), headRows: isHead ? 1 : 0 };
}

function placeRow(
  nodes: readonly RichTextNode[],
  y: number,
  rowCount: number,
  freeFrom: number[],
): GridCell[] {
  let x = 0;
  const isFree = (column: number) => (freeFrom[column] ?? 0) <= y;
  return (nodes as readonly Element[]).map((node) => {
    while (!isFree(x)) x += 1;
    const rowspan = span(node.attrs?.rowspan, rowCount - y);
    const wanted = span(node.attrs?.colspan, x < widestWithSpans ? widestSpan : 1);
    // A cell from the row above that reaches down cuts a wide cell short.
    let colspan = 0;
    while (colspan < wanted && isFree(x + colspan)) {
      freeFrom[x + colspan] = y + rowspan;
      colspan += 1;
    }
    const cell = {
      x,
      y,
      colspan,
      rowspan,
      heading: node.type === 'tableHeader',
      content: node.content ?? [],
    };
    x += colspan;
    return cell;
  });
}

function withoutEmptyColumns(cells: readonly GridCell[]) {
  const starts = [...new Set(cells.map(({ x }) => x))].sort((a, b) => a - b);
  const placed = cells.map((cell) => {
    const x = columnsBefore(starts, cell.x);
    return { ...cell, x, colspan: Math.max(1, columnsBefore(starts, cell.x + cell.colspan) - x) };
  });
  return { columns: Math.max(1, starts.length), cells: placed };
}

/** How many of the sorted columns begin before this one. */
function columnsBefore(starts: readonly number[], x: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function span(value: unknown, most: number): number {
  return typeof value === 'number' && value > 1 ? Math.min(Math.floor(value), most) : 1;
}

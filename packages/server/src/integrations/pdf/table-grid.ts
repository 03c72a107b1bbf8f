import type { RichTextNode } from '@karakter/domain/rich-text';

type Element = Extract<RichTextNode, { readonly content?: unknown }>;

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
  readonly type: 'table';
  readonly columns: number;
  readonly headRows: 0 | 1;
  readonly cells: readonly GridCell[];
};

const mostColumns = 40;

/**
 * Gives every cell of a table its place, so that the typesetter never has to guess: an editor may leave
 * rows of unequal length and spans that reach outside the table.
 */
export function tableGrid(table: Element): TableGrid {
  const rows = (table.content ?? []).filter((node) => node.type === 'tableRow');
  const taken = new Set<string>();
  const cells = rows.flatMap((row, y) => placeRow((row as Element).content ?? [], y, rows.length, taken));
  const first = cells.filter((cell) => cell.y === 0);
  const isHead = first.length > 0 && first.every((cell) => cell.heading && cell.rowspan === 1);
  return {
    type: 'table',
    columns: Math.max(1, ...cells.map((cell) => cell.x + cell.colspan)),
    headRows: isHead ? 1 : 0,
    cells,
  };
}

function placeRow(
  nodes: readonly RichTextNode[],
  y: number,
  rowCount: number,
  taken: Set<string>,
): GridCell[] {
  let x = 0;
  const cells: GridCell[] = [];
  for (const node of nodes as readonly Element[]) {
    while (taken.has(`${x},${y}`)) x += 1;
    if (x >= mostColumns) break;
    const rowspan = span(node.attrs?.rowspan, rowCount - y);
    const colspan = freeWidth(x, y, span(node.attrs?.colspan, mostColumns - x), taken);
    for (let dy = 0; dy < rowspan; dy += 1) {
      for (let dx = 0; dx < colspan; dx += 1) taken.add(`${x + dx},${y + dy}`);
    }
    cells.push({ x, y, colspan, rowspan, heading: node.type === 'tableHeader', content: node.content ?? [] });
    x += colspan;
  }
  return cells;
}

/** A cell from the row above that reaches down cuts a wide cell short. */
function freeWidth(x: number, y: number, wanted: number, taken: ReadonlySet<string>): number {
  let width = 1;
  while (width < wanted && !taken.has(`${x + width},${y}`)) width += 1;
  return width;
}

function span(value: unknown, most: number): number {
  return typeof value === 'number' && value > 1 ? Math.min(Math.floor(value), most) : 1;
}

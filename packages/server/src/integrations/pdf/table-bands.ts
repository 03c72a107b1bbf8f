import { widthOf } from './printable.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** Columns that are beside each other on the page, from one up to (not including) another, with the width of each. */
export type Band = { readonly from: number; readonly to: number; readonly widths: readonly number[] };

/** Both in characters: a column is never narrower than a number, nor wider for its longest word alone than this. */
const narrowest = 3;
const widestWord = 24;
/** The part of a cell's width that its frame takes. */
export const cellFrame = 2;
/** A long text needs width too, but can also grow downwards. */
const widthOfText = (characters: number): number => Math.min(widestWord, Math.sqrt(characters) * 1.5);

/** The least width of a column for its longest word, and the preferred width for all its text. */
type Wish = { readonly least: number; readonly liked: number };

function wishOf(text: string): Wish {
  const longest = text.split(/[\s-]+/u).reduce((most, word) => Math.max(most, widthOf(word)), narrowest);
  const least = Math.min(widestWord, longest) + cellFrame;
  return { least, liked: Math.max(least, widthOfText(text.length)) };
}

function wishesOf({ columns, cells }: TableGrid, textOf: (cell: GridCell) => string): Wish[] {
  const wishes = Array.from({ length: columns }, () => wishOf(''));
  for (const cell of cells) {
    const { least, liked } = wishOf(textOf(cell));
    for (let x = cell.x; x < cell.x + cell.colspan; x += 1) {
      const before = wishes[x] ?? wishOf('');
      wishes[x] = {
        least: Math.max(before.least, least / cell.colspan),
        liked: Math.max(before.liked, liked / cell.colspan),
      };
    }
  }
  return wishes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Equally wide where that is wide enough, as on the screen; otherwise each gets its least width, and the rest by its
 * preferred width.
 */
function widthsOf(wishes: readonly Wish[], width: number): number[] {
  const equal = width / wishes.length;
  if (wishes.every(({ least }) => least <= equal)) return wishes.map(() => equal);
  const rest = Math.max(0, width - sum(wishes.map(({ least }) => least)));
  const allLiked = sum(wishes.map(({ liked }) => liked));
  return wishes.map(({ least, liked }) => least + (rest * liked) / allLiked);
}

/**
 * Distributes the columns of a table over as many parts as are needed for every word to be read, in a line of this many
 * characters.
 */
export function bandsOf(grid: TableGrid, textOf: (cell: GridCell) => string, width: number): Band[] {
  const wishes = wishesOf(grid, textOf);
  const bands: { from: number; to: number; taken: number }[] = [];
  wishes.forEach(({ least }, x) => {
    const last = bands.at(-1);
    if (last && last.taken + least <= width) Object.assign(last, { to: x + 1, taken: last.taken + least });
    else bands.push({ from: x, to: x + 1, taken: least });
  });
  return bands.map(({ from, to }) => ({ from, to, widths: widthsOf(wishes.slice(from, to), width) }));
}

/** The cells that begin in the band, cut at its end; what they hold is in it whole. */
export function cellsIn(band: Band, { cells }: TableGrid): GridCell[] {
  return cells
    .filter(({ x }) => x >= band.from && x < band.to)
    .map((cell) => ({
      ...cell,
      x: cell.x - band.from,
      colspan: Math.min(cell.colspan, band.to - cell.x),
    }));
}

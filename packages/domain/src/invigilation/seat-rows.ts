import { inWordOrder } from '../text/word-order.ts';

/** A seat in its row; columns count from 1. */
type PlacedSeat<T> = { readonly column: number; readonly item: T };
export type SeatRow<T> = {
  /** The row's own name; empty where the seats of the room are only numbered. */
  readonly name: string;
  readonly seats: readonly PlacedSeat<T>[];
};

export type SeatRows<T> = {
  readonly columns: number;
  readonly rows: readonly SeatRow<T>[];
  /** Whether the seats are numbers alone, so that the length of the rows is a choice. */
  readonly isNumbered: boolean;
  /** Without a seat, with one that names no place in a row, or with a seat that another has too. */
  readonly loose: readonly T[];
};

/** `A12`, `A-12`, `Rad 3, 12`, `3.12`, `12`: the row, and the number in it. */
const seatLabel = /^(?:(.*\D)[\s.,:/-]*|(\d+)[\s.,:/-]+)?(\d+)$/;
const separators = /[\s.,:/-]+$/;

function placeOf(seat: string): { row: string; number: number } | null {
  const found = seatLabel.exec(seat.trim());
  if (!found) return null;
  const row = (found[1] ?? found[2] ?? '').replace(separators, '');
  // A row of one letter is the same in either case.
  return { row: row.length === 1 ? row.toUpperCase() : row, number: Number(found[3]) };
}

/** Keeps the first of each place; the others are returned as loose. */
function placed<T>(items: readonly T[], seatOf: (item: T) => string) {
  const taken = new Map<string, { row: string; number: number; item: T }>();
  const loose: T[] = [];
  for (const item of items) {
    const place = placeOf(seatOf(item));
    const key = place && JSON.stringify([place.row, place.number]);
    if (place === null || key === null || taken.has(key)) loose.push(item);
    else taken.set(key, { ...place, item });
  }
  return { taken: [...taken.values()], loose };
}

/**
 * The seats of a room in rows [D9]. Where the seats name their rows, as A1 to B7 do, a row is as in the room, and
 * numbers that no row uses take no place. Seats that are only numbered fill rows of `perRow`, from the lowest number.
 */
export function seatRows<T>(
  items: readonly T[],
  { seatOf, perRow }: { seatOf: (item: T) => string; perRow: number },
): SeatRows<T> {
  const { taken, loose } = placed(items, seatOf);
  const names = [...new Set(taken.map(({ row }) => row))].sort(inWordOrder);
  const isNumbered = names.length === 1;
  const numbers = [...new Set(taken.map(({ number }) => number))].sort((one, other) => one - other);
  const first = numbers[0] ?? 0;
  const rowOf = (seat: (typeof taken)[number]) =>
    isNumbered ? Math.floor((seat.number - first) / perRow) : names.indexOf(seat.row);
  const columnOf = ({ number }: (typeof taken)[number]) =>
    isNumbered ? ((number - first) % perRow) + 1 : numbers.indexOf(number) + 1;
  const rows = new Map<number, PlacedSeat<T>[]>();
  for (const seat of taken) {
    const row = rows.get(rowOf(seat)) ?? [];
    rows.set(rowOf(seat), [...row, { column: columnOf(seat), item: seat.item }]);
  }
  return {
    columns: isNumbered ? perRow : numbers.length,
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([index, seats]) => ({
        name: isNumbered ? '' : (names[index] ?? ''),
        seats: seats.sort((one, other) => one.column - other.column),
      })),
    isNumbered,
    loose,
  };
}

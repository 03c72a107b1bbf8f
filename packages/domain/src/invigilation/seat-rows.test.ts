import { describe, expect, it } from 'vitest';
import { seatRows } from './seat-rows.ts';

const rowsOf = (seats: readonly string[], perRow = 4) => seatRows(seats, { seatOf: (seat) => seat, perRow });
const drawn = (seats: readonly string[], perRow?: number) =>
  rowsOf(seats, perRow).rows.map(
    ({ name, seats: row }) => `${name}: ${row.map(({ column, item }) => `${item}@${column}`).join(' ')}`,
  );

describe('the seats of a room in rows [D9]', () => {
  it.each([
    [
      ['B1', 'A2', 'A1', 'A10'],
      ['A: A1@1 A2@2 A10@3', 'B: B1@1'],
    ],
    [
      ['A1', 'A3', 'B5'],
      ['A: A1@1 A3@2', 'B: B5@3'],
    ],
    [
      ['1-1', '2-1', '10-1', '2-2'],
      ['1: 1-1@1', '2: 2-1@1 2-2@2', '10: 10-1@1'],
    ],
    [
      ['Rad 1, 2', 'Rad 2, 2'],
      ['Rad 1: Rad 1, 2@1', 'Rad 2: Rad 2, 2@1'],
    ],
    [
      ['a1', 'A2', 'B1'],
      ['A: a1@1 A2@2', 'B: B1@1'],
    ],
  ])('keeps the rows that seats such as %j name', (seats, expected) => {
    expect(drawn(seats)).toEqual(expected);
  });

  it.each([
    [
      ['1', '2', '5', '9'],
      [': 1@1 2@2', ': 5@1', ': 9@1'],
    ],
    [
      ['101', '102', '105'],
      [': 101@1 102@2', ': 105@1'],
    ],
    [
      ['P1', 'P6'],
      [': P1@1', ': P6@2'],
    ],
  ])('fills rows of four with seats that are only numbered: %j', (seats, expected) => {
    expect(drawn(seats)).toEqual(expected);
    expect(rowsOf(seats)).toMatchObject({ isNumbered: true, columns: 4 });
  });

  it('loses no candidate: without a seat, with a name for one, or two on the same', () => {
    const { rows, loose } = rowsOf(['', 'A1', 'a 1', 'ved vinduet', 'B2']);
    expect(loose).toEqual(['', 'a 1', 'ved vinduet']);
    expect(rows).toHaveLength(2);
  });

  it('has no rows in a room without seats', () => {
    expect(rowsOf(['', ''])).toMatchObject({ columns: 0, rows: [], isNumbered: false });
  });
});

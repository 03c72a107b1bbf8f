import { describe, expect, it } from 'vitest';
import { nextInColumn } from './arrow-keys.ts';

const box = (left: number, top: number) => ({ left, top, width: 80, bottom: top + 50 });
/** Two rows of three seats, and a third with a seat under the last one. */
const seats = [box(0, 0), box(100, 0), box(200, 0), box(0, 60), box(100, 60), box(200, 60), box(200, 120)];

describe('arrow keys among the seats [Q4]', () => {
  it.each([
    ['down to the seat below', 1, 1, 4],
    ['up to the seat above', 5, -1, 2],
    ['down to the nearest seat of a short row', 3, 1, 6],
    ['not above the first row', 2, -1, undefined],
    ['not below the last row', 6, 1, undefined],
    ['not from outside', -1, 1, undefined],
  ] as const)('%s', (_, from, way, to) => {
    expect(nextInColumn(seats, from, way)).toBe(to);
  });
});

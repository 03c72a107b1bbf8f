import { describe, expect, test } from 'vitest';
import { type Column, nextSort, rowsInView, type TableView, viewFrom, withView } from './table-view.ts';

type Candidate = { number: number; place: string; points: number | null };

const columns: Column<Candidate>[] = [
  {
    key: 'number',
    header: 'Nr.',
    cell: (c) => c.number,
    text: (c) => String(c.number),
    sortBy: (c) => c.number,
  },
  { key: 'place', header: 'Sted', cell: (c) => c.place, text: (c) => c.place },
  { key: 'points', header: 'Poeng', cell: (c) => c.points, sortBy: (c) => c.points },
];
const candidates = [
  { number: 1047, place: 'Ås', points: 12 },
  { number: 982, place: 'Bergen rom 10', points: null },
  { number: 1200, place: 'Bergen rom 9', points: 40 },
];
const numbers = (view: TableView) => rowsInView(candidates, columns, view).map(({ number }) => number);
const sorted = (key: string, descending = false) => numbers({ filter: '', sort: { key, descending } });

describe('a list in view', () => {
  test('sorts by number, by the Norwegian alphabet, and by the number inside a text', () => {
    expect(sorted('number')).toEqual([982, 1047, 1200]);
    expect(sorted('place')).toEqual([1200, 982, 1047]);
  });

  test('keeps rows without a value last, in both directions', () => {
    expect(sorted('points')).toEqual([1047, 1200, 982]);
    expect(sorted('points', true)).toEqual([1200, 1047, 982]);
  });

  test('matches every word of the filter, in any column and any case', () => {
    expect(numbers({ filter: 'bergen 12', sort: null })).toEqual([1200]);
    expect(numbers({ filter: ' ÅS ', sort: null })).toEqual([1047]);
    expect(numbers({ filter: 'oslo', sort: null })).toEqual([]);
  });

  test('keeps its original order when the address names no column of it', () => {
    expect(sorted('colour')).toEqual([1047, 982, 1200]);
  });
});

describe('the view is kept in the address [V3]', () => {
  test('is written to the address and read back, beside other parameters', () => {
    const view: TableView = { filter: 'rom 9 & 10', sort: { key: 'place', descending: true } };
    const search = withView(new URLSearchParams('term=2026h'), view);
    expect(viewFrom(new URLSearchParams(search.toString()))).toEqual(view);
    expect(search.get('term')).toBe('2026h');
    expect(withView(search, { filter: '', sort: null }).toString()).toBe('term=2026h');
  });

  test('two tables of a page do not disturb each other', () => {
    const search = withView(new URLSearchParams('q=a'), { filter: 'b', sort: null }, 'people');
    expect([viewFrom(search).filter, viewFrom(search, 'people').filter]).toEqual(['a', 'b']);
  });

  test('a heading sorts upwards, downwards, and not', () => {
    const up = nextSort(null, 'place');
    const down = nextSort(up, 'place');
    expect([up, down, nextSort(down, 'place')]).toEqual([
      { key: 'place', descending: false },
      { key: 'place', descending: true },
      null,
    ]);
    expect(nextSort(down, 'number')).toEqual({ key: 'number', descending: false });
  });
});

import { expect, it, test } from 'vitest';
import { tableLines } from './list-lines.ts';
import { cellIn, columnLetters, type ListLine, rangesOf } from './spreadsheet-cell.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('the column at %i is called %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each<[number[], string]>([
  [[], ''],
  [[3], '3'],
  [[3, 4], '3–4'],
  [[9, 3, 8, 7], '3, 7–9'],
  [[3, 3, 4], '3–4'],
  [[1, 3, 5, 7, 9, 11, 13, 15], '1, 3, 5, 7, 9, 11, 13, 15'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17], '1, 3, 5, 7, 9, 11, 13, 15 …'],
])('the lines %j are listed as %j', (lines, written) => {
  expect(rangesOf(lines)).toBe(written);
});

test.each([
  ['#DIV/0!', { fault: 'cellError', shown: '#DIV/0!' }],
  [' #N/A ', { fault: 'cellError', shown: '#N/A' }],
  ['#', '#'],
  ['#1', '#1'],
  ['se #N/A', 'se #N/A'],
  ['="012"', '012'],
  [' a ', 'a'],
  [undefined, ''],
] as const)('a cell with %j is read as %j', (cell, read) => {
  expect(cellIn(cell)).toEqual(read);
});

const filled = (...lines: number[]): ListLine[] => lines.map((line) => ({ line, cells: ['x'] }));
const linesOf = (lines: readonly ListLine[]) => {
  const { lines: kept, notes } = tableLines(lines);
  return [kept.map(({ line }) => line), notes.map(({ where }) => where)];
};

it('lines a thousand apart are one list; further apart the longest is, and of equal ones the first', () => {
  expect(linesOf(filled(5, 1_005))).toEqual([[5, 1_005], []]);
  expect(linesOf(filled(5, 1_006))).toEqual([[5], ['1006']]);
  expect(linesOf(filled(5, 2_000, 2_001, 9_000))).toEqual([[2_000, 2_001], ['5, 9000']]);
  expect(linesOf([])).toEqual([[], []]);
});

it('a cell that cannot be read fills a line; spaces and invisible characters do not', () => {
  const lines: ListLine[] = [
    { line: 1, cells: ['', ' \u200b'] },
    { line: 2, cells: ['', { fault: 'noStoredValue', shown: '' }] },
  ];
  expect(linesOf(lines)).toEqual([[2], []]);
});

import { expect, test } from 'vitest';
import { fileName, sheetName, tableCells } from './table-file.ts';
import { type Column, rowsInView } from './table-view.ts';

type Candidate = { name: string; student: string; extra: number | null; endsAt: string | null };

const cell = () => null;
const columns: Column<Candidate>[] = [
  {
    key: 'name',
    header: 'Navn',
    cell,
    text: (c) => c.name,
    sortBy: (c) => c.name.trim().split(' ').at(-1) ?? '',
  },
  { key: 'edit', header: 'Endre', cell },
  { key: 'student', header: 'Studentnummer', cell, text: (c) => c.student },
  { key: 'extra', header: 'Ekstra', cell, sortBy: (c) => c.extra },
  { key: 'ends', header: 'Slutt', cell, sortBy: (c) => c.endsAt, isInstant: true },
];
const ada = { name: 'Ada  Berg ', student: '007001', extra: 30, endsAt: '2026-12-12T13:30:00Z' };
const bo = { name: 'Bo Abel', student: '=1+1', extra: null, endsAt: null };

test('a file has the columns with text or a value, under their headings', () => {
  expect(tableCells([ada, bo], columns)).toEqual([
    ['Navn', 'Studentnummer', 'Ekstra', 'Slutt'],
    ['Ada Berg', '007001', 30, '2026-12-12 14:30'],
    ['Bo Abel', '=1+1', '', ''],
  ]);
});

test('a number that is hidden says so in a file, as it does on the page [V8]', () => {
  const column: Column<Candidate> = {
    key: 'extra',
    header: 'Ekstra',
    cell,
    sortBy: (c) => c.extra,
    absent: 'skjult',
  };
  expect(tableCells([ada, bo, { ...bo, extra: 0 }], [column])).toEqual([['Ekstra'], [30], ['skjult'], [0]]);
});

test('a file keeps the filter and the order of the list', () => {
  const namesIn = (filter: string, descending: boolean) => {
    const shown = rowsInView([ada, bo], columns, { filter, sort: { key: 'name', descending } });
    return tableCells(shown, columns).map(([name]) => name);
  };
  expect(namesIn('', false)).toEqual(['Navn', 'Bo Abel', 'Ada Berg']);
  expect(namesIn('', true)).toEqual(['Navn', 'Ada Berg', 'Bo Abel']);
  expect(namesIn('007', false)).toEqual(['Navn', 'Ada Berg']);
});

test('an instant given in milliseconds is written in the time of Oslo, in summer too', () => {
  const [column] = columns.slice(-1);
  const inMilliseconds = { ...column, sortBy: () => Date.parse('2026-06-01T22:30:00Z') } as Column<Candidate>;
  expect(tableCells([ada], [inMilliseconds])).toEqual([['Slutt'], ['2026-06-02 00:30']]);
});

test.each([
  ['Kandidater', 'Kandidater', 'Kandidater 2026-12-13.xlsx'],
  ['Klager: a/b [c]?', 'Klager a b c', 'Klager a b c 2026-12-13.xlsx'],
  ["'Sitert'", 'Sitert', 'Sitert 2026-12-13.xlsx'],
  [
    'Sensorer som ennå ikke har levert',
    'Sensorer som ennå ikke har leve',
    'Sensorer som ennå ikke har levert 2026-12-13.xlsx',
  ],
  ['***', 'Karakter', 'Karakter 2026-12-13.xlsx'],
])(
  '%s gives a valid name of a sheet in Excel, and a file name with the date in Oslo',
  (caption, sheet, file) => {
    expect(sheetName(caption)).toBe(sheet);
    expect(fileName(caption, new Date('2026-12-12T23:30:00Z'))).toBe(file);
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, kari, per, readRows } from '../../test/candidate-rows.ts';
import { splitPastedText } from '../../text/pasted-text.ts';
import { parseCandidateList } from './candidate-list.ts';
import { type ListCell, type ListLine, tableOf } from './spreadsheet-cell.ts';

const lineOf = (line: number, cells: readonly ListCell[], isHidden = false): ListLine => ({
  line,
  cells,
  isHidden,
});
const read = (lines: readonly ListLine[], hiddenColumns: readonly number[] = []) =>
  parseCandidateList({ lines, hiddenColumns: new Set(hiddenColumns), notes: [] });
const pasted = (text: string) => parseCandidateList(tableOf(splitPastedText(text)));

describe('hidden content of a list', () => {
  it('is left out, line by line, with a note', () => {
    const lines = [lineOf(1, heading), lineOf(2, kari, true), lineOf(3, per)];
    const { rows, errors, notes } = read(lines);
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect([errors, notes]).toEqual([[], [{ kind: 'hiddenLines', count: 1, where: '2' }]]);
  });

  it('may be the headings, which still name the columns', () => {
    const { headerRecognised, rows } = read([lineOf(1, heading, true), lineOf(2, kari)]);
    expect([headerRecognised, rows.length]).toEqual([true, 1]);
  });

  it('may be a column, from which nothing is read', () => {
    const lines = [lineOf(1, heading), lineOf(2, [...kari, '30'])];
    const { rows, notes, statesExtraTime } = read(lines, [3, 9]);
    expect(rows[0]?.extraMinutes).toBe(0);
    expect(statesExtraTime).toBe(false);
    expect(notes).toEqual([{ kind: 'hiddenColumns', count: 1, where: 'D' }]);
  });
});

describe('cells outside the table', () => {
  it('is left out with a note: a cell far below, and one beside the columns', () => {
    const lines = [
      lineOf(1, heading),
      lineOf(2, kari),
      lineOf(3, ['', '', '', '', '', 'merk']),
      lineOf(1_048_576, ['x']),
    ];
    const { rows, errors, notes } = read(lines);
    expect([rows.length, errors]).toEqual([1, []]);
    expect(notes).toEqual([
      { kind: 'farLines', count: 1, where: '1048576' },
      { kind: 'linesOutside', count: 1, where: '3' },
    ]);
  });

  it('may be a column without a heading, which is noted where it has content', () => {
    const beside = (text: string) =>
      read([lineOf(1, [...heading.slice(0, 3), ' ']), lineOf(2, [...kari, text])]).notes;
    expect(beside('30')).toEqual([{ kind: 'unnamedColumns', count: 1, where: 'D' }]);
    expect(beside(' ')).toEqual([]);
    const bare = read([lineOf(1, [...kari, '30', 'nynorsk'])]);
    expect([bare.rows[0]?.extraMinutes, bare.notes]).toEqual([
      30,
      [{ kind: 'unnamedColumns', count: 1, where: 'E' }],
    ]);
  });

  it('is never a candidate on the line below the others, nor a sum on that line', () => {
    const { errors } = read([lineOf(1, heading), lineOf(2, kari), lineOf(3, ['', '', 'Sum', '30'])]);
    expect(errors.map(({ line, code }) => [line, code])).toEqual([[3, 'badEmail']]);
  });
});

describe('a candidate who asks for English, in which there is no paper [A2]', () => {
  it('is read, with a note on the line, so that the office sees what the candidate gets instead', () => {
    const withLanguage = (language: string) => lineOf(2, [...kari, '', language]);
    const heads = lineOf(1, [...heading.slice(0, 3), 'Ekstratid', 'Språk']);
    expect(read([heads, withLanguage('engelsk')]).notes).toEqual([
      { kind: 'noEnglishPaper', count: 1, where: '2' },
    ]);
    expect(read([heads, withLanguage('nynorsk')]).notes).toEqual([]);
  });
});

describe('a cell that shows no text', () => {
  it.each<[string, ListCell, string]>([
    ['a formula without a result', { fault: 'noStoredValue', shown: '' }, 'noStoredValue'],
    ['a cell merged with the one above', { fault: 'mergedCell', shown: '' }, 'mergedCell'],
    ['an error', { fault: 'cellError', shown: '#DIV/0!' }, 'cellError'],
    ['an error as text', '#N/A', 'cellError'],
    ['an error in Norwegian', '#I/T', 'cellError'],
    ['an error in small letters of a name', '#NAVN?', 'cellError'],
    ['a column too narrow', '#####', 'cellError'],
  ])('is an error on its line in every column that is read: %s', (_what, cell, code) => {
    const columns = ['studentNumber', 'name', 'email', 'extraMinutes', 'language', 'room'];
    for (const [place, column] of columns.entries()) {
      const cells: ListCell[] = [...kari, '30', 'nb', 'A'];
      cells[place] = cell;
      const { rows, errors } = read([lineOf(1, [...heading, 'Rom']), lineOf(2, cells)]);
      expect([rows, errors]).toMatchObject([[], [{ line: 2, column, code }]]);
    }
  });

  it('is the only error of its own column: half a name is no name, and other columns have their own errors', () => {
    const headings = ['Studentnummer', 'Fornavn', 'Etternavn', 'E-post'];
    const columnsOf = (...row: string[]) =>
      readRows([headings, row]).errors.map(({ column, code }) => [column, code]);
    expect(columnsOf('480123', '#N/A', '', 'x')).toEqual([
      ['firstName', 'cellError'],
      ['email', 'badEmail'],
    ]);
    expect(columnsOf('480123', '9', '', '#N/A')).toEqual([
      ['email', 'cellError'],
      ['name', 'badName'],
    ]);
  });
});

describe('a national identity number', () => {
  it.each([
    '01019912345',
    '010199 12345',
    '010199-12345',
    '01.01.99 12345',
    '1019912345',
    '1 019 912 345',
    '41019912345',
    '1819912345',
    '0101\u200b9912345',
  ])('is refused for a student number and never repeated: %j', (number) => {
    const list = pasted(`${number}\tKari Moe\tkari@eksempel.no`);
    expect(list.rows).toEqual([]);
    expect(list.errors).toMatchObject([{ code: 'nationalIdentityNumber', value: '' }]);
    expect(JSON.stringify(list)).not.toMatch(/\d{5}/);
  });

  it('is refused wherever it occurs, and is not repeated from a heading', () => {
    const list = readRows([
      ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Rom', 'Merk 01019912345'],
      ['480123', 'Kari 01019912345', 'k01019912345@eksempel.no', '010199 12345', '01019912345'],
    ]);
    expect(new Set(list.errors.map(({ code }) => code))).toEqual(new Set(['nationalIdentityNumber']));
    expect(list.errors).toHaveLength(4);
    expect(JSON.stringify(list)).not.toMatch(/0101|12345/);
  });

  it('is not seen in other student numbers', () => {
    for (const number of ['480123', '1234567890', '9999999999', '123456789']) {
      expect(pasted(`${number}\tKari Moe\tkari@eksempel.no`).errors).toEqual([]);
    }
  });
});

it('invisible characters are removed wherever they occur, with a note', () => {
  const signs = [
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u061c',
    '\u2060',
  ];
  for (const sign of signs) {
    const list = pasted(`48${sign}0123\tKa${sign}ri Moe\tkari@${sign}eksempel.no\t3${sign}0`);
    expect(list.rows).toEqual([
      { line: 1, studentNumber: '480123', name: 'Kari Moe', email: 'kari@eksempel.no', extraMinutes: 30 },
    ]);
    expect(list.notes).toEqual([{ kind: 'invisibleSigns', count: 1, where: '1' }]);
  }
});

it('a text file may state its separator, and force leading zeros', () => {
  const { rows } = pasted('sep=,\r\nStudentnummer,Navn,E-post\r\n="012345","Moe, Kari",kari@eksempel.no\r\n');
  expect(rows).toMatchObject([{ line: 3, studentNumber: '012345', email: 'kari@eksempel.no' }]);
});

it('whatever is pasted, no row is read with a hidden character or an identity number in it', () => {
  const part = fc.constantFrom(
    '480123',
    'Kari',
    '@',
    'eksempel.no',
    ' ',
    '\u200e',
    '\u202e',
    '01019912345',
    '#N/A',
    '\t',
    '\n',
    ';',
    'ø',
    '"',
    '30',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const { rows } = pasted(`${heading.join('\t')}\n${parts.join('')}`);
      for (const row of rows)
        expect(JSON.stringify(row)).not.toMatch(/[\u200e\u202e]|(?<!\d)\d{11}(?!\d)|#N/);
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPastedText } from './pasted-text.ts';

describe('pasted text', () => {
  it.each<[string, string, string[][]]>([
    [
      'tabs, as from Excel',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, as Norwegian CSV',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a comma in a name beside semicolons', '1;Moe, Kari;x', [['1', 'Moe, Kari', 'x']]],
    ['a semicolon in a name beside tabs', '1\tMoe; Kari', [['1', 'Moe; Kari']]],
    ['a quoted comma', '1,"Moe, Kari",x', [['1', 'Moe, Kari', 'x']]],
    ['a quoted semicolon before commas', '"a;b",c', [['a;b', 'c']]],
    ['doubled quotes', '"Kari ""Kaja"" Moe";x', [['Kari "Kaja" Moe', 'x']]],
    [
      'a line break in a cell',
      '1;"two\r\nlines";x\r\n2;y;z',
      [
        ['1', 'two\r\nlines', 'x'],
        ['2', 'y', 'z'],
      ],
    ],
    ['an empty quoted cell', '"";x', [['', 'x']]],
    ['quotes inside a cell', '1;Kari "Kaja" Moe', [['1', 'Kari "Kaja" Moe']]],
    [
      'a quote that is never closed',
      '1;"Kari;x\n2;Per;y',
      [
        ['1', '"Kari', 'x'],
        ['2', 'Per', 'y'],
      ],
    ],
    ['a quoted cell with letters after it', '"a"b;c', [['"a"b', 'c']]],
    [
      'Windows line ends',
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'old Macintosh line ends',
      'a;b\rc;d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\uFEFFa;b', [['a', 'b']]],
    ['a byte order mark before a quote', '\uFEFF"a";b', [['a', 'b']]],
    ['empty rows, which keep their place', 'a;b\n\nc;d\n\n', [['a', 'b'], [''], ['c', 'd'], ['']]],
    ['an empty first row', '\na;b', [[''], ['a', 'b']]],
    ['empty cells at both ends', ';a;\n', [['', 'a', '']]],
    ['one cell', 'a', [['a']]],
    ['nothing', '', []],
    ['a byte order mark alone', '\uFEFF', []],
  ])('with %s becomes rows of cells', (_, text, rows) => {
    expect(splitPastedText(text)).toEqual(rows);
  });

  it('restores any table that was written as CSV', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ø', '"', ';', ',', '\t', '\n', '\r', ' ', '\uFEFF'),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'));
        expect(splitPastedText(quoted.join(lineEnd))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('is always read to its end, and loses no letter, whatever was pasted', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '1', '"', ';', ',', '\t', '\n', '\r', ' ') });
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (from: string) => from.replaceAll(/[^a1]/g, '');
        expect(letters(splitPastedText(text).flat().join(''))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is read in one pass however long a line without any separator is', () => {
    const line = 'x'.repeat(1_000_000);
    expect(splitPastedText(`${line}\na;b`)).toEqual([[line], ['a', 'b']]);
  });
});

it.each(['sep=,', '"sep=,"'])(
  'a first line %s decides against the separator that more lines have',
  (first) => {
    expect(splitPastedText(`${first}\na;b,c;d\ne;f,g`)).toEqual([[''], ['a;b', 'c;d'], ['e;f', 'g']]);
  },
);

it('the separator is the one that most lines have, and a semicolon in every line counts more than a comma there', () => {
  expect(splitPastedText('Eksamen, høst\na;b\nc;d')).toEqual([['Eksamen, høst'], ['a', 'b'], ['c', 'd']]);
  expect(splitPastedText('Moe, Kari;1\nVik, Per;2')).toEqual([
    ['Moe, Kari', '1'],
    ['Vik, Per', '2'],
  ]);
});

it('a list that is too long is split no further than its first row too many, by the separator of the whole text', () => {
  const long = `${'Moe, Kari\n'.repeat(3)}${'Vik Per;1\n'.repeat(10)}`;
  expect(splitPastedText(long, 2)).toEqual([['Moe, Kari'], ['Moe, Kari'], ['Moe, Kari']]);
  expect(splitPastedText(long, 13)).toHaveLength(13);
  const recipients = Array.from({ length: 9 }, (_, n) => `Kari Moe <kari${n}@eksempel.no>`).join('; ');
  expect(splitPastedText(recipients, 2)).toHaveLength(3);
});

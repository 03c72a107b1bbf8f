import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, kari, kariRead, per, readRows } from '../../test/candidate-rows.ts';
import { splitPastedText } from '../../text/pasted-text.ts';
import { visibleText } from '../../text/visible-text.ts';

describe('the columns of a candidate list', () => {
  it.each([
    [
      ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Målform'],
      ['480123', 'Kari Moe', 'kari@eksempel.no', '30', 'nn'],
    ],
    [
      ['målform', 'ekstratid (min)', 'E-POST', 'namn', 'StudentNr.'],
      ['nynorsk', '30', 'kari@eksempel.no', 'Kari Moe', '480123'],
    ],
    [
      ['Email', 'Extra time', 'Student number', 'Name', 'Language'],
      ['kari@eksempel.no', '30', '480123', 'Kari Moe', 'Nynorsk'],
    ],
    [
      ['Etternavn', 'Fornavn', 'Studentnr', 'Epost', 'Minutter', 'Språk'],
      ['Moe', 'Kari', '480123', 'kari@eksempel.no', '30 min', 'NN'],
    ],
    [
      ['Surname', 'First name', 'Student no', 'E-mail', 'Extra minutes', 'Language'],
      ['Moe', 'Kari', '480123', 'kari@eksempel.no', '30', 'nn'],
    ],
    [
      ['ma\u030Alform', 'ekstratid', 'e post', 'NAVN', 'studentnummer'],
      ['nn', '30', 'kari@eksempel.no', 'Kari Moe', '480123'],
    ],
  ])('are found by headings in any order: %j', (headings, row) => {
    const list = readRows([headings, row]);
    expect(list.rows).toEqual([{ ...kariRead, line: 2, extraMinutes: 30, language: 'nn' }]);
    expect(list).toMatchObject({ errors: [], headerRecognised: true, ignoredHeadings: [] });
  });

  it.each([
    ['Rom', 'Plass'],
    ['lokale', 'Plassnr.'],
    ['Room', 'Seat no'],
  ])('can give each candidate’s seat: %s, %s [D9]', (room, seat) => {
    const table = [
      ['Studentnummer', 'Navn', 'E-post', room, seat],
      [...kari, 'Aud. 2', 'B14'],
      [...per, '', ''],
    ];
    const list = readRows(table);
    expect(list.rows.map((row) => [row.room, row.seat])).toEqual([
      ['Aud. 2', 'B14'],
      ['', ''],
    ]);
    const longest = ['r'.repeat(60), 's'.repeat(20)];
    expect(readRows([table[0] ?? [], [...kari, ...longest]]).errors).toEqual([]);
    const tooLong = readRows([table[0] ?? [], [...kari, 'r'.repeat(61), 's'.repeat(21)]]);
    expect(tooLong.errors.map(({ column, code }) => [column, code])).toEqual([
      ['room', 'tooLong'],
      ['seat', 'tooLong'],
    ]);
  });

  it('have a fixed order without headings', () => {
    const list = readRows([[...kari, '45'], per]);
    expect(list).toMatchObject({ headerRecognised: false, statesExtraTime: true });
    expect(readRows([kari, per]).statesExtraTime).toBe(false);
    expect(list.rows).toEqual([
      { ...kariRead, line: 1, extraMinutes: 45 },
      { line: 2, studentNumber: '480124', name: 'Per Vik', email: 'per@eksempel.no', extraMinutes: 0 },
    ]);
  });

  it.each([
    [[['Eksamen i TBA4100, 14. desember 2026']]],
    [[['TBA4100'], ['Antall', '40'], ['Kontakt: kari@eksempel.no']]],
    [[['Kandidat'], ['', 'Høst 2026']]],
    [Array.from({ length: 9 }, (_, n) => [`Linje ${n + 1} om eksamenen`])],
  ])('are found below a title, which is left out with a note: %j', (above) => {
    const list = readRows([...above, heading, [...kari, '30', 'nn'], per]);
    expect(list).toMatchObject({ errors: [], headerRecognised: true });
    expect(list.rows.map(({ line, name }) => [line, name])).toEqual([
      [above.length + 2, 'Kari Moe'],
      [above.length + 3, 'Per Vik'],
    ]);
    const where = above.length === 1 ? '1' : `1–${above.length}`;
    expect(list.notes).toEqual([{ kind: 'linesAbove', count: above.length, where }]);
  });

  it('that identify no one below a title are refused with their own line', () => {
    const list = readRows([['Eksamen i TBA4100'], ['Navn', 'Rom'], ['Kari Moe', 'A']]);
    expect(list.errors).toEqual([{ line: 2, column: 'studentNumber', code: 'missingColumn', value: '' }]);
  });

  it('are never read below a candidate who is entered, since that candidate would be left out', () => {
    const list = readRows([per, heading, kari]);
    expect(list).toMatchObject({
      headerRecognised: false,
      rows: [{ name: 'Per Vik' }, { name: 'Kari Moe' }],
    });
    expect(list.errors.map(({ line }) => line)).toContain(2);
    expect(list.notes.map(({ kind }) => kind)).not.toContain('linesAbove');
  });

  it.each([
    ['a number with a letter', ['s480124', 'Per Vik', 'per@eksempel.no']],
    ['a number in groups', ['480 124', 'Per Vik', 'per@eksempel.no']],
    ['no address', ['480124', 'Per Vik', '']],
  ])('are never read below a person who has %s', (_, somebody) => {
    const list = readRows([somebody, heading, kari]);
    expect(list.headerRecognised).toBe(false);
    expect(list.notes.map(({ kind }) => kind)).not.toContain('linesAbove');
  });

  it('are the first with all required columns, where another list with more columns follows', () => {
    const first = ['Navn', 'Studentnr', 'E-post'];
    const list = readRows([
      first,
      ['Per Vik', '480124', ''],
      [...first, 'Ekstratid'],
      ['Kari Moe', '480123', ''],
    ]);
    expect(list.notes.map(({ kind }) => kind)).not.toContain('linesAbove');
    expect(list.errors.map(({ line }) => line)).toContain(3);
  });

  it('are looked for in the first forty lines, no further', () => {
    const above = (count: number) => Array.from({ length: count }, (_, n) => [`Linje ${n + 1}`]);
    expect(readRows([...above(39), heading, kari]).headerRecognised).toBe(true);
    expect(readRows([...above(40), heading, kari]).headerRecognised).toBe(false);
  });

  it('are not taken from a candidate whose name is also a heading', () => {
    const list = readRows([['480123', 'Student', 'kari@eksempel.no']]);
    expect(list).toMatchObject({ headerRecognised: false, rows: [{ name: 'Student' }] });
  });

  it('that are not read are listed, so that a misspelt heading is noticed', () => {
    const list = readRows([
      ['Studentnummer', 'Navn', 'E-post', ' Extratidd ', ' '],
      [...kari, '30', ''],
    ]);
    expect(list.ignoredHeadings).toEqual(['Extratidd']);
    expect(list.rows).toEqual([{ ...kariRead, line: 2 }]);
  });

  it.each(['Ekstratid (%)', 'Ekstra tid %', 'Ekstratid i prosent', 'Ekstratid (timer)', 'Extra time [h]'])(
    'with extra time that is not in minutes stop the list: %s',
    (named) => {
      const headings = ['Studentnummer', 'Navn', 'E-post', named];
      const list = readRows([headings, [...kari, '25']]);
      expect(list.rows).toEqual([]);
      expect(list.errors).toEqual([{ line: 1, column: 'extraMinutes', code: 'badMinutes', value: named }]);
      const both = readRows([
        [...headings, 'Minutter'],
        [...kari, '25', '30'],
      ]);
      expect(both).toMatchObject({ errors: [], ignoredHeadings: [named], rows: [{ extraMinutes: 30 }] });
    },
  );

  it('that occur twice are refused, since it is unknown which one is meant', () => {
    const headings = ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Minutter '];
    expect(readRows([headings, [...kari, '10', '20']])).toMatchObject({
      rows: [],
      errors: [{ line: 1, column: 'extraMinutes', code: 'repeatedColumn', value: 'Minutter' }],
    });
  });
});

describe('candidates who occur twice', () => {
  it('are refused the second time, by number or by address in any letter case', () => {
    const list = readRows([
      kari,
      ['S480123', 'B', 'b@eksempel.no'],
      ['s480123', 'C', 'c@eksempel.no'],
      ['480199', 'D', 'KARI@eksempel.no'],
    ]);
    expect(list.rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(list.errors).toEqual([
      { line: 3, column: 'studentNumber', code: 'duplicateStudentNumber', value: 's480123' },
      { line: 4, column: 'email', code: 'duplicateEmail', value: 'KARI@eksempel.no' },
    ]);
  });

  it('are found even when the first row has another mistake', () => {
    const list = readRows([['480123', 'Kari Moe', 'x'], kari]);
    expect(list.rows).toEqual([]);
    expect(list.errors.map(({ line, code }) => [line, code])).toEqual([
      [1, 'badEmail'],
      [2, 'duplicateStudentNumber'],
    ]);
  });

  it('are not those whose fields are both empty', () => {
    const codes = readRows([
      ['', 'A', ''],
      ['', 'B', ''],
    ]).errors.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['missing']));
  });
});

describe('any candidate list', () => {
  it('of nothing is empty', () => {
    expect(readRows([])).toEqual({
      rows: [],
      faultyRows: [],
      errors: [],
      headerRecognised: false,
      ignoredHeadings: [],
      unknownHeadings: [],
      notes: [],
      statesExtraTime: false,
    });
  });

  it('returns each row with text either as a candidate or as an error, never both', () => {
    // A line that begins with a word such as this is a sum under the list, and no candidate.
    const isOfSum = (text: string) => /^\W*(?:points possible|sum|totalt?|antall?)/iu.test(text);
    const cell = fc.oneof(
      fc.constantFrom('', ' ', '480123', '480124', 'kari@eksempel.no', '30', 'nb'),
      fc.string().filter((text) => !isOfSum(text)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const list = readRows([heading, ...rows]);
        const read = list.rows.map(({ line }) => line);
        const refused = [...new Set(list.errors.map(({ line }) => line))];
        expect(list.faultyRows.map(({ line }) => line)).toEqual(refused.toSorted((a, b) => a - b));
        const filled = rows.flatMap((row, index) =>
          row.some((text) => visibleText(text) !== '') ? [index + 2] : [],
        );
        expect([...read, ...refused].sort((a, b) => a - b)).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same from pasted text as from cells', () => {
    const text = `${heading.join('\t')}\r\n${kari.join('\t')}\t30\tnn\r\n`;
    expect(readRows(splitPastedText(text)).rows).toEqual([
      { ...kariRead, line: 2, extraMinutes: 30, language: 'nn' },
    ]);
  });
});

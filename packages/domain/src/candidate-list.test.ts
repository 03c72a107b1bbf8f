import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCandidateList } from './candidate-list.ts';
import { splitPastedText } from './pasted-text.ts';

const heading = ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Målform'];
const kari = ['480123', 'Kari Moe', 'kari@eksempel.no'];
const kariRead = { studentNumber: '480123', name: 'Kari Moe', email: 'kari@eksempel.no', extraMinutes: 0 };
const per = ['480124', 'Per Vik', 'per@eksempel.no'];

/** The errors of one row under the full heading, without its line. */
function errorsIn(...row: string[]) {
  return parseCandidateList([heading, row]).errors.map(({ column, code, value }) => [column, code, value]);
}

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
    const list = parseCandidateList([headings, row]);
    expect(list.rows).toEqual([{ ...kariRead, line: 2, extraMinutes: 30, language: 'nn' }]);
    expect(list).toMatchObject({ errors: [], headerRecognised: true, ignoredHeadings: [] });
  });

  it('stand in a fixed order without headings', () => {
    const list = parseCandidateList([[...kari, '45'], per]);
    expect(list.headerRecognised).toBe(false);
    expect(list.rows).toEqual([
      { ...kariRead, line: 1, extraMinutes: 45 },
      { line: 2, studentNumber: '480124', name: 'Per Vik', email: 'per@eksempel.no', extraMinutes: 0 },
    ]);
  });

  it('are not taken from a candidate whose name is also a heading', () => {
    const list = parseCandidateList([['480123', 'Student', 'kari@eksempel.no']]);
    expect(list).toMatchObject({ headerRecognised: false, rows: [{ name: 'Student' }] });
  });

  it('that nothing is read from are named, so that a misspelt one is seen', () => {
    const list = parseCandidateList([
      ['Studentnummer', 'Navn', 'E-post', ' Extratidd ', ' '],
      [...kari, '30', ''],
    ]);
    expect(list.ignoredHeadings).toEqual(['Extratidd']);
    expect(list.rows).toEqual([{ ...kariRead, line: 2 }]);
  });

  it.each([
    [['Navn', 'E-post'], 'studentNumber'],
    [['Studentnummer', 'E-post'], 'name'],
    [['Studentnummer', 'Navn'], 'email'],
  ])('%j lack one that is needed, and no row is read', (headings, column) => {
    expect(parseCandidateList([headings, kari])).toMatchObject({
      rows: [],
      errors: [{ line: 1, column, code: 'missingColumn', value: '' }],
    });
  });

  it('that stand twice are refused, for nobody knows which is meant', () => {
    const headings = ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Minutter '];
    expect(parseCandidateList([headings, [...kari, '10', '20']])).toMatchObject({
      rows: [],
      errors: [{ line: 1, column: 'extraMinutes', code: 'repeatedColumn', value: 'Minutter' }],
    });
  });
});

describe('a candidate row', () => {
  it('keeps the number of its line, empty rows counted and skipped', () => {
    const list = parseCandidateList([[''], heading, [], kari, ['', ' '], per, ['x']]);
    expect(list.rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(new Set(list.errors.map(({ line }) => line))).toEqual(new Set([7]));
  });

  it('is read without stray spaces and with composed letters', () => {
    const list = parseCandidateList([[' 480123 ', '  A\u030Ase \u00A0 Moe\n', '\tkari@eksempel.no ']]);
    expect(list.rows).toEqual([{ ...kariRead, line: 1, name: '\u00C5se Moe' }]);
  });

  it.each([
    ['', 'missing', ''],
    ['48a123', 'badStudentNumber', '48a123'],
    ['123', 'badStudentNumber', '123'],
    ['12345678901234', 'badStudentNumber', '12345678901234'],
    ['4801.23', 'badStudentNumber', '4801.23'],
    ['01019912345', 'nationalIdentityNumber', ''],
    ['010199 12345', 'nationalIdentityNumber', ''],
  ])('with the student number %j is refused: %s', (number, code, value) => {
    expect(errorsIn(number, 'Kari Moe', 'kari@eksempel.no')).toEqual([['studentNumber', code, value]]);
  });

  it.each(['1234', '480123', '1234567890', 's480123', 'S480123'])(
    'may have the student number %s',
    (number) => {
      expect(errorsIn(number, 'Kari Moe', 'kari@eksempel.no')).toEqual([]);
    },
  );

  it('never repeats an identity number, not even as a duplicate', () => {
    const rows = [
      ['01019912345', 'Kari Moe', 'kari@eksempel.no'],
      ['01019912345', 'Per Vik', 'per@eksempel.no'],
    ];
    const list = parseCandidateList(rows);
    expect(list.errors.map(({ code }) => code)).toEqual(['nationalIdentityNumber', 'nationalIdentityNumber']);
    expect(JSON.stringify(list)).not.toContain('01019912345');
  });

  it.each([
    'kari',
    'kari@',
    '@eksempel.no',
    'kari@eksempel',
    'kari@eksempel.n',
    'kari moe@eksempel.no',
    'kari@@eksempel.no',
    'kari@eks empel.no',
    'kari@.no',
    'kari@eksempel..no',
    '.kari@eksempel.no',
    'kari.@eksempel.no',
    'ka..ri@eksempel.no',
    'kari@eksempel.no.',
    'kari@eksempel.no, per@eksempel.no',
    'Kari <kari@eksempel.no>',
    'kari@eksempel.no;per@eksempel.no',
  ])('with the e-mail address %j is refused', (email) => {
    expect(errorsIn('480123', 'Kari Moe', email)).toEqual([['email', 'badEmail', email]]);
  });

  it.each(['kari.moe+x@stud.eksempel.no', "o'hara@eksempel.no", 'kari@blåbær.no', 'K_M@EKSEMPEL.MUSEUM'])(
    'may have the e-mail address %s',
    (email) => {
      expect(errorsIn('480123', 'Kari Moe', email)).toEqual([]);
    },
  );

  it.each([
    ['', 0],
    ['0', 0],
    ['30', 30],
    ['600', 600],
    ['030', 30],
    ['30,0', 30],
    ['30.00', 30],
    ['30 min', 30],
    ['30 minutter', 30],
    ['30 MIN.', 30],
  ])('with extra time %j has %i minutes', (text, minutes) => {
    expect(parseCandidateList([[...kari, text]]).rows.map(({ extraMinutes }) => extraMinutes)).toEqual([
      minutes,
    ]);
  });

  it.each(['601', '-5', '30,5', '1t', '25 %', 'ja', '1e2', '0x1e', '30 60', 'min'])(
    'with extra time %j is refused',
    (text) => {
      expect(errorsIn(...kari, text)).toEqual([['extraMinutes', 'badMinutes', text]]);
    },
  );

  it.each([
    ['nb', 'nb'],
    ['Bokmål', 'nb'],
    ['B', 'nb'],
    ['nynorsk', 'nn'],
    ['N', 'nn'],
    ['English', 'en'],
    ['engelsk', 'en'],
    ['', undefined],
  ])('with the language %j gets its paper in %s', (text, language) => {
    const [row] = parseCandidateList([heading, [...kari, '', text]]).rows;
    expect(row?.language).toBe(language);
  });

  it.each(['tysk', 'constructor', 'toString'])('with the language %j is refused', (text) => {
    expect(errorsIn(...kari, '', text)).toEqual([['language', 'badLanguage', text]]);
  });

  it('shows everything that is wrong with it at once', () => {
    expect(errorsIn('x', '', 'y', 'z', 'w')).toEqual([
      ['studentNumber', 'badStudentNumber', 'x'],
      ['email', 'badEmail', 'y'],
      ['name', 'missing', ''],
      ['extraMinutes', 'badMinutes', 'z'],
      ['language', 'badLanguage', 'w'],
    ]);
  });

  it('without an e-mail address is refused, for the receipt goes there', () => {
    expect(errorsIn('480123', 'Kari Moe', '')).toEqual([['email', 'missing', '']]);
  });

  it('may have only one of the two names', () => {
    const list = parseCandidateList([
      ['Studentnr', 'Fornavn', 'Etternavn', 'E-post'],
      ['480123', 'Suharto', '', 'kari@eksempel.no'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Suharto']);
  });
});

describe('candidates who stand twice', () => {
  it('are refused the second time, by number or by address in any letter case', () => {
    const list = parseCandidateList([
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
    const list = parseCandidateList([['480123', 'Kari Moe', 'x'], kari]);
    expect(list.rows).toEqual([]);
    expect(list.errors.map(({ line, code }) => [line, code])).toEqual([
      [1, 'badEmail'],
      [2, 'duplicateStudentNumber'],
    ]);
  });

  it('are not those whose fields are both empty', () => {
    const codes = parseCandidateList([
      ['', 'A', ''],
      ['', 'B', ''],
    ]).errors.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['missing']));
  });
});

describe('any candidate list', () => {
  it('of nothing is empty', () => {
    expect(parseCandidateList([])).toEqual({
      rows: [],
      errors: [],
      headerRecognised: false,
      ignoredHeadings: [],
    });
  });

  it('gives each row with text either as a candidate or as an error, never both', () => {
    const cell = fc.oneof(
      fc.constantFrom('', ' ', '480123', '480124', 'kari@eksempel.no', '30', 'nb'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const list = parseCandidateList([heading, ...rows]);
        const read = list.rows.map(({ line }) => line);
        const refused = [...new Set(list.errors.map(({ line }) => line))];
        const filled = rows.flatMap((row, index) =>
          row.some((text) => text.trim() !== '') ? [index + 2] : [],
        );
        expect([...read, ...refused].sort((a, b) => a - b)).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same from pasted text as from cells', () => {
    const text = `${heading.join('\t')}\r\n${kari.join('\t')}\t30\tnn\r\n`;
    expect(parseCandidateList(splitPastedText(text)).rows).toEqual([
      { ...kariRead, line: 2, extraMinutes: 30, language: 'nn' },
    ]);
  });
});

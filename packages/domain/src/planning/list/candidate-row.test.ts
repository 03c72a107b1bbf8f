import { describe, expect, it } from 'vitest';
import { heading, kari, kariRead, per, readRows } from '../../test/candidate-rows.ts';

/** The errors of one row under the full heading, without its line. */
function errorsIn(...row: string[]) {
  return readRows([heading, row]).errors.map(({ column, code, value }) => [column, code, value]);
}

describe('a candidate row', () => {
  it('keeps the number of its line, empty rows counted and skipped', () => {
    const list = readRows([[''], heading, [], kari, ['', ' '], per, ['x']]);
    expect(list.rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(new Set(list.errors.map(({ line }) => line))).toEqual(new Set([7]));
  });

  it('is read without stray spaces and with composed letters', () => {
    const list = readRows([[' 480123 ', '  A\u030Ase \u00A0 Moe\n', '\tkari@eksempel.no ']]);
    expect(list.rows).toEqual([{ ...kariRead, line: 1, name: '\u00C5se Moe' }]);
  });

  it.each([
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
    const list = readRows(rows);
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

  it('with a long faulty value shows its first eighty letters', () => {
    expect(errorsIn('480123', 'Kari Moe', 'x'.repeat(80))).toEqual([['email', 'badEmail', 'x'.repeat(80)]]);
    expect(errorsIn('480123', 'Kari Moe', 'x'.repeat(81))).toEqual([
      ['email', 'badEmail', `${'x'.repeat(80)}…`],
    ]);
  });

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
    expect(readRows([[...kari, text]]).rows.map(({ extraMinutes }) => extraMinutes)).toEqual([minutes]);
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
    const [row] = readRows([heading, [...kari, '', text]]).rows;
    expect(row?.language).toBe(language);
  });

  it.each(['tysk', 'constructor', 'toString'])('with the language %j is refused', (text) => {
    expect(errorsIn(...kari, '', text)).toEqual([['language', 'badLanguage', text]]);
  });

  it('shows all its errors together', () => {
    expect(errorsIn('x', '1', 'y', 'z', 'w')).toEqual([
      ['studentNumber', 'badStudentNumber', 'x'],
      ['email', 'badEmail', 'y'],
      ['name', 'badName', '1'],
      ['extraMinutes', 'badMinutes', 'z'],
      ['language', 'badLanguage', 'w'],
    ]);
  });

  it.each([
    ['480 123', '480123'],
    ['1 480 123', '1480123'],
  ])('has its number also where a spreadsheet has grouped the digits: %s', (given, studentNumber) => {
    expect(readRows([heading, [given, 'Kari Moe', 'kari@eksempel.no']]).rows[0]).toMatchObject({
      studentNumber,
    });
    expect(errorsIn('48 0123', 'Kari Moe', '')).toEqual([['studentNumber', 'badStudentNumber', '48 0123']]);
  });

  it('without both number and address is refused, since it identifies no one', () => {
    expect(errorsIn('', 'Kari Moe', '')).toEqual([['studentNumber', 'missing', '']]);
    expect(errorsIn('480123', '', '')).toEqual([]);
    expect(errorsIn('', '', 'kari@eksempel.no')).toEqual([]);
  });

  it.each([
    ['Moe, Kari', 'Kari Moe'],
    ['Moe Vik, Kari Anne', 'Kari Anne Moe Vik'],
    ['Kari Moe', 'Kari Moe'],
    ['Moe, Kari, Anne', 'Moe, Kari, Anne'],
  ])('has its name in spoken order: %s is %s [I10]', (given, name) => {
    expect(readRows([heading, ['480123', given, 'kari@eksempel.no']]).rows[0]?.name).toBe(name);
  });

  it('may have only one of the two names', () => {
    const list = readRows([
      ['Studentnr', 'Fornavn', 'Etternavn', 'E-post'],
      ['480123', 'Suharto', '', 'kari@eksempel.no'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Suharto']);
  });
});

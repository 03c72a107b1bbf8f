import type { ListTable } from '@karakter/domain/planning/list/spreadsheet-cell';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type formats, number, row, text, workbook, workbookOf } from './fixtures/workbooks.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';

const cellsOf = (table: ListTable) => table.lines.map(({ cells }) => cells);
const read = (bytes: Uint8Array) => cellsOf(readSpreadsheet(bytes));
const oneCell = (cell: string) => read(workbook(`<row r="1">${cell}</row>`))[0]?.[0];
const refusal = (code: string): object => ({ name: 'UnreadableSpreadsheet', code });
function codeOf(bytes: Uint8Array): string {
  try {
    readSpreadsheet(bytes);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableSpreadsheet ? error.code : String(error);
  }
}

describe('a cell of an Excel file is read as Excel shows it [P7]', () => {
  it.each<[string | number, (typeof formats)[number], string]>([
    [12345, '000000', '012345'],
    [480123, 'General', '480123'],
    [480123, '0', '480123'],
    [480123, '#,##0', '480\u00a0123'],
    [480123, '@', '480123'],
    [1019912345, '00000000000', '01019912345'],
    [123456789012, 'General', '123456789012'],
    ['1.23456789012E+11', '0.00E+00', '123456789012'],
    [30, '0" min"', '30 min'],
    [30, '0.00', '30,00'],
    [0.25, '0%', '25%'],
    [0.0208333333333333, '[h]:mm', '0:30'],
    ['29.999999999999996', 'General', '30'],
    [46380, 'dd.mm.yyyy', '24.12.2026'],
  ])('the number %s in the format %s is %s', (value, format, shown) => {
    expect(oneCell(number('A1', value, format))).toBe(shown);
  });

  it.each<[string, string, unknown]>([
    [
      'a formula that was never worked out',
      '<c r="A1"><f>B1*2</f></c>',
      { fault: 'noStoredValue', shown: '' },
    ],
    ['one with an empty result', '<c r="A1"><f>B1*2</f><v></v></c>', { fault: 'noStoredValue', shown: '' }],
    ['one of text without any', '<c r="A1" t="str"><f>B1</f></c>', { fault: 'noStoredValue', shown: '' }],
    [
      'a shared one without any',
      '<c r="A1"><f t="shared" si="0"/><v/></c>',
      { fault: 'noStoredValue', shown: '' },
    ],
    ['#N/A', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { fault: 'cellError', shown: '#N/A' }],
    ['=1/0', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { fault: 'cellError', shown: '#DIV/0!' }],
    ['a formula with its number', '<c r="A1"><f>15*2</f><v>30</v></c>', '30'],
    ['a formula with its text', '<c r="A1" t="str"><f>B1</f><v>Kari &amp; Per</v></c>', 'Kari & Per'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['letters by number', '<c r="A1" t="inlineStr"><is><t>&#197;se</t></is></c>', 'Åse'],
    ['text in parts', '<c r="A1" t="inlineStr"><is><r><t>Ka</t></r><r><t>ri</t></r></is></c>', 'Kari'],
    ['an escaped sign', '<c r="A1" t="inlineStr"><is><t>a_x0009_b</t></is></c>', 'a\tb'],
  ])('%s', (_what, cell, shown) => {
    expect(oneCell(cell)).toEqual(shown);
  });

  it('strings of the whole workbook are found by number, without their pronunciation', () => {
    const strings = ['<t>Navn</t>', '<r><t>Å</t></r><r><t>se</t></r><rPh sb="0" eb="1"><t>ase</t></rPh>'];
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    expect(read(workbookOf([{ rows }], {}, { strings }))).toEqual([['Navn', 'Åse']]);
    expect(codeOf(workbookOf([{ rows: rows.replace('<v>1', '<v>7') }], {}, { strings }))).toBe('damaged');
  });

  it('days are counted from 1904 where the workbook says so', () => {
    const rows = `<row r="1">${number('A1', 46380 - 1462, 'dd.mm.yyyy')}</row>`;
    expect(read(workbookOf([{ rows }], {}, { from1904: true }))).toEqual([['24.12.2026']]);
  });

  it('a format that shows nothing shows nothing, and a missing style counts as no style', () => {
    const rows = `<row r="1">${text('A1', 'a')}${number('B1', 5, ';;;')}<c r="C1" s="999"><v>7</v></c></row>`;
    expect(read(workbook(rows))).toEqual([['a', '', '7']]);
  });

  it('elements may have prefixes, and cells and rows may omit their position', () => {
    const xml =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(read(workbook('', { 'xl/worksheets/sheet1.xml': strToU8(xml) }))).toEqual([['a', '2']]);
  });
});

describe('the part of an Excel file that is read', () => {
  it('is the first visible sheet, and the others are listed', () => {
    const table = readSpreadsheet(
      workbookOf([
        { name: 'Gammel', state: 'hidden', rows: row(1, ['gammel']) },
        { name: 'Kode', state: 'veryHidden', rows: row(1, ['kode']) },
        { name: 'Kandidater', rows: row(1, ['ny']) },
        { name: 'Merknader', rows: row(1, ['merk']) },
      ]),
    );
    expect(cellsOf(table)).toEqual([['ny']]);
    expect(table.notes).toEqual([
      { kind: 'sheet', count: 1, where: '«Kandidater»' },
      { kind: 'otherSheets', count: 1, where: '«Merknader»' },
      { kind: 'hiddenSheets', count: 2, where: '«Gammel», «Kode»' },
    ]);
  });

  it.each([
    ['hidden', 'hidden="1"', ''],
    ['filtered away, as true', 'hidden="true"', ''],
    ['of no height', 'ht="0" customHeight="1"', ''],
    ['hidden as all rows are', '', '<sheetFormatPr zeroHeight="1"/>'],
  ])('knows that a row is %s', (_how, attributes, before) => {
    const rows = row(1, ['a'], 'hidden="0"') + row(3, ['b'], attributes);
    const { lines } = readSpreadsheet(workbookOf([{ rows, before }]));
    expect(lines.map(({ line, isHidden = false }) => [line, isHidden])).toEqual([
      [1, false],
      [3, true],
    ]);
  });

  it('knows which columns are hidden, or of no width', () => {
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" width="0"/></cols>';
    const { hiddenColumns } = readSpreadsheet(workbookOf([{ rows: row(1, ['a']), before }]));
    expect([...hiddenColumns].slice(0, 3)).toEqual([1, 3, 4]);
    expect(hiddenColumns.size).toBe(spreadsheetLimits.columns - 2);
  });

  it('is everything except a cell in XFD1048576, which fills nothing in between', () => {
    const stray = `<row r="1048576">${text('A1048576', 'x')}${text('XFD1048576', 'y')}</row>`;
    const before = '<dimension ref="A1:XFD1048576"/>';
    const rows = row(1, ['Navn']) + row(2, ['Kari']) + stray;
    const table = readSpreadsheet(workbookOf([{ rows, before }]));
    expect(table.lines.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['Navn']],
      [2, ['Kari']],
      [1_048_576, ['x']],
    ]);
    expect(table.notes.at(-1)).toEqual({ kind: 'farCells', count: 1, where: '' });
  });
});

describe('an Excel file is refused before anything is filled', () => {
  const cell = (at: string) => `<row r="1"><c r="${at}"><v>1</v></c></row>`;
  const laughs =
    '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  const bomb = new Uint8Array(spreadsheetLimits.unpackedBytes + 1);

  it.each<[string, Uint8Array, string]>([
    ['a row number of 10^12', workbook('<row r="1000000000000"><c><v>1</v></c></row>'), 'damaged'],
    ['a row beyond the last', workbook('<row r="1048577"><c><v>1</v></c></row>'), 'damaged'],
    ['a column beyond the last', workbook(cell('XFE1')), 'damaged'],
    ['a column of many letters', workbook(cell('AAAAAAAAAAAA1')), 'damaged'],
    ['a cell of another row', workbook(cell('A2')), 'damaged'],
    ['a reference that is not one', workbook(cell('-1')), 'damaged'],
    ['a cell twice', workbook(`<row r="1">${text('A1', 'a')}${text('A1', 'b')}</row>`), 'damaged'],
    ['a row twice', workbook(row(1, ['a']) + row(1, ['b'])), 'damaged'],
    ['a number that is not one', workbook('<row r="1"><c r="A1"><v>abc</v></c></row>'), 'damaged'],
    ['entities that multiply', workbook('', { 'xl/worksheets/sheet1.xml': strToU8(laughs) }), 'damaged'],
    [
      'XML that stops',
      workbook('', { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData>') }),
      'damaged',
    ],
    ['a zip bomb', workbook('', { 'xl/media/bomb': bomb }), 'tooLarge'],
    ['a bomb for a sheet', workbook('', { 'xl/worksheets/sheet1.xml': bomb }), 'tooLarge'],
    [
      'too many rows',
      workbook(
        Array.from(
          { length: spreadsheetLimits.rows + 1 },
          (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`,
        ).join(''),
      ),
      'tooLarge',
    ],
    ['no visible sheet', workbookOf([{ rows: row(1, ['a']), state: 'hidden' }]), 'damaged'],
    ['no sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'damaged'],
    [
      'a sheet that is not there',
      workbook('', { 'xl/_rels/workbook.xml.rels': strToU8('<Relationships/>') }),
      'damaged',
    ],
    ['half of it', workbook(text('A1', 'x'.repeat(9_000))).slice(0, 250), 'damaged'],
    ['the head of it', workbook(row(1, ['a'])).slice(0, -30), 'damaged'],
    ['nothing in it', workbook(''), 'empty'],
    ['a Word file', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'otherFormat'],
    [
      'an OpenDocument file',
      zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }),
      'otherFormat',
    ],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'otherFormat'],
    ['any zip', zipSync({ 'a.txt': strToU8('a') }), 'otherFormat'],
    ['an old one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'oldExcel'],
    [
      'a locked one',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'locked',
    ],
  ])('with %s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('where its directory states a false size, it gets no more room than that', () => {
    const honest = workbook(row(1, ['a']));
    const size = Buffer.from(honest).lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    const lying = honest.slice();
    new DataView(lying.buffer).setUint32(size + 24, 0xfffffff0, true);
    expect(codeOf(lying)).toBe('tooLarge');
    new DataView(lying.buffer).setUint32(size + 24, 10, true);
    expect(codeOf(lying)).toBe('damaged');
  });

  it('where two parts have one name, so that it is unknown which Excel would show', () => {
    const bytes = Buffer.from(workbook(row(1, ['a']), { 'xl/worksheets/sheet9.xml': strToU8('<x/>') }));
    const twice = Buffer.from(bytes.toString('latin1').replaceAll('sheet9.xml', 'sheet1.xml'), 'latin1');
    expect(codeOf(twice)).toBe('damaged');
  });
});

describe('any file', () => {
  it('is either read or refused with a reason, for any bytes', () => {
    const honest = workbook(row(1, ['Navn', 'E-post']) + row(2, ['Kari', 'kari@x.no']));
    const damagedIn = fc.tuple(fc.nat(honest.length - 1), fc.nat(255)).map(([at, byte]) => {
      const bytes = honest.slice();
      bytes[at] = byte;
      return bytes;
    });
    const raw = fc.uint8Array({ maxLength: 200 });
    const zipped = raw.map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));
    fc.assert(
      fc.property(fc.oneof(raw, zipped, damagedIn), (bytes) => {
        try {
          readSpreadsheet(bytes);
        } catch (error) {
          expect(error).toMatchObject({ name: 'UnreadableSpreadsheet' });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('with more bytes than any list has is refused unread', () => {
    expect(() => readSpreadsheet(new Uint8Array(spreadsheetLimits.bytes + 1))).toThrow(
      expect.objectContaining(refusal('tooLarge')),
    );
  });
});

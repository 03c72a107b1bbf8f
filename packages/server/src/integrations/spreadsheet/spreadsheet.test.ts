import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSpreadsheet, UnreadableSpreadsheet } from './spreadsheet.ts';

const xml = (inner: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inner}`);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest Excel file: one sheet of these rows; a number stays a number, a text a text. */
function excel(rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number, place: string) =>
    typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells: readonly (string | number)[], r: number) =>
    `<row r="${r + 1}">${cells.map((v, c) => cell(v, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`;
  const files = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
    ),
  };
  return Buffer.from(zipSync(files));
}

test('an Excel list is read with numbers as they were written [I10]', async () => {
  const rows = [
    ['Studentnummer', 'Navn', 'E-post', 'Ekstratid'],
    [123456, 'Åse Ødegård', 'ase@test.example', 30],
  ];
  expect(await readSpreadsheet(excel(rows))).toEqual([
    rows[0],
    ['123456', 'Åse Ødegård', 'ase@test.example', '30'],
  ]);
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFnavn;e-post\nÅse;a@b.example', 'utf8')],
  ['Windows-1252', Buffer.from('navn;e-post\nÅse;a@b.example', 'latin1')],
])('a CSV list in %s keeps its Norwegian letters [I10]', async (_, bytes) => {
  expect(await readSpreadsheet(bytes)).toEqual([
    ['navn', 'e-post'],
    ['Åse', 'a@b.example'],
  ]);
});

test('a file is judged by its content, whatever it is called: a picture, a broken zip and a flood are refused', async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
  const brokenZip = excel([['a']]).subarray(0, 200);
  const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(101 * 1024 * 1024) }));
  const flood = Buffer.from('a;b\n'.repeat(20_001));
  for (const bytes of [picture, brokenZip, bomb, flood]) {
    await expect(readSpreadsheet(bytes)).rejects.toThrow(UnreadableSpreadsheet);
  }
});

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSpreadsheet } from './read-spreadsheet.ts';

const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const schema = 'http://schemas.openxmlformats.org';

/** The smallest workbook with these rows: numbers as numbers, all else as inline text. */
function workbook(rows: (string | number)[][]): Uint8Array {
  const cell = (value: string | number, ref: string) =>
    typeof value === 'number'
      ? `<c r="${ref}"><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows
    .map(
      (row, y) => `<row r="${y + 1}">${row.map((v, x) => cell(v, `${'ABCDE'[x]}${y + 1}`)).join('')}</row>`,
    )
    .join('');
  const relation = `${schema}/officeDocument/2006/relationships`;
  return zipSync({
    '[Content_Types].xml': xml(`<Types xmlns="${schema}/package/2006/content-types"/>`),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${schema}/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${schema}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

test('a workbook’s first sheet is read cell by cell, numbers as people see them', async () => {
  const bytes = workbook([
    ['Studentnummer', 'Navn'],
    [500123, 'Åse Øye'],
  ]);
  expect(await readSpreadsheet(bytes)).toEqual([
    ['Studentnummer', 'Navn'],
    ['500123', 'Åse Øye'],
  ]);
});

test.each([
  ['UTF-8', Buffer.from('1;Åse\n', 'utf8')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF1;Åse\n', 'utf8')],
  ['what Excel calls CSV', Buffer.from('1;Åse\n', 'latin1')],
])('a text file in %s is read', async (_, bytes) => {
  expect(await readSpreadsheet(bytes)).toEqual([['1', 'Åse']]);
});

test.each([
  ['a damaged workbook', Buffer.from('PK\u0003\u0004 broken')],
  ['another zip file', Buffer.from(zipSync({ 'notes.txt': strToU8('hello') }))],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
])('%s is not taken for a list', async (_, bytes) => {
  expect(await readSpreadsheet(bytes)).toBeUndefined();
});

test('a workbook that would fill the memory is not unpacked', async () => {
  const bytes = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(120 * 1024 * 1024) });
  expect(bytes.length).toBeLessThan(1024 * 1024);
  expect(await readSpreadsheet(bytes)).toBeUndefined();
});

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './spreadsheet.ts';
import { spreadsheetLimits } from './unreadable.ts';

const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pkg = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as Excel packs it, with one sheet of the given rows; style 1 is a date. */
function workbook(rows: string, extra: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${ns}" xmlns:r="${rel}"><sheets><sheet name="Kandidater" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${pkg}"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${ns}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${ns}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
    ...extra,
  });
}
const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const windows1252 = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'latin1'));
const refusal = (code: string): object => ({ name: 'UnreadableSpreadsheet', code });

describe('an Excel file', () => {
  it('becomes text: names, long numbers, decimals, dates and times, yes and no [P7]', async () => {
    const rows = await readSpreadsheet(
      workbook(
        `<row r="1">${text('A1', ' Åse Sjøvær ')}<c r="B1"><v>0123456789012345678</v></c><c r="C1"><v>3.5</v></c></row>` +
          '<row r="2"><c r="A2" s="1"><v>46380</v></c><c r="B2" s="1"><v>46380.375</v></c><c r="C2" t="b"><v>1</v></c></row>',
      ),
    );
    expect(rows).toEqual([
      ['Åse Sjøvær', '0123456789012345678', '3.5'],
      ['2026-12-24', '2026-12-24T09:00', 'true'],
    ]);
  });

  it('keeps empty rows within, so that row n is line n, and drops those at the end', async () => {
    const sheet = `<row r="1">${text('A1', 'a')}</row><row r="3">${text('A3', 'c')}</row><row r="9">${text('A9', ' ')}</row>`;
    expect(await readSpreadsheet(workbook(sheet))).toEqual([['a'], [''], ['c']]);
  });

  it('is known by its content', async () => {
    const bytes = workbook(`<row r="1">${text('A1', 'a')}</row>`);
    expect(await readSpreadsheet(bytes)).toEqual([['a']]);
  });

  it.each([
    ['a Word file', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'notSpreadsheet'],
    ['a workbook without sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'damaged'],
    ['half a workbook', workbook(text('A1', 'x'.repeat(9_000))).slice(0, 250), 'damaged'],
    ['an empty workbook', workbook(''), 'empty'],
    ['an old or locked one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'oldOrLocked'],
    ['a zip bomb', workbook('', { bomb: new Uint8Array(spreadsheetLimits.unpackedBytes) }), 'tooLarge'],
  ])('is refused when it is %s', async (_what, bytes, code) => {
    await expect(readSpreadsheet(bytes)).rejects.toMatchObject(refusal(code));
  });
});

describe('a CSV file', () => {
  const lines = 'Navn;Studentnummer\r\nBjørn Ås;012345\r\n"Næss; Eli";"5"\r\n';
  const rows = [
    ['Navn', 'Studentnummer'],
    ['Bjørn Ås', '012345'],
    ['Næss; Eli', '5'],
  ];

  it.each([
    ['UTF-8', strToU8(lines)],
    ['UTF-8 with a mark', strToU8(`\ufeff${lines}`)],
    ['Windows-1252', windows1252(lines)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${lines}`, 'utf16le'))],
  ])('is read from %s with its leading zeros', async (_encoding, bytes) => {
    expect(await readSpreadsheet(bytes)).toEqual(rows);
  });

  it.each([';', ',', '\t'])('may separate by %j', async (separator) => {
    const bytes = strToU8(`Navn${separator}Nr\nOla${separator}1\n`);
    expect(await readSpreadsheet(bytes)).toEqual([
      ['Navn', 'Nr'],
      ['Ola', '1'],
    ]);
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', 'notSpreadsheet'],
    ['a web page', '<!DOCTYPE html><p>', 'notSpreadsheet'],
    ['an image', '\u0089PNG\r\n\u001a\n\0\0', 'notSpreadsheet'],
    ['nothing', '', 'empty'],
    ['only separators', ';;\n;;\n', 'empty'],
    ['too long', 'a\n'.repeat(spreadsheetLimits.rows + 1), 'tooManyRows'],
    ['too wide', `${';'.repeat(spreadsheetLimits.columns)}x`, 'tooManyColumns'],
    ['too large', 'x'.repeat(spreadsheetLimits.bytes + 1), 'tooLarge'],
  ])('is refused when it is %s', async (_what, content, code) => {
    await expect(readSpreadsheet(windows1252(content))).rejects.toMatchObject(refusal(code));
  });

  it('is either read or refused with a reason, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, zipped) => {
        const file = zipped ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
        const outcome = await readSpreadsheet(file).catch((error: unknown) => error);
        if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ name: 'UnreadableSpreadsheet' });
      }),
    );
  });
});

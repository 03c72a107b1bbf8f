import type { ListTable } from '@karakter/domain/planning/list/spreadsheet-cell';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './spreadsheet.ts';
import { spreadsheetLimits } from './unreadable.ts';

const lines = 'Navn;Studentnummer\r\nBjørn Ås;012345\r\n"Næss; Eli";"5"\r\n';
const rows = [
  ['Navn', 'Studentnummer'],
  ['Bjørn Ås', '012345'],
  ['Næss; Eli', '5'],
];
const cellsOf = (table: ListTable) => table.lines.map(({ cells }) => cells);
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** Text in the letters of an old Macintosh, or of MS-DOS. */
const written = (text: string, letters: Readonly<Record<string, number>>) =>
  new Uint8Array(Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0)));
const mac = { Å: 0x81, é: 0x8e, å: 0x8c, ö: 0x9a, ü: 0x9f, Æ: 0xae, Ø: 0xaf, æ: 0xbe, ø: 0xbf };
const dos = { Å: 0x8f, é: 0x82, å: 0x86, ö: 0x94, ü: 0x81, Æ: 0x92, Ø: 0x9d, æ: 0x91, ø: 0x9b };

describe('a CSV file', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', strToU8(lines), undefined],
    ['UTF-8 with a mark', strToU8(`\ufeff${lines}`), undefined],
    ['UTF-16', wide(`\ufeff${lines}`), undefined],
    ['UTF-16 without a mark', wide(lines), undefined],
    ['UTF-16 the other way round', swapped(wide(`\ufeff${lines}`)), undefined],
    ['UTF-16 the other way round without a mark', swapped(wide(lines)), undefined],
    ['Windows-1252', latin1(lines), 'Windows-1252'],
    ['Mac Roman', written(lines, mac), 'Mac Roman'],
    ['MS-DOS', written(lines, dos), 'MS-DOS (850)'],
  ])(
    'is read from %s with its letters and leading zeros, with a note where the encoding is uncertain',
    (_way, bytes, told) => {
      const table = readSpreadsheet(bytes);
      expect(cellsOf(table)).toEqual(rows);
      expect(table.notes).toEqual(told === undefined ? [] : [{ kind: 'encoding', count: 1, where: told }]);
    },
  );

  it.each(['Bjørn', 'Åse', 'HÅKON', 'Sæther', 'ØYVIND', 'Løvås', 'André', 'Müller', 'Ærø', 'Grønås ÆRLIG'])(
    'has the name %s right in each way of writing it, or is refused; never another name',
    (name) => {
      for (const bytes of [latin1(name), written(name, mac), written(name, dos)]) {
        const outcome = (() => {
          try {
            return cellsOf(readSpreadsheet(bytes))[0]?.[0];
          } catch (error) {
            expect(error).toMatchObject({ code: 'unknownLetters' });
            return name;
          }
        })();
        expect(outcome).toBe(name);
      }
    },
  );

  it('has all Norwegian names right, in any encoding', () => {
    const part = fc.constantFrom(
      'Bjørn',
      'Åse',
      'Kåre',
      'Sæther',
      'Ødegård',
      'Æsop',
      'Lunde',
      'BØE',
      'Moe',
      'André',
    );
    const names = fc.array(part, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        names,
        fc.constantFrom(
          latin1,
          (t: string) => written(t, mac),
          (t: string) => written(t, dos),
        ),
        (given, write) => {
          const text = `${given.join(' ')} Bjørnås`;
          expect(cellsOf(readSpreadsheet(write(text)))).toEqual([[text]]);
        },
      ),
    );
  });

  it.each([
    ['Greek letters', new Uint8Array([0xc3, 0xe9, 0xfe, 0xf1, 0xe3, 0xef, 0xf2, 0x20, 0xd0, 0xe1])],
    ['signs within words', new Uint8Array([0x42, 0x6a, 0xa9, 0x72, 0x6e])],
    ['a letter that two ways read as well', new Uint8Array([0x4c, 0x9a, 0x66, 0x67, 0x72, 0x65, 0x6e])],
    ['half a UTF-16 letter', new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42])],
  ])('is refused where its letters cannot be decoded: %s', (_what, bytes) => {
    expect(() => readSpreadsheet(bytes)).toThrow(expect.objectContaining({ code: 'unknownLetters' }));
  });

  it.each([';', ',', '\t'])('may separate by %j', (separator) => {
    const bytes = strToU8(`Navn${separator}Nr\nOla${separator}1\n`);
    expect(cellsOf(readSpreadsheet(bytes))).toEqual([
      ['Navn', 'Nr'],
      ['Ola', '1'],
    ]);
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', 'otherFormat'],
    ['a web page', '<!DOCTYPE html><p>', 'otherFormat'],
    ['an image', '\u0089PNG\r\n\u001a\n\0\0', 'otherFormat'],
    ['nothing', '', 'empty'],
    ['only separators', ';;\n;;\n', 'empty'],
    ['too long', 'a\n'.repeat(spreadsheetLimits.rows + 1), 'tooLarge'],
    ['too wide', `${';'.repeat(spreadsheetLimits.columns)}x`, 'tooLarge'],
  ])('is refused when it is %s', (_what, content, code) => {
    expect(() => readSpreadsheet(latin1(content))).toThrow(expect.objectContaining({ code }));
  });
});

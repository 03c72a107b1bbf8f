import type { RichText, RichTextNode } from '@karakter/domain/text/rich-text';
import { isRichText } from '@karakter/domain/text/rich-text-validation';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { createdAt, essayAnswer, paragraph, paragraphs } from './fixtures/documents.ts';
import { hasGlyph } from './glyphs.ts';
import { withoutForm } from './plain-form.ts';
import { textsIn, textsRefused } from './texts-refused.ts';
import { compilePdf } from './typst.ts';

const doc = (...content: RichTextNode[]): RichText => ({ type: 'doc', content });
const compile = (body: RichText, isPlain = false) =>
  compilePdf('answer', essayAnswer(body), { createdAt, isPlain });

/** All text of the PDF without its spaces, since a word may go over two lines. */
async function lettersOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s/gu, '');
}

const cell = (word: string, attrs = {}): RichTextNode => ({
  type: 'tableCell',
  attrs,
  content: [paragraph(word)],
});
const table = (...rows: RichTextNode[][]): RichTextNode => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const nested = (levels: number, type: 'bulletList' | 'orderedList'): RichTextNode =>
  levels === 0
    ? paragraph('innerst')
    : {
        type,
        content: [{ type: 'listItem', content: [paragraph(`n${levels}.`), nested(levels - 1, type)] }],
      };

/** Every n-th code point, by `UNICODE_STEP`: 1 tries all of them, in minutes. */
const step = Number(process.env.UNICODE_STEP ?? 1009);

describe('no text stops a PDF [S1]', () => {
  it('with any character of Unicode: alone, within a word, doubled, and after a character with a font of its own', () => {
    const contexts = [
      (sign: string) => sign,
      (sign: string) => `ord${sign}ord`,
      (sign: string) => `•${sign}${sign}punkt`,
      (sign: string) => `א${sign}√`,
    ];
    const signs: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += step) signs.push(String.fromCodePoint(point));
    for (let from = 0; from < signs.length; from += 4_000) {
      const part = signs.slice(from, from + 4_000);
      for (const context of contexts) {
        const body = paragraphs(part.map(context).join(' '));
        expect(compile(body).length).toBeGreaterThan(1000);
      }
    }
  }, 600_000);

  it.each([
    '\ufeff',
    '\u200b',
    '\u00ad',
    '\u2060',
    '\ufe0f',
    '\u180f',
    '\u{e0041}',
    '\u202e',
    '\ud800',
    '\udfff\ud800',
    '\u0378',
    '\u{f0000}',
    '\u0007',
    '\uffff',
    '\u061c',
    '\u3164',
  ])('that contains %j, alone or within words', async (sign) => {
    const letters = await lettersOf(
      compile(paragraphs(sign, `•${sign}punkt`, `a${sign}b`, `${sign}${sign}`)),
    );
    expect(letters).toContain('punkt');
  });

  it('of any characters in any formatting, and every word is printed even without formatting', async () => {
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.constantFrom('bold', 'italic', 'code'), (texts, type) => {
        const content = texts.map(
          (text): RichTextNode => ({
            type: 'paragraph',
            content: [{ type: 'text', text: text || 'x', marks: [{ type } as never] }],
          }),
        );
        expect(compile(doc(...content)).length).toBeGreaterThan(1000);
      }),
      { numRuns: Number(process.env.TEXTS ?? 15) },
    );
    const body = doc(nested(5, 'orderedList'), table([cell('én'), cell('漢to')]));
    expect(withoutForm({ body }).body.content?.every(({ type }) => type === 'paragraph')).toBe(true);
    const letters = await lettersOf(compile(body, true));
    for (const word of ['n1.', 'n5.', 'innerst', 'én', '[U+6F22]to']) expect(letters).toContain(word);
  });

  it('of any size: one word of 60,000 letters, all of it printed', async () => {
    const word = Array.from({ length: 10_000 }, (_, index) => String(index))
      .join('x')
      .slice(0, 60_000);
    const letters = (await lettersOf(compile(paragraphs(word)))).replace(
      /Side\d+av\d+|SØK1001·12\.desember2026Kandidat10042/gu,
      '',
    );
    expect(letters).toContain(word);
  });
});

describe('a text that stops a document', () => {
  it('is found by bisection among many, and alone; the search for too many is limited', () => {
    const texts = Array.from({ length: 200 }, (_, index) => `tekst ${index}`);
    const stops = new Set(['tekst 3', 'tekst 77', 'tekst 199']);
    const isSet = (kept: ReadonlySet<string>) => kept.isDisjointFrom(stops);
    expect(textsRefused(texts, isSet)).toEqual(stops);
    expect(textsRefused(['fin'], () => true)).toEqual(new Set());
    expect(textsRefused(texts, () => false)).toBeUndefined();
    expect(textsIn({ a: ['x', { b: 'y' }], c: 1, d: null })).toEqual(new Set(['x', 'y']));
  });
});

describe('every word of an answer is in its PDF [S2]', () => {
  it.each([41, 200])('of a row of %i cells', async (count) => {
    const words = Array.from({ length: count }, (_, index) => `celle${index}.`);
    const body = doc(
      table(
        words.map((word) => cell(word)),
        [cell('under', { colspan: count })],
      ),
    );
    const letters = await lettersOf(compile(body));
    for (const word of [...words, 'under']) expect(letters).toContain(word);
    expect(letters).toContain(`av${count}`);
  });

  it('of any table: ragged, spanning, with long words', async () => {
    const spans = fc.record({
      colspan: fc.integer({ min: 1, max: 60 }),
      rowspan: fc.integer({ min: 1, max: 9 }),
    });
    const shape = fc.array(fc.array(fc.tuple(spans, fc.integer({ min: 1, max: 60 })), { maxLength: 30 }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(shape, async (rows) => {
        const words: string[] = [];
        const cells = rows.map((row) =>
          row.map(([attrs, length]) => {
            const word = `w${words.length}${'q'.repeat(length)}.`;
            words.push(word);
            return cell(word, attrs);
          }),
        );
        const letters = await lettersOf(compile(doc(table(...cells))));
        // Only a word longer than its column may go over two lines, and so over two pages.
        for (const word of words.filter(({ length }) => length <= 20)) expect(letters).toContain(word);
        expect(letters.split('q').length).toBe(words.join('').split('q').length);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it.each(['bulletList', 'orderedList'] as const)(
    'of a %s forty levels deep, each with its sign',
    async (type) => {
      const letters = await lettersOf(compile(doc(nested(40, type))));
      for (let level = 1; level <= 40; level += 1) {
        const sign = type === 'bulletList' ? '[•‣–]' : '1\\.';
        expect(letters).toMatch(new RegExp(`${sign}n${level}\\.`, 'u'));
      }
      expect(letters).toContain('innerst');
    },
  );

  it('of lists and code in tables in lists, with tabs between words', async () => {
    const code: RichTextNode = { type: 'codeBlock', content: [{ type: 'text', text: 'if\tx:\n\treturn y' }] };
    const inner = table([{ type: 'tableCell', content: [nested(3, 'bulletList'), code] }, cell('ved siden')]);
    const body = doc({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('a\tb'), inner] }],
    });
    expect(isRichText(body)).toBe(true);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(compile(body))), {
      mergePages: true,
    });
    for (const word of ['n3.', 'n1.', 'innerst', 'return y', 'a b']) expect(text).toContain(word);
    expect(text.replace(/\s/gu, '')).toContain('vedsiden');
  });

  it('keeps empty lines in place', async () => {
    const yOf = async (...texts: string[]) => {
      const page = await (await getDocumentProxy(new Uint8Array(compile(paragraphs(...texts))))).getPage(1);
      const { items } = await page.getTextContent();
      const last = items.find((item) => 'str' in item && item.str === 'sist');
      return last && 'transform' in last ? Number(last.transform[5]) : Number.NaN;
    };
    const [none, one, three] = [
      await yOf('først', 'sist'),
      await yOf('først', '', 'sist'),
      await yOf('først', '', '', '', 'sist'),
    ];
    expect(none - one).toBeGreaterThan(5);
    expect(none - three).toBeCloseTo((none - one) * 3, 0);
  });
});

it('the fonts have the listed code points, in every face', () => {
  const signs: string[] = [];
  for (let point = 0x21; point < 0x20000; point += 1) {
    const sign = String.fromCodePoint(point);
    if (hasGlyph(sign)) signs.push(sign);
  }
  expect(signs.length).toBeGreaterThan(5_000);
  const faces = [[], ['bold'], ['italic'], ['bold', 'italic'], ['code']] as const;
  const text = signs.join(' ');
  const content = faces.map(
    (marks): RichTextNode => ({
      type: 'paragraph',
      content: [{ type: 'text', text, marks: marks.map((type) => ({ type })) }],
    }),
  );
  const raw = Buffer.from(compile(doc(...content)));
  expect(raw.length).toBeGreaterThan(100_000);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText, RichTextNode } from './rich-text.ts';
import { countWords, emptyRichText, plainText } from './rich-text.ts';
import { isRichText, richTextLimits } from './rich-text-validation.ts';

const text = (value: string): RichTextNode => ({ type: 'text', text: value });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const doc = (...content: RichTextNode[]): RichText => ({ type: 'doc', content });
const cell = (value: string): RichTextNode => ({ type: 'tableCell', content: [paragraph(text(value))] });

describe('plainText', () => {
  it('gives each paragraph, list item and break a line, and puts a tab between table cells', () => {
    const list: RichTextNode = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(text('én'))] },
        { type: 'listItem', content: [paragraph(text('to'))] },
      ],
    };
    const table: RichTextNode = {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('År'), cell('2026')] }],
    };
    const broken = paragraph(text('før'), { type: 'hardBreak' }, text('etter'));
    expect(plainText(doc(broken, list, table))).toBe('før\netter\nén\nto\nÅr\t2026');
  });

  it('joins the pieces of one word that is partly bold', () => {
    const bold: RichTextNode = { type: 'text', text: 'eks', marks: [{ type: 'bold' }] };
    expect(plainText(doc(paragraph(bold, text('amen'))))).toBe('eksamen');
  });
});

it('a lowered or raised sign is part of its word, in plain text and in the count', () => {
  const lowered: RichTextNode = { type: 'text', text: '2', marks: [{ type: 'subscript' }] };
  const raised: RichTextNode = { type: 'text', text: '3', marks: [{ type: 'superscript' }] };
  const water = doc(paragraph(text('H'), lowered, text('O fyller 4 m'), raised));
  expect(plainText(water)).toBe('H2O fyller 4 m3');
  expect(countWords(water)).toBe(4);
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   ', 0],
    ['Æ e trønder', 3],
    ['e-post og/eller brev', 3],
    ['§ 5-9 gjelder, jf. f.eks. § 3-9 – se over', 7],
    ['det koster 100\u00a0000 kroner', 4],
    ['to\u00a0ord', 2],
    ['3,5 poeng – ikke 4', 4],
    ['«Hva?» – «Ingenting!»', 2],
  ])('counts %j as %i words', (value, words) => {
    expect(countWords(doc(paragraph(text(value))))).toBe(words);
  });

  it('never joins words across paragraphs, so the count is the sum of its paragraphs', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (values) => {
        const whole = countWords(doc(...values.map((value) => paragraph(text(value)))));
        const parts = values.map((value) => countWords(doc(paragraph(text(value)))));
        expect(whole).toBe(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
  });
});

describe('isRichText', () => {
  const nested = (levels: number): RichTextNode =>
    levels === 0 ? paragraph(text('x')) : { type: 'blockquote', content: [nested(levels - 1)] };
  const marked = (mark: unknown): unknown => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [mark] }] }],
  });

  it('accepts what the editor makes, with its empty attributes', () => {
    expect(isRichText(emptyRichText)).toBe(true);
    expect(isRichText({ type: 'doc' })).toBe(true);
    const table = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', attrs: { colspan: 1, rowspan: 1, colwidth: [120] }, content: [] }],
        },
      ],
    };
    expect(isRichText({ type: 'doc', content: [{ type: 'heading', attrs: { level: 2 } }, table] })).toBe(
      true,
    );
    expect(isRichText(marked({ type: 'link', attrs: { href: 'https://lovdata.no', target: null } }))).toBe(
      true,
    );
  });

  it.each([
    ['nothing', null],
    ['a string', 'doc'],
    ['a node that is not a document', { type: 'paragraph' }],
    ['an unknown node', { type: 'doc', content: [{ type: 'script' }] }],
    ['text outside a paragraph', { type: 'doc', content: [{ type: 'text', text: 'x' }] }],
    ['an inherited name as type', { type: 'doc', content: [{ type: 'constructor' }] }],
    ['text that is no string', { type: 'doc', content: [paragraph({ type: 'text', text: 5 } as never)] }],
    ['an unknown mark', marked({ type: 'highlight' })],
    ['a script link', marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } })],
    ['an object as attribute', { type: 'doc', content: [{ type: 'heading', attrs: { level: {} } }] }],
    ['content that is no list', { type: 'doc', content: 'x' }],
  ])('refuses %s', (_what, value) => {
    expect(isRichText(value)).toBe(false);
  });

  it('refuses what is nested too deep, too long, or of too many pieces', () => {
    expect(isRichText(doc(nested(richTextLimits.depth - 2)))).toBe(true);
    expect(isRichText(doc(nested(richTextLimits.depth - 1)))).toBe(false);
    expect(isRichText(doc(paragraph(text('a'.repeat(richTextLimits.characters)))))).toBe(true);
    expect(isRichText(doc(paragraph(text('a'.repeat(richTextLimits.characters + 1)))))).toBe(false);
    expect(isRichText(doc(...Array.from({ length: richTextLimits.nodes }, () => paragraph())))).toBe(false);
  });
});

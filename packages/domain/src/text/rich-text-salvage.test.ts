import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, type RichText, type RichTextNode } from './rich-text.ts';
import { salvagedRichText } from './rich-text-salvage.ts';
import { allowedChildren, isRichText, richTextLimits } from './rich-text-validation.ts';

const text = (value: string): RichTextNode => ({ type: 'text', text: value });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const list = (levels: number): RichTextNode => ({
  type: 'bulletList',
  content: [
    {
      type: 'listItem',
      content: [paragraph(text(`nivå ${levels}`)), ...(levels > 1 ? [list(levels - 1)] : [])],
    },
  ],
});
const table: RichTextNode = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('celle'))] }] }],
};
const wordsOf = (value: unknown) => JSON.stringify(value).match(/ord\d+/g) ?? [];

function depthOf(node: RichTextNode | RichText): number {
  const content: readonly RichTextNode[] = 'content' in node ? (node.content ?? []) : [];
  return 1 + Math.max(0, ...content.map(depthOf));
}

describe('invalid rich text keeps its words, and its formatting around the fault [Q1]', () => {
  it('loses only an unknown element', () => {
    const video = { type: 'video', content: [text('min tekst')] };
    expect(salvagedRichText(doc(table, video, list(2)))).toEqual(
      doc(table, paragraph(text('min tekst')), list(2)),
    );
  });

  it('loses only the levels that are too deep', () => {
    const deep = salvagedRichText(doc(table, list(40)));
    expect(isRichText(deep)).toBe(true);
    expect(deep.content?.[0]).toEqual(table);
    expect(depthOf(deep)).toBe(richTextLimits.depth + 1);
    expect(plainText(deep).split('\n')).toEqual([
      'celle',
      ...Array.from({ length: 40 }, (_, index) => `nivå ${40 - index}`),
    ]);
  });

  it.each(allowedChildren.get('doc') ?? [])(
    'keeps a %s as deep as its text may be, and no deeper',
    (type) => {
      const shortest = (of: string): unknown => {
        const [first] = allowedChildren.get(of) ?? [];
        return first === undefined ? text('innerst') : { type: of, content: [shortest(first)] };
      };
      const within = (levels: number, inner: unknown): unknown =>
        levels === 0 ? inner : { type: 'blockquote', content: [within(levels - 1, inner)] };
      const innermost = shortest(type) as RichTextNode;
      const room = richTextLimits.depth - depthOf(innermost);
      const faulty = { type: 'video', content: [text('film')] };
      const salvagedWithin = (levels: number) => salvagedRichText(doc(faulty, within(levels, innermost)));
      expect(salvagedWithin(room)).toEqual(doc(paragraph(text('film')), within(room, innermost)));
      const isLine = allowedChildren.get(type)?.includes('text');
      const left = isLine ? within(room, innermost) : within(room + 1, paragraph(text('innerst')));
      expect(salvagedWithin(room + 1)).toEqual(doc(paragraph(text('film')), left));
    },
  );

  it('keeps twelve nested lists', () => {
    expect(salvagedRichText(doc(list(12)))).toEqual(doc(list(12)));
    expect(isRichText(doc(list(12)))).toBe(true);
  });

  it.each([
    ['text among paragraphs', doc(text('a'), text('b'), table), doc(paragraph(text('a'), text('b')), table)],
    [
      'a paragraph within a paragraph',
      doc({ type: 'paragraph', content: [text('a'), paragraph(text('b'))] }),
      doc(paragraph(text('a'), { type: 'hardBreak' }, text('b'))),
    ],
    [
      'a paragraph with a line break of its own before another within it',
      doc(paragraph(text('a'), { type: 'hardBreak' }, text('b'), paragraph(text('c')))),
      doc(paragraph(text('a'), { type: 'hardBreak' }, text('b'), { type: 'hardBreak' }, text('c'))),
    ],
    [
      'text within a line break',
      doc({ type: 'paragraph', content: [{ type: 'hardBreak', content: [text('a')] }] }),
      doc(paragraph({ type: 'hardBreak' }, text('a'))),
    ],
    ['a paragraph alone within another', doc(paragraph(paragraph(text('a')))), doc(paragraph(text('a')))],
    [
      'a paragraph within another with nothing in it',
      doc(paragraph(text('a'), paragraph())),
      doc(paragraph(text('a'))),
    ],
    [
      'an element without content beside a fault',
      doc(text('a'), { type: 'heading', attrs: { level: 2 } }, { type: 'paragraph' }),
      doc(paragraph(text('a')), { type: 'heading', attrs: { level: 2 } }, { type: 'paragraph' }),
    ],
    ['text that holds nothing', doc(text(''), paragraph(text('a'))), doc(paragraph(text('a')))],
    [
      'text with one mark too many',
      doc(paragraph({ type: 'text', text: 'a', marks: Array(9).fill({ type: 'bold' }) })),
      doc(paragraph({ type: 'text', text: 'a', marks: Array(8).fill({ type: 'bold' }) })),
    ],
    [
      'a cell without its row',
      doc({ type: 'table', content: [{ type: 'tableCell', content: [paragraph(text('celle'))] }] }),
      doc(table),
    ],
    [
      'a paragraph without its item',
      doc({ type: 'bulletList', content: [paragraph(text('nivå 1'))] }),
      doc(list(1)),
    ],
    [
      'an address that runs',
      doc(
        paragraph({
          type: 'text',
          text: 'a',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'javascript:x' } }],
        }),
      ),
      doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'bold' }] })),
    ],
    [
      'an attribute that is none',
      doc({ type: 'heading', attrs: { level: 2, x: {} }, content: [text('a')] }),
      doc({ type: 'heading', attrs: { level: 2 }, content: [text('a')] }),
    ],
  ])('mends %s', (_what, faulty, mended) => {
    expect(isRichText(faulty)).toBe(false);
    expect(salvagedRichText(faulty)).toEqual(mended);
  });

  it('keeps the formatting of a text that is too long or has too many pieces', () => {
    const long = doc({ type: 'heading', content: [text('a'.repeat(richTextLimits.characters + 1))] });
    expect(salvagedRichText(long)).toEqual(long);
  });

  it('keeps every word in its order, however the elements are nested', () => {
    const types = ['doc', 'paragraph', 'heading', 'bulletList', 'listItem', 'table', 'tableRow', 'tableCell'];
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 12, withCrossShrink: true },
        fc.nat(9).map((n) => ({ type: 'text', text: `ord${n} ` })),
        fc.record({
          type: fc.constantFrom(...types, 'codeBlock', 'blockquote', 'hardBreak', 'video'),
          content: fc.array(tie('node'), { maxLength: 4 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const salvaged = salvagedRichText(doc(...nodes));
        expect(isRichText(salvaged)).toBe(true);
        expect(wordsOf(salvaged)).toEqual(wordsOf(nodes));
      }),
    );
  });

  it('accepts any value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isRichText(salvagedRichText(value))));
  });
});

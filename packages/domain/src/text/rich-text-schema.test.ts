import { describe, expect, it, test } from 'vitest';
import { allowedChildren, isAttribute, isMark, isRichText, richTextLimits } from './rich-text-validation.ts';

const inDoc = (...content: unknown[]) => isRichText({ type: 'doc', content });
const paragraphWith = (...content: unknown[]) => inDoc({ type: 'paragraph', content });

it('the schema of written text: which nodes may be in which, and how much of them [D3]', () => {
  const nodes = [...allowedChildren].map(([type, children]) => `${type}: ${children.join(' ')}`.trim());
  expect(`\n${nodes.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    doc: paragraph heading bulletList orderedList table blockquote codeBlock
    paragraph: text hardBreak
    heading: text hardBreak
    bulletList: listItem
    orderedList: listItem
    listItem: paragraph heading bulletList orderedList table blockquote codeBlock
    table: tableRow
    tableRow: tableCell tableHeader
    tableCell: paragraph heading bulletList orderedList table blockquote codeBlock
    tableHeader: paragraph heading bulletList orderedList table blockquote codeBlock
    blockquote: paragraph heading bulletList orderedList table blockquote codeBlock
    codeBlock: text
    text:
    hardBreak:
    "
  `);
  expect(richTextLimits).toEqual({ depth: 32, nodes: 120_000, characters: 600_000 });
});

it('only these marks may be on a text', () => {
  const tried = [
    'bold',
    'italic',
    'underline',
    'strike',
    'code',
    'subscript',
    'superscript',
    'link',
    'highlight',
    'textStyle',
    'comment',
  ];
  const attrs = { href: 'https://lovdata.no' };
  expect(tried.filter((type) => isMark({ type, attrs }))).toEqual(tried.slice(0, 8));
});

test.each<[string, unknown, boolean]>([
  ['nothing', undefined, false],
  ['no object', 'bold', false],
  ['a list', ['bold'], false],
  ['a type that is no text', { type: 5 }, false],
  ['attributes that are none', { type: 'bold', attrs: 'x' }, false],
  ['a link without attributes', { type: 'link' }, false],
  ['a link without an address', { type: 'link', attrs: {} }, false],
  ['an e-mail address', { type: 'link', attrs: { href: 'MAILTO:a@b.no' } }, true],
  ['an unprotected page', { type: 'link', attrs: { href: 'http://b.no' } }, true],
  ['an address with a space', { type: 'link', attrs: { href: 'https://b.no/a b' } }, false],
  ['a file of the reader’s own', { type: 'link', attrs: { href: 'file:///etc/passwd' } }, false],
  ['an address after another', { type: 'link', attrs: { href: 'x https://b.no' } }, false],
  ['an address of 2,000 signs', { type: 'link', attrs: { href: `https://${'a'.repeat(1_992)}` } }, true],
  ['an address of 2,001 signs', { type: 'link', attrs: { href: `https://${'a'.repeat(1_993)}` } }, false],
])('of a mark that is %s', (_, mark, isAllowed) => {
  expect(isMark(mark)).toBe(isAllowed);
});

test.each<[string, unknown, boolean]>([
  ['null', null, true],
  ['a truth value', false, true],
  ['a number', 2.5, true],
  ['a number without end', Number.POSITIVE_INFINITY, false],
  ['no number', Number.NaN, false],
  ['a text of 2,000 signs', 'a'.repeat(2_000), true],
  ['a text of 2,001 signs', 'a'.repeat(2_001), false],
  ['1,000 widths', Array.from({ length: 1_000 }, (_, at) => (at % 2 === 0 ? at : null)), true],
  ['1,001 widths', Array.from({ length: 1_001 }, () => 1), false],
  ['a list with a text', [1, 'a'], false],
  ['a list of lists', [[1]], false],
  ['an object', {}, false],
  ['nothing', undefined, false],
])('an attribute may be %s: %s', (_, value, isAllowed) => {
  expect(isAttribute(value)).toBe(isAllowed);
});

describe('a document is refused as a whole', () => {
  const bold = { type: 'bold' };
  const text = (more: object = {}) => ({ type: 'text', text: 'x', ...more });

  test.each<[string, boolean, boolean]>([
    ['for eight marks on one text', paragraphWith(text({ marks: Array(8).fill(bold) })), true],
    ['for nine marks', paragraphWith(text({ marks: Array(9).fill(bold) })), false],
    ['for marks that are no list', paragraphWith(text({ marks: 'bold' })), false],
    ['for one mark among others that is none', paragraphWith(text({ marks: [bold, {}] })), false],
    ['for a mark on a line break', paragraphWith({ type: 'hardBreak', marks: [bold] }), true],
    ['for an unknown mark on a line break', paragraphWith({ type: 'hardBreak', marks: [{}] }), false],
    ['for a mark on a paragraph', inDoc({ type: 'paragraph', marks: [bold] }), false],
    ['for an empty list of marks on a paragraph', inDoc({ type: 'paragraph', marks: [] }), false],
    ['for a paragraph that holds text itself', inDoc({ type: 'paragraph', text: 'x' }), false],
    ['for text with content', paragraphWith(text({ content: [] })), false],
    ['for a node without a type', inDoc({ content: [] }), false],
    ['for a list within content', inDoc([]), false],
    ['for nothing within content', inDoc(null), false],
    ['for attributes that are a list', inDoc({ type: 'paragraph', attrs: [1] }), false],
    ['for attributes that are a text', inDoc({ type: 'paragraph', attrs: 'x' }), false],
    ['for one attribute that is none', inDoc({ type: 'paragraph', attrs: { a: 1, b: {} } }), false],
    ['for a last node that may not stand there', inDoc({ type: 'paragraph' }, { type: 'tableRow' }), false],
    ['for text in a list item', inDoc({ type: 'bulletList', content: [{ type: 'text', text: 'x' }] }), false],
    ['for bold code', inDoc({ type: 'codeBlock', content: [text({ marks: [bold] })] }), true],
    ['for a line break in code', inDoc({ type: 'codeBlock', content: [{ type: 'hardBreak' }] }), false],
  ])('%s', (_, found, isAllowed) => {
    expect(found).toBe(isAllowed);
  });

  test('for one piece or one character more than the limit, counted over the whole document', () => {
    const { nodes, characters } = richTextLimits;
    const paragraphs = (count: number) => Array.from({ length: count }, () => ({ type: 'paragraph' }));
    // The document itself is one of them.
    expect(inDoc(...paragraphs(nodes - 1))).toBe(true);
    expect(inDoc(...paragraphs(nodes))).toBe(false);
    const texts = (last: number) => [characters - 10, last].map((n) => text({ text: 'a'.repeat(n) }));
    expect(paragraphWith(...texts(10))).toBe(true);
    expect(paragraphWith(...texts(11))).toBe(false);
  });
});

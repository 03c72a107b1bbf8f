import type { RichTextNode } from '@karakter/domain/text/rich-text';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { createdAt, essayAnswer } from './fixtures/documents.ts';
import { compilePdf } from './typst.ts';

it('sets lowered and raised signs smaller, as the same signs', async () => {
  const marked = (text: string, type: 'subscript' | 'superscript'): RichTextNode => ({
    type: 'text',
    text,
    marks: [{ type }],
  });
  const content: RichTextNode[] = [
    { type: 'text', text: 'H' },
    marked('2', 'subscript'),
    { type: 'text', text: 'O fyller 4 m' },
    marked('3', 'superscript'),
  ];
  const body = essayAnswer({ type: 'doc', content: [{ type: 'paragraph', content }] });
  const pdf = compilePdf('answer', body, { createdAt });
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => ('str' in item ? [{ text: item.str, size: item.height }] : []));
  const sizeOf = (text: string) => pieces.find((piece) => piece.text === text)?.size ?? 0;
  const at = pieces.findIndex(({ text }) => text === 'H');
  const line = pieces.slice(at, at + 8).map(({ text }) => text);
  expect(line.join('').replace(/\s/g, '')).toContain('H2Ofyller4m3');
  for (const sign of ['2', '3']) expect(sizeOf(sign)).toBeLessThan(sizeOf('H'));
});

import { expect, it, test } from 'vitest';
import { isPaperText, isRichText } from '../text/rich-text-validation.ts';
import { imagesIn, withoutImages } from './paper-images.ts';

const attrs = { image: '7e57ab1e-0000-4000-8000-000000000001', alt: 'En pil', width: 20, height: 10 };
const image = { type: 'image' as const, attrs };
const paragraph = { type: 'paragraph' as const };
const inDoc = (...content: readonly object[]) => ({ type: 'doc', content });

it('the text of a question may have an image where it may have a paragraph; an answer never [A1, D3]', () => {
  const places = [
    inDoc(image),
    inDoc({ type: 'blockquote', content: [image] }),
    inDoc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph, image] }] }),
    inDoc({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [image] }] }],
    }),
  ];
  expect(places.map(isPaperText)).toEqual([true, true, true, true]);
  expect(places.map(isRichText)).toEqual([false, false, false, false]);
  expect(isPaperText(inDoc({ type: 'paragraph', content: [image] }))).toBe(false);
  expect(isPaperText(inDoc({ type: 'table', content: [image] }))).toBe(false);
});

test.each<[string, object]>([
  ['an address', { ...attrs, image: 'https://example.org/a.png' }],
  ['an id with more behind it', { ...attrs, image: `${attrs.image}/x` }],
  ['no alternative text at all', { image: attrs.image, width: 20, height: 10 }],
  ['a too long alternative text', { ...attrs, alt: 'x'.repeat(1001) }],
  ['no size', { ...attrs, width: 0 }],
  ['half a pixel', { ...attrs, height: 1.5 }],
  ['a size no browser shows', { ...attrs, width: 8001 }],
  ['an attribute of its own', { ...attrs, onerror: 'x' }],
])('an image with %s is none', (_, wrong) => {
  expect(isPaperText(inDoc({ ...image, attrs: wrong }))).toBe(false);
});

test.each<[string, object]>([
  ['content', { content: [] }],
  ['marks', { marks: [] }],
  ['text', { text: 'x' }],
  ['no attributes', { attrs: null }],
])('nor is one with %s', (_, wrong) => {
  expect(isPaperText(inDoc({ ...image, ...wrong }))).toBe(false);
});

it('the images of a text are found in its order, wherever they stand, and can be left out', () => {
  const second = { ...image, attrs: { ...attrs, alt: 'To' } };
  const text = {
    type: 'doc' as const,
    content: [image, { type: 'blockquote' as const, content: [paragraph, second] }],
  };
  expect(imagesIn(text).map(({ alt }) => alt)).toEqual(['En pil', 'To']);
  expect(withoutImages(text)).toEqual(inDoc({ type: 'blockquote', content: [paragraph] }));
});

import type { RichText, RichTextNode, TextImage } from '../text/rich-text.ts';
import { type PaperContent, paperLanguages } from './paper.ts';

function imagesOf(node: RichTextNode): TextImage[] {
  if (node.type === 'image') return [node.attrs as unknown as TextImage];
  return 'content' in node ? (node.content ?? []).flatMap(imagesOf) : [];
}

/** The images of a text, in its order. */
export function imagesIn({ content = [] }: RichText): TextImage[] {
  return content.flatMap(imagesOf);
}

function nodeWithout(node: RichTextNode): RichTextNode[] {
  if (node.type === 'image') return [];
  return 'content' in node && node.content
    ? [{ ...node, content: node.content.flatMap(nodeWithout) }]
    : [node];
}

/** The text as it is without its images. */
export function withoutImages(text: RichText): RichText {
  return { ...text, content: (text.content ?? []).flatMap(nodeWithout) };
}

/** The ids of all images in a paper, each once. */
export function imageIdsIn({ questions }: PaperContent): string[] {
  const images = questions.flatMap(({ text }) => paperLanguages.flatMap((form) => imagesIn(text[form])));
  return [...new Set(images.map(({ image }) => image))];
}

import { plainText, type RichText, type RichTextNode } from '@karakter/domain/text/rich-text';

const linesOfParagraph = 50;

/** Every word of the text in order, in lines without lists, tables or headings. */
function unformed(doc: RichText): RichText {
  const lines = plainText(doc).split('\n');
  const content: RichTextNode[] = [];
  for (let from = 0; from < lines.length; from += linesOfParagraph) {
    const inline = lines
      .slice(from, from + linesOfParagraph)
      .flatMap((text): RichTextNode[] => [{ type: 'text', text }, { type: 'hardBreak' }]);
    content.push({ type: 'paragraph', content: inline });
  }
  return { type: 'doc', content };
}

/** The data of a document with all its rich text in plain lines, for text whose formatting Typst can't handle. */
export function withoutForm<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutForm(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value && value.type === 'doc') return unformed(value as unknown as RichText) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutForm(item)])) as T;
}

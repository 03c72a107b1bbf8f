/**
 * What a candidate, an author or a grader writes: the JSON of the editor, narrowed to the nodes and marks
 * that Karakter lets anyone write. Everything that leaves the browser is checked by `isRichText` first, and the text of
 * a question by `isPaperText`.
 */
export type RichText = { readonly type: 'doc'; readonly content?: readonly RichTextNode[] };

export type RichTextNode =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichTextMark[] }
  | { readonly type: 'hardBreak'; readonly marks?: readonly RichTextMark[] }
  | {
      readonly type: RichTextElement;
      readonly attrs?: Readonly<Record<string, RichTextAttribute>>;
      readonly content?: readonly RichTextNode[];
    };

export type RichTextMark =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'subscript' | 'superscript' }
  | { readonly type: 'link'; readonly attrs: Readonly<Record<string, RichTextAttribute>> & { href: string } };

/** `number[]` is the column widths that the editor keeps on table cells. */
export type RichTextAttribute = string | number | boolean | null | readonly (number | null)[];

export type RichTextElement =
  | 'paragraph'
  | 'heading'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader'
  | 'blockquote'
  | 'codeBlock'
  | 'image';

/** An image in a text: where its bytes are, what it shows in words, and its size in pixels. */
export type TextImage = {
  readonly image: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** A line of its own in plain text: the words of two such elements never run together. */
const lineElements: readonly string[] = ['paragraph', 'heading', 'codeBlock', 'tableRow'];

/** An empty document, as the editor starts with. */
export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The text without formatting: one line per paragraph, heading, code line and table row, a tab between cells. */
export function plainText(doc: RichText): string {
  return linesOf(doc.content ?? []).join('\n');
}

/**
 * Words as word processors count them, since word limits are set and discussed in those: a word is the text between
 * spaces that has a letter or a digit. `e-post`, `og/eller` and `3,5` are one word, a lone dash is not a word, and a
 * number grouped by hard spaces (`100 000`) is one.
 */
export function countWords(doc: RichText): number {
  const text = plainText(doc).replace(/(?<=\p{Nd})[\u00a0\u202f](?=\p{Nd})/gu, '');
  return text.split(/[\s\u200b]+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

function linesOf(nodes: readonly RichTextNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'hardBreak') return [inlineText(node)];
    const content = node.content ?? [];
    if (node.type === 'tableRow') return [content.map(cellText).join('\t')];
    return lineElements.includes(node.type) ? [content.map(inlineText).join('')] : linesOf(content);
  });
}

function cellText(cell: RichTextNode): string {
  return linesOf([cell]).join(' ').replaceAll('\n', ' ');
}

function inlineText(node: RichTextNode): string {
  if (node.type === 'text') return node.text;
  return node.type === 'hardBreak' ? '\n' : '';
}

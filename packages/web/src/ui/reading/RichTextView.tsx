import type { RichText, RichTextMark, RichTextNode, TextImage } from '@karakter/domain/text/rich-text';
import { createElement, Fragment, type ReactNode } from 'react';

import { ShownImage } from './ShownImage.tsx';

type Attributes = Readonly<Record<string, unknown>>;

/** The HTML element of each node; for any other node only its content is shown. */
const tags = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  blockquote: 'blockquote',
} as const;

const markTags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
} as const;

/** Anything but these would be code, not an address. */
const safeAddress = /^(https?:|mailto:)/i;

function marked(content: ReactNode, mark: RichTextMark): ReactNode {
  if (mark.type !== 'link') return createElement(markTags[mark.type] ?? 'span', null, content);
  if (!safeAddress.test(mark.attrs.href)) return content;
  return (
    <a href={mark.attrs.href} rel="noopener noreferrer nofollow" target="_blank">
      {content}
    </a>
  );
}

function span(value: unknown): number | undefined {
  return typeof value === 'number' && value > 1 ? value : undefined;
}

/** Letters or Roman numerals, where a list has them; numbers otherwise. */
function countedBy(type: unknown): 'a' | 'A' | 'i' | 'I' | undefined {
  return type === 'a' || type === 'A' || type === 'i' || type === 'I' ? type : undefined;
}

function levelOf({ level }: Attributes): number {
  return typeof level === 'number' ? level : 1;
}

/**
 * The highest heading level in use: it is shown directly below the page's own level, whatever level the author chose.
 */
function highestLevel(content: readonly RichTextNode[] = []): number {
  const levels = content.flatMap((node) => (node.type === 'heading' ? levelOf(node.attrs ?? {}) : []));
  return Math.min(6, ...levels);
}

function headingTag(attrs: Attributes, below: number): string {
  return `h${Math.min(6, Math.max(1, below + levelOf(attrs)))}`;
}

/** What is shown of a text or an image: itself, or itself with something around it. */
export type LeafOf = (node: RichTextNode, itself: ReactNode) => ReactNode;

type Shown = { readonly below: number; readonly leafOf: LeafOf };

function elementOf(node: Exclude<RichTextNode, { type: 'text' | 'hardBreak' }>, shown: Shown): ReactNode {
  const attrs: Attributes = node.attrs ?? {};
  const { below, leafOf } = shown;
  const content = childrenOf(node.content, shown);
  switch (node.type) {
    case 'heading':
      return createElement(headingTag(attrs, below), null, content);
    case 'orderedList':
      return (
        <ol start={typeof attrs.start === 'number' ? attrs.start : 1} type={countedBy(attrs.type)}>
          {content}
        </ol>
      );
    case 'codeBlock':
      return (
        <pre>
          <code>{content}</code>
        </pre>
      );
    case 'image':
      return leafOf(node, <ShownImage {...(node.attrs as unknown as TextImage)} />);
    case 'table':
      return (
        <table>
          <tbody>{content}</tbody>
        </table>
      );
    default:
      return createElement(
        tags[node.type] ?? 'div',
        { colSpan: span(attrs.colspan), rowSpan: span(attrs.rowspan) },
        content,
      );
  }
}

function nodeOf(node: RichTextNode, shown: Shown): ReactNode {
  if (node.type === 'text')
    return (node.marks ?? []).reduce<ReactNode>(marked, shown.leafOf(node, node.text));
  if (node.type === 'hardBreak') return <br />;
  return elementOf(node, shown);
}

/** Spread, not listed: a text never changes under its reader, so its nodes need no keys. */
function childrenOf(content: readonly RichTextNode[] | undefined, shown: Shown): ReactNode {
  return createElement(Fragment, null, ...(content ?? []).map((node) => nodeOf(node, shown)));
}

const asItIs: LeafOf = (_, itself) => itself;

type RichTextViewProps = {
  readonly text: RichText;
  readonly headingBelow?: number;
  readonly leafOf?: LeafOf;
};

/** Renders rich text as React elements, never as HTML, so that nothing in it can run. */
export function RichTextView({ text, headingBelow = 3, leafOf = asItIs }: RichTextViewProps) {
  const below = headingBelow + 1 - highestLevel(text.content);
  return <div className="rich-text">{childrenOf(text.content, { below, leafOf })}</div>;
}

import type { RichText, RichTextMark, RichTextNode, TextImage } from '@karakter/domain/text/rich-text';
import { type Band, bandsOf, cellFrame, cellsIn } from './table-bands.ts';
import { type Element, type GridCell, type TableGrid, tableGrid } from './table-grid.ts';

/** The input of the template: the nodes of rich text, with everything decided that Typst or PDF could not handle. */
export type PrintNode =
  | { readonly type: 'paragraph'; readonly inline: readonly PrintInline[] }
  | { readonly type: 'blank' }
  | { readonly type: 'heading'; readonly level: number; readonly inline: readonly PrintInline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly PrintNode[])[];
    }
  | { readonly type: 'quote'; readonly content: readonly PrintNode[] }
  | { readonly type: 'code'; readonly text: string }
  | ({ readonly type: 'image' } & TextImage)
  | PrintTable;

export type PrintInline =
  | { readonly type: 'break' }
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks: readonly string[];
      readonly address?: string;
    };

export type PrintTable = {
  readonly type: 'table';
  /** Which columns of how many, where the table is too wide for the page. */
  readonly part?: { readonly from: number; readonly to: number; readonly of: number };
  readonly widths: readonly number[];
  readonly headRows: 0 | 1;
  readonly cells: readonly (Omit<GridCell, 'content'> & { readonly content: readonly PrintNode[] })[];
};

/** How the text itself is made printable: in lines of this many characters. */
export type Wording = (text: string, lineLength: number) => string;

/** In characters; in ninths of a list level, of which Typst accepts about thirty nested ones. */
type Room = { readonly width: number; readonly nesting: number };
const page: Room = { width: 80, nesting: 0 };
const costs = { list: 9, quote: 18, table: 20 };
const deepestNesting = 190;
const indents = { list: 3.5, quote: 5 };
/** Below this width nothing is indented any more; lists keep their bullets instead. */
const narrowest = 30;

const isElement = (node: RichTextNode): node is Element => node.type !== 'text' && node.type !== 'hardBreak';
const childrenOf = (node: RichTextNode): readonly RichTextNode[] =>
  isElement(node) ? (node.content ?? []) : [];

function within(room: Room, by: 'list' | 'quote'): Room | undefined {
  const inner = { width: room.width - indents[by], nesting: room.nesting + costs[by] };
  return inner.width >= narrowest && inner.nesting <= deepestNesting ? inner : undefined;
}

/** Decides how rich text is printed; `wording` decides about its characters. */
export function printNodes(doc: RichText, wording: Wording): PrintNode[] {
  return new Printer(wording).blocks(doc.content ?? [], page);
}

class Printer {
  readonly #wording: Wording;
  /**
   * The level of the heading before: a heading is at most one level below it, or a screen reader would miss a level.
   */
  #level = 0;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  blocks(nodes: readonly RichTextNode[], room: Room): PrintNode[] {
    return nodes.flatMap((node) => this.#block(node, room));
  }

  #block(node: RichTextNode, room: Room): readonly PrintNode[] {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return this.#line(node, room);
      case 'bulletList':
      case 'orderedList':
        return this.#list(node, room);
      case 'blockquote':
        return this.#quote(node, room);
      case 'codeBlock':
        return this.#code(node, room);
      case 'table':
        return this.#table(node, room);
      case 'image':
        return [this.#image(node.attrs as unknown as TextImage)];
      // Content in a place that the schema does not allow is still printed.
      case 'text':
      case 'hardBreak':
        return [{ type: 'paragraph', inline: this.#inline([node], room) }];
      default:
        return this.blocks(childrenOf(node), room);
    }
  }

  #line(node: Element, room: Room): PrintNode[] {
    const inline = this.#inline(node.content ?? [], room);
    if (inline.length === 0) return [{ type: 'blank' }];
    const isSeen = inline.some((piece) => piece.type === 'text' && piece.text.trim() !== '');
    if (node.type !== 'heading' || !isSeen)
      return inParts(inline).map((part) => ({ type: 'paragraph', inline: part }));
    const wanted = typeof node.attrs?.level === 'number' ? node.attrs.level : 1;
    this.#level = Math.max(1, Math.min(3, Math.trunc(wanted) || 1, this.#level + 1));
    return inParts(inline).map((part) => ({ type: 'heading', level: this.#level, inline: part }));
  }

  #inline(nodes: readonly RichTextNode[], { width }: Room): PrintInline[] {
    return nodes.flatMap((node): PrintInline[] => {
      if (node.type === 'hardBreak') return [{ type: 'break' }];
      if (node.type !== 'text') return this.#inline(childrenOf(node), { width, nesting: 0 });
      const text = this.#wording(node.text, width);
      if (text === '') return [];
      const marks = node.marks ?? [];
      const link = marks.find(
        (mark): mark is Extract<RichTextMark, { type: 'link' }> => mark.type === 'link',
      );
      const kinds = [...new Set(marks.map(({ type }) => type))].filter((type) => type !== 'link');
      const isTold = link === undefined || link.attrs.href === node.text;
      return [
        {
          type: 'text',
          text,
          marks: kinds,
          ...(isTold ? {} : { address: this.#wording(link.attrs.href, width) }),
        },
      ];
    });
  }

  #list(node: Element, room: Room): readonly PrintNode[] {
    const items = node.content ?? [];
    const ordered = node.type === 'orderedList';
    const begin = node.attrs?.start;
    const start = typeof begin === 'number' && begin >= 0 && begin < 1e9 ? Math.trunc(begin) : 1;
    const inner = within(room, 'list');
    if (inner) {
      const printed = items.map((item) => this.blocks(childrenOf(item), inner));
      return printed.length === 0 ? [] : [{ type: 'list', ordered, start, items: printed }];
    }
    return items.flatMap((item, index) =>
      marked(ordered ? `${start + index}.` : '•', this.blocks(childrenOf(item), room)),
    );
  }

  #quote(node: Element, room: Room): readonly PrintNode[] {
    const inner = within(room, 'quote');
    const content = this.blocks(node.content ?? [], inner ?? room);
    return inner && content.length > 0 ? [{ type: 'quote', content }] : content;
  }

  #code(node: Element, { width }: Room): PrintNode[] {
    const text = (node.content ?? []).map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');
    const parts = cut(this.#wording(text, width));
    return parts.map((part) => ({ type: 'code', text: part }));
  }

  #image({ image, alt, width, height }: TextImage): PrintNode {
    return { type: 'image', image, alt: this.#wording(alt, page.width), width, height };
  }

  #table(node: Element, room: Room): readonly PrintNode[] {
    const grid = tableGrid(node);
    const nesting = room.nesting + costs.table;
    // Read row by row, each cell after the one before it.
    if (nesting > deepestNesting) return grid.cells.flatMap(({ content }) => this.blocks(content, room));
    if (grid.cells.length === 0) return [];
    const textOf = ({ content }: GridCell) => this.#wording(textIn(content), Number.POSITIVE_INFINITY);
    const bands = bandsOf(grid, textOf, room.width);
    return bands.map((band) => this.#band(band, grid, { nesting, isWhole: bands.length === 1 }));
  }

  #band(
    band: Band,
    grid: TableGrid,
    { nesting, isWhole }: { nesting: number; isWhole: boolean },
  ): PrintTable {
    const part = { from: band.from + 1, to: band.to, of: grid.columns };
    const cells = cellsIn(band, grid).map((cell) => {
      const widths = band.widths.slice(cell.x, cell.x + cell.colspan);
      const width = Math.floor(widths.reduce((sum, each) => sum + each, 0) - cellFrame);
      return { ...cell, content: this.blocks(cell.content, { width: Math.max(4, width), nesting }) };
    });
    return {
      type: 'table',
      ...(isWhole ? {} : { part }),
      widths: band.widths,
      headRows: grid.headRows,
      cells,
    };
  }
}

/**
 * The time to lay out a paragraph grows faster than its length, so a paragraph of many pages is set in parts of this
 * many characters.
 */
const longestParagraph = 5_000;

/** The text in pieces of limited length, cut after a space or a place to break where there is one. */
function cut(text: string): string[] {
  if (text.length <= longestParagraph) return [text];
  const piece = new RegExp(
    `[^]{1,${longestParagraph}}(?:(?<=[\\s\\u200b])|$)|[^]{${longestParagraph}}`,
    'gu',
  );
  return text.match(piece) ?? [text];
}

function inParts(inline: readonly PrintInline[]): PrintInline[][] {
  const pieces = inline.flatMap((piece): PrintInline[] =>
    piece.type === 'break' ? [piece] : cut(piece.text).map((text) => ({ ...piece, text })),
  );
  const parts: PrintInline[][] = [[]];
  let length = 0;
  for (const piece of pieces) {
    if (length >= longestParagraph) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(piece);
    length += piece.type === 'break' ? 1 : piece.text.length;
  }
  return parts;
}

/** The bullet of a list's item, where there is no room for the list itself. */
function marked(sign: string, content: readonly PrintNode[]): PrintNode[] {
  const piece: PrintInline = { type: 'text', text: `${sign} `, marks: [] };
  const [first, ...rest] = content;
  if (first?.type === 'paragraph') return [{ ...first, inline: [piece, ...first.inline] }, ...rest];
  return [{ type: 'paragraph', inline: [piece] }, ...content];
}

function textIn(nodes: readonly RichTextNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : ` ${textIn(childrenOf(node))} `)).join('');
}

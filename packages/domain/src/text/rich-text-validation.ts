import type { RichText, RichTextAttribute, RichTextMark } from './rich-text.ts';

/**
 * Far above any answer ever written, and far below what would slow the server: 600,000 characters are some 250 pages;
 * a pasted line is two pieces and a cell of a table three. Fifteen nested lists take 32 levels. The editors refuse
 * with a message what would exceed the limits, and accept a third of the pieces (`answerLimits.textPieces`): what a
 * browser can still show.
 */
export const richTextLimits = { depth: 32, nodes: 120_000, characters: 600_000 } as const;

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'table', 'blockquote', 'codeBlock'];
const inlines = ['text', 'hardBreak'];
const cells = ['tableCell', 'tableHeader'];

/** Which nodes are allowed in which: the schema of the editor, as a table. */
export const allowedChildren: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['doc', blocks],
  ['paragraph', inlines],
  ['heading', inlines],
  ['bulletList', ['listItem']],
  ['orderedList', ['listItem']],
  ['listItem', blocks],
  ['table', ['tableRow']],
  ['tableRow', cells],
  ['tableCell', blocks],
  ['tableHeader', blocks],
  ['blockquote', blocks],
  ['codeBlock', ['text']],
  ['text', []],
  ['hardBreak', []],
]);
const plainMarks = ['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript'];
const longestAttribute = 2_000;
/** Every plain mark and a link. */
export const mostMarks = plainMarks.length + 1;

/** An alternative text is a sentence or three; what needs more is written in the question's text. */
export const longestAlt = 1000;
/** The longest side of an image: a phone can show this much. */
export const longestSide = 8_000;

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isSide = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= longestSide;

type Budget = { nodes: number; characters: number; readonly mayHoldImages: boolean };
type Shape = Readonly<Record<string, unknown>>;

/**
 * Whether a value from outside is rich text of ours: only known nodes in allowed places, known marks, links only to
 * http, https and mailto, and within `richTextLimits`.
 */
export function isRichText(value: unknown): value is RichText {
  return isDocument(value, false);
}

/** As `isRichText`, for the text of a question: it may have images where it may have paragraphs. */
export function isPaperText(value: unknown): value is RichText {
  return isDocument(value, true);
}

function isDocument(value: unknown, mayHoldImages: boolean): value is RichText {
  const budget: Budget = {
    nodes: richTextLimits.nodes,
    characters: richTextLimits.characters,
    mayHoldImages,
  };
  return isShape(value) && value.type === 'doc' && isNode(value, 0, budget);
}

function isNode(node: Shape, depth: number, budget: Budget): boolean {
  budget.nodes -= 1;
  if (budget.nodes < 0 || depth > richTextLimits.depth) return false;
  if (node.type === 'text') return isText(node, budget);
  if (node.type === 'image') return isTextImage(node);
  if (node.text !== undefined || !areAttributes(node.attrs) || !mayCarry(node)) return false;
  return areChildren(node, depth, budget);
}

function allowedWithin(type: string, { mayHoldImages }: Budget): readonly string[] {
  const allowed = allowedChildren.get(type) ?? [];
  return mayHoldImages && allowed.includes('paragraph') ? [...allowed, 'image'] : allowed;
}

function areChildren(node: Shape, depth: number, budget: Budget): boolean {
  const allowed = allowedWithin(String(node.type), budget);
  const children = node.content ?? [];
  if (!Array.isArray(children)) return false;
  return children.every(
    (child: unknown) =>
      isShape(child) && allowed.includes(String(child.type)) && isNode(child, depth + 1, budget),
  );
}

function isText(node: Shape, budget: Budget): boolean {
  if (typeof node.text !== 'string' || node.content !== undefined) return false;
  budget.characters -= node.text.length;
  return budget.characters >= 0 && areMarks(node.marks);
}

/** A line break within bold text is bold to the editor; no other node without text carries a mark. */
function mayCarry({ type, marks }: Shape): boolean {
  return type === 'hardBreak' ? areMarks(marks) : marks === undefined;
}

function areMarks(marks: unknown = []): boolean {
  return Array.isArray(marks) && marks.length <= mostMarks && marks.every(isMark);
}

export function isMark(mark: unknown): mark is RichTextMark {
  if (!isShape(mark) || typeof mark.type !== 'string' || !areAttributes(mark.attrs)) return false;
  if (mark.type === 'link') return isShape(mark.attrs) && isSafeLink(mark.attrs.href);
  return plainMarks.includes(mark.type);
}

/** An address that is allowed in a text: never one that runs code, or that points to the reader's own device. */
export function isSafeLink(href: unknown): boolean {
  return (
    typeof href === 'string' &&
    href.length <= longestAttribute &&
    /^(https?:\/\/|mailto:)[^\s]+$/iu.test(href)
  );
}

function areAttributes(attrs: unknown): boolean {
  return attrs === undefined || (isShape(attrs) && Object.values(attrs).every(isAttribute));
}

export function isAttribute(value: unknown): value is RichTextAttribute {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return value.length <= longestAttribute;
  if (Array.isArray(value)) return value.length <= 1_000 && value.every(isWidth);
  return isWidth(value);
}

function isWidth(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a node from outside is an image of a text: nothing but the four attributes. */
function isTextImage(node: Readonly<Record<string, unknown>>): boolean {
  const { type, attrs, ...others } = node;
  if (type !== 'image' || typeof attrs !== 'object' || attrs === null) return false;
  const { image, alt, width, height, ...more } = attrs as Readonly<Record<string, unknown>>;
  return (
    Object.keys({ ...others, ...more }).length === 0 &&
    typeof image === 'string' &&
    idPattern.test(image) &&
    typeof alt === 'string' &&
    alt.length <= longestAlt &&
    isSide(width) &&
    isSide(height)
  );
}

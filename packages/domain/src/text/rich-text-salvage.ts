import { emptyRichText, type RichText, type RichTextElement, type RichTextNode } from './rich-text.ts';
import {
  allowedChildren,
  isAttribute,
  isMark,
  isRichText,
  mostMarks,
  richTextLimits,
} from './rich-text-validation.ts';

type Shape = Readonly<Record<string, unknown>>;

const shapeOf = (value: unknown): Shape | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : null;

const childrenOf = ({ content }: Shape): readonly unknown[] => (Array.isArray(content) ? content : []);

const isInline = ({ type }: RichTextNode): boolean => type === 'text' || type === 'hardBreak';

function allowedWithin(type: string): readonly string[] {
  return allowedChildren.get(type) ?? [];
}

/** How many levels below itself an element has its first text, through the first content that it may hold. */
function levelsToText(type: string): number {
  const [first] = allowedWithin(type);
  return first === undefined ? 0 : 1 + levelsToText(first);
}

function textOf(text: string, marks: unknown): RichTextNode[] {
  if (text === '') return [];
  const kept = Array.isArray(marks) ? marks.filter(isMark).slice(0, mostMarks) : [];
  return [{ type: 'text', text, ...(kept.length > 0 && { marks: kept }) }];
}

/** All content that a line can hold; content from separate lines stays separate. */
function lineOf(values: readonly unknown[]): RichTextNode[] {
  const line: RichTextNode[] = [];
  for (const shape of values.map(shapeOf)) {
    if (shape === null) continue;
    if (typeof shape.text === 'string') line.push(...textOf(shape.text, shape.marks));
    else if (shape.type === 'hardBreak') line.push({ type: 'hardBreak' }, ...lineOf(childrenOf(shape)));
    else {
      const own = lineOf(childrenOf(shape));
      if (own.length > 0 && line.length > 0) line.push({ type: 'hardBreak' });
      line.push(...own);
    }
  }
  return line;
}

/** Lines of code hold only text. */
function codeOf(values: readonly unknown[]): RichTextNode[] {
  return lineOf(values).map((node) => (node.type === 'text' ? node : { type: 'text', text: '\n' }));
}

/** Text in the place of blocks becomes paragraphs. */
function inParagraphs(nodes: readonly RichTextNode[]): RichTextNode[] {
  const blocks: RichTextNode[] = [];
  let line: RichTextNode[] | null = null;
  for (const node of nodes) {
    if (!isInline(node)) {
      line = null;
      blocks.push(node);
    } else if (line) line.push(node);
    else {
      line = [node];
      blocks.push({ type: 'paragraph', content: line });
    }
  }
  return blocks;
}

function element(type: RichTextElement, shape: Shape, depth: number): RichTextNode {
  const attrs = Object.entries(shapeOf(shape.attrs) ?? {}).filter(([, value]) => isAttribute(value));
  const content = contentOf(type, childrenOf(shape), depth);
  return {
    type,
    ...(attrs.length > 0 && { attrs: Object.fromEntries(attrs) as Record<string, never> }),
    ...(content.length > 0 && { content }),
  };
}

function contentOf(type: string, values: readonly unknown[], depth: number): RichTextNode[] {
  if (type === 'codeBlock') return codeOf(values);
  if (type === 'paragraph' || type === 'heading') return lineOf(values);
  const allowed = allowedWithin(type);
  const nodes = values.flatMap((value) => fitted(value, allowed, depth + 1));
  return allowed.includes('paragraph') ? inParagraphs(nodes) : nodes;
}

/**
 * Content in a place where it is not allowed: moved into the element that is missing around it, or out of the one that
 * is too much.
 */
function misplaced(shape: Shape, allowed: readonly string[], depth: number): RichTextNode[] {
  const [first = ''] = allowed;
  if (!allowed.includes('paragraph')) {
    const wrapped = element(first as RichTextElement, { content: [shape] }, depth);
    return 'content' in wrapped ? [wrapped] : [];
  }
  if (typeof shape.text === 'string' || shape.type === 'hardBreak') return lineOf([shape]);
  return childrenOf(shape).flatMap((child) => fitted(child, allowed, depth));
}

function fitted(value: unknown, allowed: readonly string[], depth: number): RichTextNode[] {
  const shape = shapeOf(value);
  if (shape === null) return [];
  const type = String(shape.type);
  const isTooDeep = depth + levelsToText(type) > richTextLimits.depth;
  if (!allowed.includes(type) || isTooDeep) return misplaced(shape, allowed, depth);
  return [element(type as RichTextElement, shape, depth)];
}

/**
 * Valid rich text unchanged. Invalid text, whatever its source, loses the smallest faulty piece of its formatting:
 * every word stays, in its order, and everything around it is unchanged [Q1]. Its size is never a reason.
 */
export function salvagedRichText(value: unknown): RichText {
  if (isRichText(value)) return value;
  const shape = shapeOf(value);
  if (shape === null) return emptyRichText;
  const content = contentOf('doc', shape.type === 'doc' ? childrenOf(shape) : [shape], 0);
  return content.length > 0 ? { type: 'doc', content } : emptyRichText;
}

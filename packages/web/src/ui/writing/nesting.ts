import { richTextLimits } from '@karakter/domain/text/rich-text-validation';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';

/** The deepest level of a paragraph, so that its text is no deeper than rich text allows. */
const deepestParagraph = richTextLimits.depth - 1;

/** The nesting depth below a node of its deepest paragraph between two places. */
function depthWithin(node: Node, from = 0, to = node.content.size): number {
  let deepest = 0;
  if (node.isTextblock) return deepest;
  node.forEach((child, offset) => {
    const isBetween = offset <= to && offset + child.nodeSize >= from;
    if (isBetween) deepest = Math.max(deepest, 1 + depthWithin(child, from - offset - 1, to - offset - 1));
  });
  return deepest;
}

export const isTooDeep = (doc: Node, from: number, to: number): boolean =>
  depthWithin(doc, from, to) > deepestParagraph;

const childrenOf = ({ content }: Node): readonly Node[] => content.content;

const paragraphsOf = (node: Node): readonly Node[] =>
  node.isTextblock ? [node] : childrenOf(node).flatMap(paragraphsOf);

/** The depth at which each of these has its first paragraph. */
const leastDepth: Readonly<Record<string, number>> = { table: 3, tableRow: 2, bulletList: 2, orderedList: 2 };

function flattened(node: Node, room: number): readonly Node[] {
  if (depthWithin(node) <= room) return [node];
  if (room < (leastDepth[node.type.name] ?? 1)) return paragraphsOf(node);
  return [node.copy(Fragment.from(childrenOf(node).flatMap((child) => flattened(child, room - 1))))];
}

/** The pasted content, with parts that would be too deep as paragraphs where there is still room; every word stays. */
export function withinDepth(slice: Slice, depth: number): Slice {
  const room = deepestParagraph - depth - 1;
  const nodes: readonly Node[] = slice.content.content;
  if (nodes.every((node) => depthWithin(node) <= room)) return slice;
  return new Slice(Fragment.from(nodes.flatMap((node) => flattened(node, Math.max(room, 0)))), 0, 0);
}

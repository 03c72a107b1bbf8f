/*
 * Every text and image of a markable answer is in elements with `data-from`: the place of its first character in the
 * answer's text. An image has `data-length`. The browser's selection is read and set by these.
 */

const piecesIn = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-from]')];
const startOf = (piece: HTMLElement) => Number(piece.dataset.from);
const endOf = (piece: HTMLElement) =>
  startOf(piece) + (Number(piece.dataset.length ?? 0) || (piece.textContent ?? '').length);

/** A boundary of a selection in the answer's text; a boundary outside the piece is at the end given. */
function placeIn(piece: HTMLElement, node: Node, offset: number, otherwise: number): number {
  if (!piece.contains(node)) return otherwise;
  if (node.nodeType === Node.TEXT_NODE && piece.dataset.length === undefined) return startOf(piece) + offset;
  return offset === 0 ? startOf(piece) : endOf(piece);
}

/** What is selected of the answer in `root`, by its characters; null where nothing of it is. */
export function selectedIn(root: Element): { from: number; to: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const pieces = piecesIn(root).filter((piece) => range.intersectsNode(piece));
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const from = placeIn(first, range.startContainer, range.startOffset, startOf(first));
  const to = placeIn(last, range.endContainer, range.endOffset, endOf(last));
  return from < to ? { from, to } : null;
}

/** The place in the page of a character of the answer. */
function boundaryAt(
  pieces: readonly HTMLElement[],
  at: number,
  side: 'start' | 'end',
): [Node, number] | null {
  const piece = pieces.find((each) =>
    side === 'start' ? startOf(each) <= at && at < endOf(each) : startOf(each) < at && at <= endOf(each),
  );
  if (!piece) return null;
  if (piece.dataset.length !== undefined || piece.firstChild?.nodeType !== Node.TEXT_NODE)
    return [piece, side === 'start' ? 0 : piece.childNodes.length];
  return [piece.firstChild, at - startOf(piece)];
}

/** Selects these characters of the answer in the browser, and brings the last ones into view. */
export function selectIn(root: Element, { from, to }: { from: number; to: number }): void {
  const pieces = piecesIn(root);
  const start = boundaryAt(pieces, from, 'start');
  const end = boundaryAt(pieces, to, 'end');
  if (!start || !end) return;
  document.getSelection()?.setBaseAndExtent(...start, ...end);
  const [node] = end;
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'nearest' });
}

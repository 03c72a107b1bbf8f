const lineTags = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE']);

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof HTMLElement)) return '';
  if (node.tagName === 'BR') return node.classList.contains('ProseMirror-trailingBreak') ? '' : '\n';
  return [...node.childNodes].map(textOf).join('');
}

/** The text on the screen, a line for each paragraph, heading and code block; text outside of them is a line too. */
export function shownLines(place: Node): string[] {
  return [...place.childNodes].flatMap((child) => {
    if (child instanceof HTMLElement && lineTags.has(child.tagName)) return [textOf(child)];
    if (child.nodeType === Node.TEXT_NODE) return [child.nodeValue ?? ''];
    return shownLines(child);
  });
}

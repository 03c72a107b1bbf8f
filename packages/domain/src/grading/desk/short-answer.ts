import type { RichText, RichTextMark, RichTextNode } from '../../text/rich-text.ts';

/** The most letters of an answer that is compared with others: what is longer is an essay, and read by itself. */
const longestShortAnswer = 200;

const raised = { from: '0123456789+-=()n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ' } as const;
const lowered = { from: '0123456789+-=()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' } as const;

/** The same letters raised or lowered; null where one of them has no such form. */
function inPlace(text: string, { from, to }: { from: string; to: string }): string | null {
  const letters = [...text.replaceAll('−', '-')].map((letter) => [...to][from.indexOf(letter)]);
  return letters.includes(undefined) ? null : letters.join('');
}

const has = (marks: readonly RichTextMark[], type: RichTextMark['type']) =>
  marks.some((mark) => mark.type === type);

/** The letters as they are shown; null where plain text cannot show them. */
function shownLetters(node: RichTextNode): string | null {
  if (node.type === 'hardBreak') return '\n';
  if (node.type !== 'text') return null;
  const { text, marks = [] } = node;
  if (has(marks, 'strike')) return null;
  if (has(marks, 'superscript')) return inPlace(text, raised);
  return has(marks, 'subscript') ? inPlace(text, lowered) : text;
}

function lineOf(nodes: readonly RichTextNode[]): string | null {
  const shown = nodes.map(shownLetters);
  return shown.includes(null) ? null : shown.join('');
}

/**
 * The text of a short answer, exactly as it is shown; null where it is long, or holds what plain text cannot show: an
 * image, a table, a list, struck text, or raised letters that have no form of their own [G21].
 */
export function shortAnswerOf({ content = [] }: RichText): string | null {
  const lines: string[] = [];
  for (const node of content) {
    const line = node.type === 'paragraph' ? lineOf(node.content ?? []) : null;
    if (line === null) return null;
    lines.push(line);
  }
  const text = lines.join('\n').trim();
  return [...text].length > longestShortAnswer ? null : text;
}

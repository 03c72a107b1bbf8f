import type { RichText, RichTextNode } from '../../text/rich-text.ts';
import { markLimits, type Passage } from './script-marks.ts';

/** What an image is in the text of an answer: one character, so that it can be marked as a letter can. */
const imageCharacter = '\uFFFC';

/** A text or an image of an answer, with the place of its first character in the answer's text. */
export type TextLeaf = { readonly node: RichTextNode; readonly from: number };

/**
 * An answer's text in which passages are counted: every character of its texts, in order and untouched, a line break
 * where an element or a line begins, and one character for an image. Formatting has no place in it, so that a passage
 * may begin in bold and end in code or in another cell of a table.
 */
export type AnswerText = { readonly text: string; readonly leaves: readonly TextLeaf[] };

/** A text that is being put together. */
type Writing = { readonly parts: string[]; readonly leaves: TextLeaf[]; length: number };

function add(writing: Writing, part: string): void {
  writing.parts.push(part);
  writing.length += part.length;
}

/** Begins a line, unless one has just begun. */
function beginLine(writing: Writing): void {
  const last = writing.parts.at(-1);
  if (last !== undefined && !last.endsWith('\n')) add(writing, '\n');
}

function addElement(writing: Writing, content: readonly RichTextNode[]): void {
  beginLine(writing);
  for (const node of content) addNode(writing, node);
  beginLine(writing);
}

function addNode(writing: Writing, node: RichTextNode): void {
  const isLeaf = node.type === 'text' || node.type === 'image';
  if (isLeaf) writing.leaves.push({ node, from: writing.length });
  if (node.type === 'text') add(writing, node.text);
  else if (node.type === 'image') add(writing, imageCharacter);
  else if (node.type === 'hardBreak') add(writing, '\n');
  else addElement(writing, node.content ?? []);
}

/** The text of an answer in which passages are counted, in the UTF-16 units of JavaScript and the browser’s selection. */
export function answerText(doc: RichText): AnswerText {
  const writing: Writing = { parts: [], leaves: [], length: 0 };
  for (const node of doc.content ?? []) addNode(writing, node);
  return { text: writing.parts.join(''), leaves: writing.leaves };
}

/** The passage with these characters, without the spaces around it; undefined where no letter is left. */
export function passageOf(text: string, from: number, to: number): Passage | undefined {
  const marked = text.slice(from, to);
  const start = from + (marked.length - marked.trimStart().length);
  const end = start + marked.trim().length;
  if (start >= end) return undefined;
  return { from: start, to: end, quote: text.slice(start, Math.min(end, start + markLimits.quote)) };
}

/**
 * Where a passage is in the text: where it was marked, or, if the answer was replaced since, where its words are nearest to
 * that place. Undefined where its words are no longer there: the mark is then shown with its quote alone.
 */
export function findPassage(text: string, passage: Passage): { from: number; to: number } | undefined {
  const { from, to, quote } = passage;
  if (text.startsWith(quote, from) && to <= text.length) return { from, to };
  const before = text.lastIndexOf(quote, from);
  const after = text.indexOf(quote, from);
  const found = [before, after].filter((at) => at >= 0);
  if (quote === '' || found.length === 0) return undefined;
  const nearest = found.reduce((a, b) => (Math.abs(b - from) < Math.abs(a - from) ? b : a));
  return { from: nearest, to: nearest + text.slice(nearest, nearest + (to - from)).trimEnd().length };
}

/** A piece of a text between two places where a mark begins or ends. */
export type MarkedPiece = {
  readonly from: number;
  readonly text: string;
  /** The ids of the marks that lie on it. */
  readonly on: readonly string[];
  /** The ids of the marks whose passage ends with it. */
  readonly ending: readonly string[];
};

export type FoundPassage = { readonly id: string; readonly from: number; readonly to: number };

/** Cuts a leaf's text, which begins at `from`, where passages begin and end; passages may overlap. */
export function markedPieces(
  text: string,
  from: number,
  passages: readonly FoundPassage[],
): readonly MarkedPiece[] {
  const end = from + text.length;
  const here = passages.filter((each) => each.from < end && each.to > from);
  const cuts = here.flatMap((each) => [each.from, each.to]).filter((at) => at > from && at < end);
  const starts = [...new Set([from, ...cuts])].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const stop = starts[index + 1] ?? end;
    const on = here.filter((each) => each.from < stop && each.to > start);
    return {
      from: start,
      text: text.slice(start - from, stop - from),
      on: on.map(({ id }) => id),
      ending: on.filter((each) => each.to === stop).map(({ id }) => id),
    };
  });
}

type Place = { readonly from: number; readonly to: number };

/** The words of a text, for choosing a passage by the keyboard: each from its first letter to the one after its last. */
export function wordsIn(text: string): readonly Place[] {
  return [...text.matchAll(/\S+/gu)].map((word) => ({ from: word.index, to: word.index + word[0].length }));
}

/** The words that are chosen, from the one where the choice began to the one where it is now, by their number. */
export type ChosenWords = { readonly first: number; readonly now: number };

/** The first word of each line. */
const lineStarts = (text: string, words: readonly Place[]) =>
  words.flatMap(({ from }, index) => {
    const before = words[index - 1];
    return before === undefined || text.slice(before.to, from).includes('\n') ? [index] : [];
  });

/** Where a step leads from a word; undefined for a key that is no step. */
function wordAfter(key: string, now: number, text: string, words: readonly Place[]): number | undefined {
  const starts = lineStarts(text, words);
  const steps: Readonly<Record<string, () => number>> = {
    ArrowRight: () => now + 1,
    ArrowLeft: () => now - 1,
    ArrowDown: () => starts.find((start) => start > now) ?? words.length - 1,
    ArrowUp: () => starts.findLast((start) => start < now) ?? 0,
    Home: () => 0,
    End: () => words.length - 1,
  };
  const to = steps[key]?.();
  return to === undefined ? undefined : Math.max(0, Math.min(words.length - 1, to));
}

/** The choice after a step of the keyboard: one word, or all from where it began; undefined for other keys. */
export function wordsAfter(
  key: string,
  chosen: ChosenWords,
  { text, words, isExtending }: { text: string; words: readonly Place[]; isExtending: boolean },
): ChosenWords | undefined {
  const now = wordAfter(key, chosen.now, text, words);
  return now === undefined ? undefined : { first: isExtending ? chosen.first : now, now };
}

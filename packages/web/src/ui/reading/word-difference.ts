import { type Change, diffWordsWithSpace } from 'diff';

type DifferencePiece =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  /** A long unchanged part, of which only the ends are shown. */
  | { readonly kind: 'left'; readonly words: number }
  /** The rest of the piece before, of which only the beginning is shown. */
  | { readonly kind: 'more'; readonly letters: number };

/** Words shown on either side of a change. */
const shownWords = 15;

/** Words and spaces in which two texts may differ before they count as wholly different: a sixth of a second's work. */
const mostEdits = 1000;

/**
 * The number of letters of both texts above which they are not compared: splitting them into words would already
 * block the page.
 */
const mostCompared = 1_000_000;

/** The number of shown letters of a piece: several times the longest answer, and no more than a page can render. */
export const mostShown = 300_000;

function shortened(text: string, isFirst: boolean, isLast: boolean): DifferencePiece[] {
  const parts = text.split(/(?<=\s)(?=\S)/);
  const before = isFirst ? 0 : shownWords;
  const after = isLast ? 0 : shownWords;
  const words = parts.length - before - after;
  if (words <= shownWords) return [{ kind: 'same', text }];
  const pieces: DifferencePiece[] = [
    { kind: 'same', text: parts.slice(0, before).join('') },
    { kind: 'left', words },
    { kind: 'same', text: after === 0 ? '' : parts.slice(-after).join('') },
  ];
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '');
}

/** How many of the first parts are the same. */
function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((part, index) => part !== other[index]);
  return first === -1 ? one.length : first;
}

type Part = Pick<Change, 'added' | 'removed' | 'value'>;

/** Without searching for similarities inside: the common beginning and end, and everything between them replaced. */
function replaced(before: string, after: string): Part[] {
  const [from, to] = [before, after].map((text) => text.split(/(?<=\s)(?=\S)/)) as [string[], string[]];
  const start = sameAtStart(from, to);
  const [fromRest, toRest] = [from.slice(start), to.slice(start)];
  const end = sameAtStart(fromRest.toReversed(), toRest.toReversed());
  const part = (all: readonly string[], kind: { added: boolean; removed: boolean }): Part => ({
    value: all.join(''),
    ...kind,
  });
  const same = { added: false, removed: false };
  return [
    part(from.slice(0, start), same),
    part(fromRest.slice(0, fromRest.length - end), { added: false, removed: true }),
    part(toRest.slice(0, toRest.length - end), { added: true, removed: false }),
    part(fromRest.slice(fromRest.length - end), same),
  ].filter(({ value }) => value !== '');
}

function compared(before: string, after: string): Part[] {
  if (before.length + after.length > mostCompared) {
    const wholly: Part[] = [
      { value: before, added: false, removed: true },
      { value: after, added: true, removed: false },
    ];
    return wholly.filter(({ value }) => value !== '');
  }
  return diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? replaced(before, after);
}

function within(piece: DifferencePiece): DifferencePiece[] {
  if (!('text' in piece) || piece.text.length <= mostShown) return [piece];
  // Not in the middle of a surrogate pair.
  const text = piece.text.slice(0, mostShown).replace(/[\ud800-\udbff]$/, '');
  return [
    { ...piece, text },
    { kind: 'more', letters: piece.text.length - text.length },
  ];
}

/**
 * The added and removed words; long unchanged parts are given by their length. Two long texts that have little in
 * common are shown as one replaced by the other, since comparing them takes quadratic time.
 */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  const parts = compared(before, after);
  const pieces = parts.flatMap((part, index): DifferencePiece[] => {
    if (part.added) return [{ kind: 'added', text: part.value }];
    if (part.removed) return [{ kind: 'removed', text: part.value }];
    return shortened(part.value, index === 0, index === parts.length - 1);
  });
  return pieces.flatMap(within);
}

import { diffWordsWithSpace } from 'diff';

export type DifferencePiece =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  /** A long stretch without change, of which only the ends are shown. */
  | { readonly kind: 'left'; readonly words: number };

/** Words shown on either side of a change. */
const shownWords = 25;

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
  return pieces.filter((piece) => piece.kind === 'left' || piece.text !== '');
}

/** What was added and removed, word by word; long stretches without change are told by their length. */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  const parts = diffWordsWithSpace(before, after);
  return parts.flatMap((part, index): DifferencePiece[] => {
    if (part.added) return [{ kind: 'added', text: part.value }];
    if (part.removed) return [{ kind: 'removed', text: part.value }];
    return shortened(part.value, index === 0, index === parts.length - 1);
  });
}

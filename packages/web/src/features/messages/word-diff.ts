import { diffWordsWithSpace } from 'diff';

export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly words: string };

/** Unchanged text longer than this is cut down to what stands next to a change. */
const longestSame = 160;
const kept = 70;

function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  if (words.length <= longestSame) return words;
  const head = isFirst ? '' : words.slice(0, kept).replace(/\S*$/u, '');
  const tail = isLast ? '' : words.slice(-kept).replace(/^\S*/u, '');
  return `${head}…${tail}`;
}

/** What was removed and added, word by word, with what is needed of the unchanged text to see where [A10]. */
export function diffParts(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after);
  return changes.map(({ added, removed, value }, index): DiffPart => {
    if (added) return { kind: 'added', words: value };
    if (removed) return { kind: 'removed', words: value };
    return { kind: 'same', words: shortened(value, index === 0, index === changes.length - 1) };
  });
}

/** A grader's own reusable phrase: what it says, and the key that inserts it from the list; '' for none [G5]. */
export type Phrase = { readonly id: string; readonly text: string; readonly key: string };

/** `kept`: two records of one person may be merged, and no phrase is lost. */
export const phraseLimits = { phrases: 100, kept: 200, letters: 2000 } as const;

/** Keys of phrases are letters and digits: they are pressed in the open list alone, where nothing is typed. */
export const isPhraseKey = (key: string): boolean => key === '' || /^[\p{L}\p{N}]$/u.test(key);

/** The first phrase with this key: two windows may have given two phrases the same. */
export function phraseWithKey(phrases: readonly Phrase[], key: string): Phrase | undefined {
  return key === '' ? undefined : phrases.find((phrase) => phrase.key === key.toLowerCase());
}

type Inserted = { readonly text: string; readonly caret: number };

/**
 * A text with a phrase in place of what is selected, with a space where it would join another word; `caret` is after
 * the phrase.
 */
export function withPhrase(
  text: string,
  phrase: string,
  { from, to }: { from: number; to: number },
): Inserted {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const open = before === '' || /\s$/u.test(before) ? '' : ' ';
  const close = after === '' || /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  return { text: before + open + phrase + close + after, caret: (before + open + phrase).length };
}

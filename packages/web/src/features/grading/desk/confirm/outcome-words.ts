import type { gradingText } from '../../texts.ts';

/** What confirming one of many came to; `refusal` is a code of the grading refusals, null where it is confirmed. */
export type ConfirmedOne = { readonly candidateNumber: number; readonly refusal: string | null };

type Words = Pick<(typeof gradingText)['nb'], 'confirmedMany' | 'confirmedBefore'>;

const isBefore = ({ refusal }: ConfirmedOne) => refusal === 'assessmentConfirmed';

/** Those that are not confirmed; one that was confirmed before, perhaps in another window, is. */
export const notConfirmed = (results: readonly ConfirmedOne[]): readonly ConfirmedOne[] =>
  results.filter((result) => result.refusal !== null && !isBefore(result));

/** How many were confirmed, how many were so already, and how many are not [G1]. */
export function outcomeWords(words: Words, results: readonly ConfirmedOne[]): string {
  const before = results.filter(isBefore).length;
  const left = notConfirmed(results).length;
  const rest = words.confirmedMany(results.length - before - left, left);
  if (before === 0) return rest;
  const already = words.confirmedBefore(before);
  return before === results.length ? already : `${rest} ${already}`;
}

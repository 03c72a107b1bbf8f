import type { AnsweredQuestion } from '../../sitting/answer.ts';
import { answerOfKind } from '../../sitting/answer.ts';
import { plainText } from '../../text/rich-text.ts';

/** A search has at most this many words; each must have some letters, or it would find every script. */
const mostWords = 8;
const fewestLetters = 2;

/** The words that a grader searches for, in small letters; none where nothing is long enough [G15]. */
export function searchedWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= fewestLetters))].slice(0, mostWords);
}

/** A piece of an answer around a word that was found; the found words are between the other pieces. */
export type Excerpt = {
  readonly questionId: string;
  readonly pieces: readonly { readonly text: string; readonly isFound: boolean }[];
};

const lettersAround = 70;

/** The places where one of the words begins a word of the text. */
function placesOf(text: string, words: readonly string[]): { at: number; length: number }[] {
  const small = text.toLowerCase();
  // Few letters change their length in small letters; then the places would be wrong, and none is shown.
  if (small.length !== text.length) return [];
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'gu');
  return [...small.matchAll(any)].map((found) => ({ at: found.index, length: found[0].length }));
}

function excerptAround(text: string, place: { at: number; length: number }): Excerpt['pieces'] {
  const end = place.at + place.length;
  const from = Math.max(0, place.at - lettersAround);
  const to = Math.min(text.length, end + lettersAround);
  return [
    { text: `${from > 0 ? '…' : ''}${text.slice(from, place.at)}`, isFound: false },
    { text: text.slice(place.at, end), isFound: true },
    { text: `${text.slice(end, to)}${to < text.length ? '…' : ''}`, isFound: false },
  ];
}

/** The first place in each question where a word is found, with the text around it. */
export function excerptsOf(questions: readonly AnsweredQuestion[], words: readonly string[]): Excerpt[] {
  if (words.length === 0) return [];
  return questions.flatMap((question) => {
    const essay = answerOfKind('essay', question);
    if (!essay) return [];
    const text = plainText(essay.text).replace(/\s+/gu, ' ');
    const [first] = placesOf(text, words);
    return first ? [{ questionId: question.id, pieces: excerptAround(text, first) }] : [];
  });
}

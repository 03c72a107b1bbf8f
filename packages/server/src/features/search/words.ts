/** What separates words, as in the database's person_words. */
const separators = /[\s.@\-_+'’,()/&]+/;
/** Enough for a person's whole name; further words would only cost time. */
const mostWords = 8;

/** The words of the text, in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().split(separators).filter(Boolean).slice(0, mostWords);
}

const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\')}'`;

/** Matches a person who has a word beginning with each of these; the words hold no quote, which separates words. */
export const beginningsOf = (words: readonly string[]) =>
  words.map((word) => `${quoted(word)}:*`).join(' & ');

/** The candidate number that the text is, if it is one. */
export function numberIn(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

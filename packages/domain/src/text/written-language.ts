import type { Language } from './language.ts';

/** Frequent words that only one of the languages has. */
const tellingWords: Readonly<Record<Language, string>> = {
  nb: 'ikke jeg fra hva hvem hvor hvordan hvorfor hvis være noe noen mye bare hun selv seg dere deres en et blir ble vært kommer gjør forskjell oppgaven',
  nn: 'ikkje eg frå kva kven kor korleis kvifor vere noko nokon mykje berre ho sjølv dykk dei ein eit vert vart gjer òg skilnad oppgåva',
  en: 'the of and is are was were that this which with from not what how why have has been will would should answer',
};

const languageOfWord = new Map(
  Object.entries(tellingWords).flatMap(([language, words]) =>
    words.split(' ').map((word) => [word, language as Language] as const),
  ),
);

/**
 * The language of a text whose language was not stated: that of most of its typical words, so that it is read aloud and
 * hyphenated correctly (WCAG 3.1.2) [Q4]. Without typical words, or with equally many of two languages, it is
 * `otherwise`.
 */
export function writtenLanguage(text: string, otherwise: Language = 'nb'): Language {
  const found: Record<Language, number> = { nb: 0, nn: 0, en: 0 };
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const language = languageOfWord.get(word);
    if (language) found[language] += 1;
  }
  const most = Math.max(found.nb, found.nn, found.en);
  const leading = (['nb', 'nn', 'en'] as const).filter((language) => found[language] === most);
  return leading.length === 1 && leading[0] ? leading[0] : otherwise;
}

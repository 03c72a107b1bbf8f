import { type Language, languages } from './language.ts';

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
  const found = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => languageOfWord.get(word));
  const countOf = (language: Language) => found.filter((each) => each === language).length;
  const leading = languages.filter((language) =>
    languages.every((other) => other === language || countOf(other) < countOf(language)),
  );
  return leading[0] ?? otherwise;
}

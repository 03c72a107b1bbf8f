import type { Dictionary } from '@karakter/domain/text/dictionary/dictionary';
import { type Language, languages } from '@karakter/domain/text/language';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';

const storageKey = 'karakter.language';

type LanguageChoice = { readonly language: Language; readonly chooseLanguage: (language: Language) => void };

const LanguageContext = createContext<LanguageChoice>({ language: 'nb', chooseLanguage: () => undefined });

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(storageKey);
  if (isLanguage(remembered)) return remembered;
  const preferred = navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((tag) => isLanguage(tag) || tag === 'no');
  return isLanguage(preferred) ? preferred : 'nb';
}

/** Holds the language of the screens: the browser's memory before sign-in, the person's own choice after. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, chooseLanguage] = useState(rememberedLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const choice = useMemo(() => ({ language, chooseLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The texts of a dictionary in the language chosen. */
export function useText<Nb>(dictionary: Dictionary<Nb>): Dictionary<Nb>[Language] {
  return dictionary[useLanguage().language];
}

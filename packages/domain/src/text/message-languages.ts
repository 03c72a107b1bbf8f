import type { Language } from './language.ts';

/**
 * A message to all of an exam's candidates: a clarification, or that the paper was corrected [D8, A10]; or to those in a
 * room, whichever exam they sit [D8, D9].
 */
export const messageKinds = ['clarification', 'correction', 'room'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The written texts: bokmål always, the others where there was time. */
export type MessageTexts = {
  readonly nb: string;
  readonly nn: string | null;
  readonly en: string | null;
};

/** Where a language is missing: a Norwegian written form before English, and bokmål, which is always there, last. */
const order: Readonly<Record<Language, readonly Language[]>> = {
  nb: ['nb'],
  nn: ['nn', 'nb'],
  en: ['en', 'nb'],
};

/** The message in the reader's own language, otherwise the nearest there is, with the language it is in [D8, Q5]. */
export function bestText(texts: MessageTexts, own: Language): { language: Language; text: string } {
  const language = order[own].find((each) => texts[each] !== null) ?? 'nb';
  return { language, text: texts[language] ?? texts.nb };
}

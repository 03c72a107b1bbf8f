import type { Language } from '../language.ts';

type Sentence = (...facts: never[]) => string;

/** The content of a dictionary: sentences, functions that make one, and groups of them. */
export type TextShape = { readonly [key: string]: string | Sentence | TextShape };

/** The same keys and the same signatures as bokmål; only the words are free. */
type SameAs<Nb> = {
  readonly [Key in keyof Nb]: Nb[Key] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : Nb[Key] extends string
      ? string
      : SameAs<Nb[Key]>;
};

export type Dictionary<Nb> = Readonly<Record<Language, SameAs<Nb>>>;

type Translations<Nb extends TextShape> = {
  readonly nb: Nb;
  readonly nn: NoInfer<SameAs<Nb>>;
  readonly en: NoInfer<SameAs<Nb>>;
};

/** Texts in the three languages [T4, Q5]. Bokmål is the source: a text missing in nynorsk or English does not compile. */
export function dictionary<const Nb extends TextShape>(translations: Translations<Nb>): Dictionary<Nb> {
  return translations as unknown as Dictionary<Nb>;
}

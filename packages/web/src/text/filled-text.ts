import type { TextShape } from '@karakter/domain/text/dictionary/dictionary';

type Words = Readonly<Record<string, string>>;

const fill = (sentence: string, words: Words) =>
  sentence.replace(/\{(\w+)\}/g, (braces, name: string) => words[name] ?? braces);

/** The texts with each `{word}` replaced, also in the sentences that they make of facts; a word that is not given stays. */
export function filledText<Shape extends TextShape>(text: Shape, words: Words): Shape {
  const filled = Object.entries(text).map(([key, value]) => {
    if (typeof value === 'string') return [key, fill(value, words)];
    if (typeof value === 'function') return [key, (...facts: never[]) => fill(value(...facts), words)];
    return [key, filledText(value, words)];
  });
  return Object.fromEntries(filled) as Shape;
}

import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRefusals } from '../packages/contract/src/all-refusals.ts';
import { type Language, languages } from '../packages/domain/src/text/language.ts';

type Sentence = { path: string; text: string };

/** The sentence of a text; a text with parameters gets sample arguments, and is left out where they do not fit. */
function said(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return undefined;
  for (const facts of [
    [2, 2, 2, 2],
    ['X', 'X', 'X', 'X'],
  ]) {
    try {
      return String(value(...facts));
    } catch {
      // The sentence takes other arguments.
    }
  }
  return undefined;
}

function sentencesOf(value: unknown, path: string): Sentence[] {
  const text = said(value);
  if (text !== undefined) return [{ path, text }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentencesOf(part, `${path}.${key}`));
}

const isDictionary = (value: unknown): value is Record<Language, unknown> =>
  typeof value === 'object' && value !== null && languages.every((language) => language in value);

async function allTexts(): Promise<Record<Language, Sentence[]>> {
  const root = new URL('../packages/', import.meta.url).pathname;
  // The words that pages share with letters are on the wire.
  const files = globSync('{web,contract}/src/**/*texts.ts', { cwd: root });
  const texts: Record<Language, Sentence[]> = { nb: [], nn: [], en: [] };
  for (const file of files) {
    for (const dictionary of Object.values<unknown>(await import(`${root}${file}`)).filter(isDictionary)) {
      for (const language of languages) texts[language].push(...sentencesOf(dictionary[language], file));
    }
  }
  for (const language of languages) {
    texts[language].push(
      ...Object.entries(allRefusals).map(([path, text]) => ({ path, text: text[language] })),
    );
  }
  return texts;
}
const texts = await allTexts();
const found = (language: Language, wrong: RegExp) =>
  texts[language].filter(({ text }) => wrong.test(text)).map(({ path, text }) => `${path}: ${text}`);

test('there are texts to check, and equally many in each language', () => {
  expect(texts.nb.length).toBeGreaterThan(1000);
  expect([texts.nn.length, texts.en.length]).toEqual([texts.nb.length, texts.nb.length]);
});

test('no sentence is longer than 25 words, in any language [Q5]', () => {
  const isLong = (sentence: string) => sentence.split(/\s+/).length > 25;
  const long = languages.flatMap((language) =>
    texts[language].filter(({ text }) => text.split(/(?<=[.!?:;])\s/).some(isLong)).map(({ path }) => path),
  );
  expect(long).toEqual([]);
});

test('bokmål has one word for each thing, and no internal word of the program', () => {
  expect(found('nb', /\bspørsmål \d|sidespor|tekstbit|\brettelse|omforeint|\bspørsmålene\b/i)).toEqual([]);
});

test('no word of bokmål is left in nynorsk [Q5]', () => {
  // The message to the candidates begins in bokmål, which all of them can read.
  const left = found(
    'nn',
    /\b(ikke|hva|hvem|hvor\w*|noe|fra|også|oppgave[nr]?|besvarelse[nr]?|begrunnelse[nr]?|sene|læringsutbytte|yrkedag\w*|greidd|varigheit)\b(?!-)/i,
  ).filter((each) => !/correction-texts\.ts\.noteStart/.test(each));
  expect(left).toEqual([]);
});

test('English texts have no Norwegian abbreviations of acts and no literally translated phrases', () => {
  const wrong =
    /\b(uhl|fvl)\.|\banew\b|\bby (itself|themselves)\b|deadline (of|for) appeal|pieces of text|stands still|write on;|go on (writing|at)/i;
  expect(found('en', wrong)).toEqual([]);
});

import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../packages/domain/src/text/language.ts';

/** Nouns in the plural that texts count: never behind a lone 1. */
const plurals =
  /(^|[^\d.,–-])1 (minutter|timer|dager|rader|linjer|kandidater|besvarelser|sensorer|oppgaver|meldinger|eksamener|personer|ganger|filer|klager|endringer|maskiner|plasser|poster|steder|vinduer|timar|dagar|kandidatar|sensorar|oppgåver|meldingar|eksamenar|personar|gonger|filar|klagar|endringar|linjer|minutes|hours|days|rows|lines|candidates|answers|graders|questions|papers|messages|exams|people|times|files|appeals|changes|points|characters|words|errors|windows|seats)\b/i;

function sentencesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'function') {
    try {
      return [[path, String(value(1, 1, 1, 1))]];
    } catch {
      // A sentence of other facts than counts.
      return [];
    }
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentencesOf(part, `${path}.${key}`));
}

const isDictionary = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && languages.every((language) => language in value);

test('no sentence on any page counts one of something in the plural, in any language [T4, Q5]', async () => {
  const root = new URL('../packages/web/src/', import.meta.url).pathname;
  const files = globSync('**/*texts.ts', { cwd: root });
  const modules = await Promise.all(
    files.map(async (file) => [file, await import(`${root}${file}`)] as const),
  );
  const sentences = modules.flatMap(([file, module]) =>
    Object.values(module as object)
      .filter(isDictionary)
      .flatMap((dictionary) => sentencesOf(dictionary, file)),
  );
  expect(sentences.length).toBeGreaterThan(300);
  const wrong = sentences
    .filter(([, sentence]) => plurals.test(sentence))
    .map(([path, sentence]) => `${path}: ${sentence}`);
  expect(wrong.join('\n')).toBe('');
}, 30_000);

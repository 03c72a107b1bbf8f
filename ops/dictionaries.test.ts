import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../packages/domain/src/text/language.ts';

const packages = join(import.meta.dirname, '../packages');
const files = globSync('*/src/**/*.{ts,tsx}', { cwd: packages }).filter(
  (file) => !/\.test\.tsx?$|\/src\/test\/|\/demonstration\//.test(file),
);
const isDictionaryFile = (file: string) => /(\/|-)texts\.ts$/.test(file);

/** Dictionaries of the exam paper and what belongs to it, which candidates get in the two written forms of Norwegian. */
const ofTwoLanguages = ['server/src/features/archive/document-texts.ts'];

test('a file called texts.ts or …-texts.ts exports dictionaries, in all three languages, and nothing else', async () => {
  const dictionaries = files.filter(isDictionaryFile);
  expect(dictionaries.length).toBeGreaterThan(60);
  const wrong: string[] = [];
  for (const file of dictionaries) {
    const exported: Record<string, unknown> = await import(join(packages, file));
    const expected = ofTwoLanguages.includes(file) ? ['nb', 'nn'] : [...languages];
    for (const [name, value] of Object.entries(exported)) {
      const has = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      if (has.toSorted().join() !== expected.toSorted().join()) wrong.push(`${file}: ${name}`);
    }
  }
  expect(wrong).toEqual([]);
}, 30_000);

test('no other file holds a dictionary: a group of texts for each language', () => {
  const holdsDictionary = (file: string) =>
    /\bnn: [{[](?:\n|.*')/.test(readFileSync(join(packages, file), 'utf8'));
  expect(files.filter((file) => !isDictionaryFile(file)).filter(holdsDictionary)).toEqual([
    'domain/src/text/message-languages.ts',
  ]);
});

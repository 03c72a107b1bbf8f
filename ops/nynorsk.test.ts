import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRefusals } from '../packages/contract/src/all-refusals.ts';

const pages = join(import.meta.dirname, '../packages');

/** The nynorsk part of every dictionary of the pages, and of those that they share with letters. */
const dictionaries = globSync('{web,contract}/src/**/*texts.ts', { cwd: pages }).flatMap((file) => {
  const [, ...rest] = readFileSync(join(pages, file), 'utf8').split(/^ {2}nn: \{$/m);
  return rest.map((part) => ({ file, words: part.split(/^ {2}en: \{$/m)[0] ?? '' }));
});
const mails = readFileSync(
  join(import.meta.dirname, '../packages/server/src/features/notices/texts/nn.ts'),
  'utf8',
);

test('nynorsk says «att» throughout, and not both «att» and «igjen» [T4, Q5]', () => {
  expect(dictionaries.length).toBeGreaterThan(40);
  const refusals = Object.entries(allRefusals).map(([code, { nn }]) => ({ file: code, words: nn }));
  const all = [...dictionaries, ...refusals, { file: 'mail', words: mails }];
  expect(all.filter(({ words }) => /\bigjen\b/i.test(words)).map(({ file }) => file)).toEqual([]);
});

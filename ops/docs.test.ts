import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The cells of every row of every table in a document, without headings. */
const rowsOf = (document: string) =>
  read(document)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| --'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => first !== 'Paragraph' && first !== 'In code');

const code = globSync('packages/*/src/**/*.{ts,tsx,sql}', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map(read)
  .join('\n');

/** A rule's test is named by its file name, a feature's test by its path. */
const files = new Set([
  ...globSync('packages/domain/src/**/*.test.ts', { cwd: root }).map((file) => basename(file)),
  ...globSync('**/*.test.ts', { cwd: join(root, 'packages/server/src/features') }),
]);

test('every rule and every test that the law page names exists', () => {
  const rules = globSync('packages/domain/src/**/*.ts', { cwd: root }).map(read).join('\n');
  const wrong = rowsOf('docs/law.md').flatMap(([paragraph, , functions = '', tests = '']) => [
    ...functions
      .matchAll(/`(\w+)`/g)
      .map((match) => match[1] ?? '')
      .filter((name) => !new RegExp(`export (const|function) ${name}\\b|^  ${name}: `, 'm').test(rules)),
    ...[...tests.matchAll(/`([\w/.-]+)`/g)].map((match) => match[1] ?? '').filter((file) => !files.has(file)),
    ...(tests === '' ? [`${paragraph}: no test`] : []),
  ]);
  expect(wrong).toEqual([]);
});

test('every term of the domain language is used in the code, and has a Norwegian word and a meaning', () => {
  const wrong = rowsOf('docs/domain-language.md').flatMap(([term = '', bokmål, meaning]) => {
    const words = term.split(', ').map((word) => word.replace(/[ -]/g, '[ _-]?'));
    const unused = words.filter((word) => !new RegExp(word, 'i').test(code));
    return bokmål && meaning ? unused : [...unused, `${term}: not explained`];
  });
  expect(wrong).toEqual([]);
});

test('both editions of the operators’ guide give the same commands, which the script that follows them runs', () => {
  const commandsOf = (edition: string) =>
    [...read(`docs/guide/${edition}`).matchAll(/^```(?:sh|sql)\n(.*?)^```$/gms)].map(([, block]) => block);
  expect(commandsOf('operations.md')).toEqual(commandsOf('drift.md'));
  expect(commandsOf('operations.md').length).toBeGreaterThan(15);
});

test('the operators’ guide explains every setting', () => {
  const settings = read('packages/server/src/settings/environment.ts').matchAll(/^ {2}([A-Z][A-Z_0-9]+): /gm);
  const names = [...settings].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(15);
  for (const edition of ['drift.md', 'operations.md'])
    expect(names.filter((name) => !read(`docs/guide/${edition}`).includes(`\`${name}\``))).toEqual([]);
});

test('every decision has a number of its own', () => {
  const decisions = globSync('docs/decisions/*.md', { cwd: root });
  const numbers = decisions.map((file) => basename(file).slice(0, 3));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});

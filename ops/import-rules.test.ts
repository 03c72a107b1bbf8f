import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** The exam's own course: a later feature may use what an earlier one exports, never the reverse. */
const course = [
  'people',
  'notices',
  'planning',
  'papers',
  'sitting',
  'handin',
  'grading',
  'results',
  'explanation',
  'appeal',
  'misconduct',
  'archive',
  'today',
  'demo',
];
const mayUse: Record<string, string[]> = {
  domain: ['domain'],
  contract: ['contract', 'domain', 'zod'],
  server: ['server', 'contract', 'domain'],
  web: ['web', 'contract', 'domain'],
};

const files = globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root });
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s+\(?'([^']+)'/g)].map(
    (m) => m[1] ?? '',
  );

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/src/test/');

test('each package imports only from packages below it', () => {
  const wrong = files.flatMap((file) => {
    const owner = file.split('/')[1] ?? '';
    return importsOf(file)
      .map((name) => /^@karakter\/(\w+)/.exec(name)?.[1])
      .filter((used) => used !== undefined && !mayUse[owner]?.includes(used))
      .map((used) => `${file} uses ${used}`);
  });
  expect(wrong).toEqual([]);
});

test('the rules depend on nothing but themselves, and the wire on zod beside them', () => {
  const wrong = files
    .filter((file) => !isTest(file) && /packages\/(domain|contract)\//.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !name.startsWith('@karakter/'))
        .filter((name) => !(file.includes('/contract/') && name === 'zod'))
        .map((name) => `${file} uses ${name}`),
    );
  expect(wrong).toEqual([]);
});

test('a feature uses only features that come before it in the exam’s course', () => {
  const wrong = files
    .filter((file) => !isTest(file) && file.includes('/features/'))
    .flatMap((file) => {
      const own = file.split('/features/')[1]?.split('/')[0] ?? '';
      return importsOf(file)
        .map((name) => /^\.\.\/(\w+)\//.exec(name)?.[1])
        .filter((used) => used !== undefined && course.indexOf(used) > course.indexOf(own))
        .map((used) => `${file}: ${own} uses ${used}`);
    });
  expect(wrong).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const long = [...files, ...globSync('{e2e,bench,ops}/**/*.ts', { cwd: root })]
    .filter((file) => !file.endsWith('db-types.ts'))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

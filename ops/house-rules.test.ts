import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = [
  ...globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root }),
  ...globSync('{e2e,bench,ops}/**/*.ts', { cwd: root }),
].filter((file) => !file.endsWith('ops/house-rules.test.ts'));

/** Each line that a pattern finds, with its place. */
function linesWith(pattern: RegExp, among = files): string[] {
  return among.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

test('an object’s properties are written out: no literal is spread into another to please the formatter', () => {
  expect(linesWith(/\.\.\.\{ ?\w|\.\.\.\(\[/)).toEqual([]);
});

test('a kind of question is told apart by byQuestionKind alone, so that the compiler finds what a new one needs', () => {
  const code = files.filter((file) => !/\.(test|spec)\.tsx?$/.test(file));
  expect(linesWith(/[!=]==? '(essay|multipleChoice)'|case '(essay|multipleChoice)'/, code)).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = [
  ...globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root }),
  ...globSync('{e2e,bench,ops}/**/*.ts', { cwd: root }),
].filter((file) => !file.endsWith('ops/house-rules.test.ts'));

/** Each line that a pattern matches, with its place. */
function linesWith(pattern: RegExp, among = files): string[] {
  return among.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

test('an object’s properties are written out: no literal is spread into another to satisfy the formatter', () => {
  expect(linesWith(/\.\.\.\{ ?\w|\.\.\.\(\[/)).toEqual([]);
});

test('kinds of questions are distinguished by byQuestionKind alone, so that the compiler finds the places for a new kind', () => {
  const code = files.filter((file) => !/\.(test|spec)\.tsx?$/.test(file));
  expect(linesWith(/[!=]==? '(essay|multipleChoice)'|case '(essay|multipleChoice)'/, code)).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const statement = /^\s*(?:with|select|insert|update|delete|create|alter|lock|set|notify)\b/iu;

/** What stands outside all parentheses and inserted values, from `from` until the end of the template. */
function outermost(text: string, from: number): string {
  let [parentheses, braces, outside] = [0, 0, ''];
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (braces > 0) braces += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    else if (sign === '`') break;
    else if (sign === '$' && text[at + 1] === '{') {
      braces = 1;
      at += 1;
    } else {
      parentheses += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      if (parentheses === 0) outside += sign;
    }
  }
  return outside;
}

/** The conditions of a source whose “or” would take its neighbours' conditions apart, by their lines. */
function loose(text: string): number[] {
  return [...text.matchAll(/\bsql(?:<[^`]*>)?`/gu)].flatMap((found) => {
    const outside = outermost(text, found.index + found[0].length);
    const isLoose = !statement.test(outside) && /\bor\b/iu.test(outside);
    return isLoose ? [text.slice(0, found.index).split('\n').length] : [];
  });
}

test('a condition with “or” at its outermost level is found, and one in parentheses is not', () => {
  expect(loose('where(sql<boolean>`${ids} is null or exists (select 1)`)')).toEqual([1]);
  expect(loose('where(sql<boolean>`(${ids} is null or exists (select 1))`)')).toEqual([]);
  expect(loose('sql`select 1 from a where b or c`')).toEqual([]);
});

test('a condition in SQL with “or” stands in parentheses, since others are added to it with “and”', () => {
  const files = globSync('packages/server/src/**/*.ts', { cwd: root });
  const found = files.flatMap((file) =>
    loose(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

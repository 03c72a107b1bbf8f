import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const inserted = /\$\{(?:[^{}]|\{[^{}]*\})*\}/gu;
const template = /\bsql(?:<[^`]*?>)?`((?:\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`])*)`/gu;
const statement = /^\s*(?:with|select|insert|update|delete|create|alter|lock|set|notify)\b/iu;

/** What stands outside all parentheses and inserted values of a piece of SQL. */
function outermost(sql: string): string {
  let outside = sql.replaceAll(inserted, '?');
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = before.replaceAll(/\([^()]*\)/gu, '');
  }
  return outside;
}

/** The lines of a source on which a condition begins whose “or” would take the conditions beside it apart. */
function loose(source: string): number[] {
  return [...source.matchAll(template)].flatMap(({ index, 1: sql = '' }) => {
    const outside = outermost(sql);
    const isLoose = !statement.test(outside) && /\bor\b/iu.test(outside);
    return isLoose ? [source.slice(0, index).split('\n').length] : [];
  });
}

test('a condition with “or” at its outermost level is found, and one in parentheses is not', () => {
  expect(loose(`a\n.where(sql<boolean>\`\${ids}::uuid[] is null or exists (select 1)\`)`)).toEqual([2]);
  expect(loose(`.where(sql<boolean>\`(\${of({ ids })} is null or exists (select (1)))\`)`)).toEqual([]);
  expect(loose('sql`select 1 from a where b or c`')).toEqual([]);
});

test('a condition in SQL with “or” stands in parentheses, since others are added to it with “and”', () => {
  const found = globSync('packages/server/src/**/*.ts', { cwd: root }).flatMap((file) =>
    loose(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

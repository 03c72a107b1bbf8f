import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'law.md'), 'utf8');
const table = page.slice(page.indexOf('## Every subsection')).split('\n## ')[0] ?? '';
const rows = table
  .split('\n')
  .filter((line) => /^\| (uhl|oppl)\./.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

/** The subsections of each section of the Universities Act that has any; none where the section is one. */
const subsections: Readonly<Record<string, number>> = {
  '11-6': 2,
  '11-7': 4,
  '11-8': 3,
  '11-9': 7,
  '11-10': 4,
  '11-11': 4,
  '12-4': 4,
};
const inUniversities = ['11', '12'].flatMap((chapter) =>
  upTo(chapter === '11' ? 12 : 11).flatMap((number) => {
    const section = `${chapter}-${number}`;
    const parts = subsections[section];
    return parts === undefined ? [section] : upTo(parts).map((part) => `${section}(${part})`);
  }),
);
const inSchools = [...upTo(42).map((number) => `9-${number}`), ...upTo(10).map((number) => `10-${number}`)];

/** The subsections that a row is about; `§§ 12-1 to 12-3` is three sections. */
function coveredBy(paragraph: string): string[] {
  const [, from = '', to] = /§§? (\d+-\d+(?:\(\d+\))?)(?: to (\d+-\d+))?$/.exec(paragraph) ?? [];
  if (to === undefined) return [from];
  const [chapter, first] = from.split('-');
  return upTo(Number(to.split('-')[1]))
    .filter((number) => number >= Number(first))
    .map((number) => `${chapter}-${number}`);
}
const covered = (law: string) =>
  rows
    .filter(([paragraph = '']) => paragraph.startsWith(law))
    .flatMap(([paragraph = '']) => coveredBy(paragraph));

test.each([
  ['the Universities Act, chapters 11 and 12', 'uhl.', inUniversities],
  ['the school regulations, chapters 9 and 10', 'oppl.forskr.', inSchools],
])('every subsection of %s is once in the table of the law page, and nothing else is', (_, law, all) => {
  expect(covered(law).toSorted()).toEqual(all.toSorted());
});

test('each subsection is a rule of the code with its test, is left to a person, or is not ours with the reason', () => {
  const isRule = (rule: string, tested: string) => /^`\w+`/.test(rule) && /`[\w/.-]+\.test\.ts`/.test(tested);
  const isSaid = (rule: string) => /^(a person decides|not ours): \S+/.test(rule);
  const unclear = rows.filter(([, , rule = '', tested = '']) => !isRule(rule, tested) && !isSaid(rule));
  expect(unclear).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** The rooms of the rules and the wire that are not features: all others may use them. */
const base = ['text', 'calendar', 'process', 'rules', 'platform'];
/** The course of an exam: a later feature may use the exports of an earlier one, never the reverse. */
const course = [
  'system',
  'people',
  'institution',
  'drafts',
  'sign-in',
  'notices',
  'register',
  'exam',
  'planning',
  'papers',
  'sitting',
  'hand-in',
  'invigilation',
  'after-publishing',
  'messages',
  'incidents',
  'activity',
  'quarantine',
  'history',
  'grading',
  'results',
  'cases',
  'explanation',
  'appeal',
  'complaint',
  'rule-sets',
  'fees',
  'archive',
  'case-statistics',
  'today',
  'search',
  'operations',
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
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from |import |import\()'([^'\n]+)'/g)].map(
    (m) => m[1] ?? '',
  );
const featureOf = (path: string) => /\/features\/([^/]+)\//.exec(path)?.[1];
/** The room of a file of the rules or of the wire. */
const roomOf = (path: string) => /\/(?:domain|contract)\/src\/([^/]+)\//.exec(path)?.[1];
/** The files of its own package that a file imports, as paths from the root. */
const neighboursOf = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name));

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/src/test/');

test('each package imports only from packages below it', () => {
  const wrong = files.flatMap((file) => {
    const owner = file.split('/')[1] ?? '';
    return importsOf(file)
      .map((name) => /^@karakter\/([^/]+)/.exec(name)?.[1])
      .filter((used) => used !== undefined && !mayUse[owner]?.includes(used))
      .map((used) => `${file} uses ${used}`);
  });
  expect(wrong).toEqual([]);
});

test('the rules depend on nothing else, and the wire depends only on the rules and zod', () => {
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

test('every feature has a place in the exam’s course, and the course names nothing else', () => {
  const folders = globSync('packages/*/src/features/*/', { cwd: root }).map((folder) => basename(folder));
  expect([...new Set(folders)].sort()).toEqual([...course].sort());
});

test('the rules and the wire have the rooms of the course, and a room uses only rooms that come before it', () => {
  const rooms = [...base, ...course];
  const wrong = files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const own = roomOf(file);
      if (own === undefined) return [];
      if (!rooms.includes(own)) return [`${file}: ${own} is no room`];
      return neighboursOf(file)
        .map(roomOf)
        .filter((used) => used !== undefined && rooms.indexOf(used) > rooms.indexOf(own))
        .map((used) => `${file}: ${own} uses ${used}`);
    });
  expect(wrong).toEqual([]);
});

test('a feature uses only features that come before it in the exam’s course', () => {
  const wrong = files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const own = featureOf(file);
      if (own === undefined) return [];
      return neighboursOf(file)
        .map(featureOf)
        .filter((used) => used !== undefined && course.indexOf(used) > course.indexOf(own))
        .map((used) => `${file}: ${own} uses ${used}`);
    });
  expect(wrong).toEqual([]);
});

test('no two files import each other, directly or through others, not even their types', () => {
  const left = new Map(files.map((file) => [file, neighboursOf(file)]));
  const without = (isDone: (file: string, used: readonly string[]) => boolean) => {
    const before = left.size;
    for (const [file, used] of left) if (isDone(file, used)) left.delete(file);
    if (left.size < before) without(isDone);
  };
  // Files that use no remaining file are removed repeatedly, then files that no remaining file uses; the rest are cycles.
  without((_, used) => !used.some((file) => left.has(file)));
  without((file) => ![...left.values()].some((used) => used.includes(file)));
  expect([...left.keys()]).toEqual([]);
});

test('platform, integrations and the shared parts of the pages import no feature', () => {
  const wrong = files
    .filter((file) => !isTest(file) && /\/src\/(platform|integrations|ui|text)\//.test(file))
    .flatMap((file) =>
      neighboursOf(file)
        .filter((used) => featureOf(used) !== undefined)
        .map((used) => `${file} uses ${used}`),
    );
  expect(wrong).toEqual([]);
});

test('an exam’s rules come from rulesFor: nothing else reads the data of a sector', () => {
  const inRules = (file: string) => `packages/domain/src/rules/${file}`;
  const data = ['higher-education.ts', 'institutions.ts', 'schools.ts'].map(inRules);
  // This test lists every value beside its paragraph.
  const readers = ['rules-for.ts', 'rule-values.test.ts'].map(inRules);
  const wrong = files.filter(
    (file) =>
      !readers.includes(file) &&
      [
        ...neighboursOf(file),
        ...importsOf(file).map((name) => `${name.replace('@karakter/domain', 'packages/domain/src')}.ts`),
      ].some((used) => data.includes(used)),
  );
  expect(wrong).toEqual([]);
});

test('no folder holds more than 25 files, except the migrations, which are one sequence', () => {
  const counts = new Map<string, number>();
  const all = [
    ...globSync('packages/*/src/**/*.{ts,tsx,css,sql}', { cwd: root }),
    ...globSync('{e2e,bench,ops}/**/*.ts', { cwd: root }),
  ];
  for (const file of all) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const full = [...counts].filter(([folder, count]) => count > 25 && !folder.endsWith('/migrations'));
  expect(full).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const styles = globSync('packages/web/src/**/*.css', { cwd: root });
  const long = [...files, ...styles, ...globSync('{e2e,bench,ops}/**/*.ts', { cwd: root })]
    .filter((file) => !file.endsWith('db-types.ts'))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

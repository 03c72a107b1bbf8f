import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '../packages/web/src');
const read = (file: string) => readFileSync(join(web, file), 'utf8');
const styles = globSync('**/*.css', { cwd: web });
const modules = styles.filter((file) => file.endsWith('.module.css'));
const components = globSync('**/*.{ts,tsx}', { cwd: web })
  .filter((file) => !/\.(test|d)\.tsx?$/.test(file))
  .map((file) => ({ file, text: read(file) }));

/** The files whose classes apply on every page; all others are modules. */
const global = [
  'exam.css',
  'ui/styles/layers.css',
  'ui/styles/fonts.css',
  'ui/styles/tokens.css',
  'ui/styles/base.css',
  'ui/styles/utilities.css',
  'ui/styles/needs.css',
  'ui/styles/styles.css',
  'ui/view/themes.css',
  'ui/reading/rich-text.css',
  'ui/writing/writing.css',
];
/** Classes of the design system and the editor, whose names are not ours. */
const isForeign = (name: string) => /^(ds-|ProseMirror|selectedCell$)/.test(name);

const withoutComments = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\//g, '');
/** The text before each brace: selectors and at-rules. */
const preludesOf = (file: string) =>
  [
    ...withoutComments(file)
      .replace(/"[^"]*"/g, '""')
      .matchAll(/([^{};]+)\{/g),
  ].map((m) => m[1]?.trim() ?? '');
const selectorsOf = (file: string) => preludesOf(file).filter((prelude) => !prelude.startsWith('@'));
const classesIn = (text: string) => [...text.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((m) => m[1] ?? '');
const namedGlobally = /:global\(\.([\w-]+)\)/g;
/** The classes that a module gives its components. */
const ownClasses = (file: string) =>
  new Set(selectorsOf(file).flatMap((selector) => classesIn(selector.replace(namedGlobally, ''))));
const globalClasses = new Set(
  global.flatMap((file) => selectorsOf(file).flatMap(classesIn)).filter((name) => !isForeign(name)),
);

/** Each use of a module: `styles.seat` in a component that imports it as `styles`. */
const uses = components.flatMap(({ file, text }) =>
  [...text.matchAll(/import \* as (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, name = '', path = '']) =>
    [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map((m) => ({
      file,
      module: join(dirname(file), path),
      name: m[1] ?? '',
    })),
  ),
);

/** The classes that a component names as strings. */
const namedIn = (text: string) =>
  [...text.matchAll(/\b(?:className=|class: )(?:"([^"]*)"|\{?`([^`]*)`)/g)]
    .flatMap((m) => (m[1] ?? m[2] ?? '').replace(/\$\{[^}]*\}/g, ' ').split(/\s+/))
    .filter((name) => name !== '' && !isForeign(name));

test('only the named files have classes for every page; each page has its own module', () => {
  expect(styles.filter((file) => !file.endsWith('.module.css')).sort()).toEqual([...global].sort());
});

test('every class that a component takes from a module exists', () => {
  const wrong = uses.filter(({ module, name }) => !ownClasses(module).has(name));
  expect(wrong).toEqual([]);
});

test('every class of a module is used', () => {
  const used = new Set(uses.map(({ module, name }) => `${module} ${name}`));
  const dead = modules.flatMap((file) =>
    [...ownClasses(file)].map((name) => `${file} ${name}`).filter((each) => !used.has(each)),
  );
  expect(dead).toEqual([]);
});

test('a module is imported as a whole and its classes are named, so that they can be found', () => {
  const wrong = components
    .filter(({ text }) => /import (?!\* as )[^;]*\.module\.css'|[sS]tyles\[/.test(text))
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});

test('programs find elements of a page by data, roles and names, since a class is for style only', () => {
  const journeys = globSync('{e2e,bench}/**/*.ts', { cwd: join(web, '../../..') }).map((file) => ({
    file,
    text: readFileSync(join(web, '../../..', file), 'utf8'),
  }));
  const ownClass = /['"`](?:[^'"`\n]*[ ,>(])?\.(?!ds-|ProseMirror)[a-z][\w-]*(?:[ :[>,)][^'"`\n]*)?['"`]/;
  const looksFor = /(?:querySelector(?:All)?(?:<[^(]*>)?|closest|matches|locator)\(\s*([^)\n]*)/g;
  const wrong = [...components, ...journeys].flatMap(({ file, text }) => [
    ...[...text.matchAll(looksFor)].filter((m) => ownClass.test(m[1] ?? '')).map((m) => `${file} ${m[1]}`),
    ...[...text.matchAll(/^const \w+ = ('\.[a-z][\w-]* .*')/gm)].map((m) => `${file} ${m[1]}`),
  ]);
  expect(wrong).toEqual([]);
});

test('every class that is named as a string is in a global file, and every utility serves more than one room', () => {
  const rooms = new Map<string, Set<string>>();
  for (const { file, text } of components) {
    const room = /^features\/[^/]+/.exec(file)?.[0] ?? dirname(file).split('/')[0] ?? '';
    for (const name of namedIn(text)) rooms.set(name, (rooms.get(name) ?? new Set()).add(room));
  }
  expect([...rooms.keys()].filter((name) => !globalClasses.has(name))).toEqual([]);
  const utilities = new Set(selectorsOf('ui/styles/utilities.css').flatMap(classesIn));
  const lonely = [...utilities].filter((name) => !isForeign(name) && (rooms.get(name)?.size ?? 0) < 2);
  expect(lonely).toEqual([]);
});

test('a module refers only to global classes and classes of the design system', () => {
  const wrong = modules.flatMap((file) =>
    selectorsOf(file)
      .flatMap((selector) => [...selector.matchAll(namedGlobally)].map((m) => m[1] ?? ''))
      .filter((name) => !isForeign(name) && !globalClasses.has(name))
      .map((name) => `${file} ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('a module marks an id of the page as global, since the build would rename it otherwise', () => {
  const wrong = modules.flatMap((file) =>
    selectorsOf(file)
      .filter((selector) => /#[a-z]/i.test(selector.replace(/:global\(#[\w-]+\)/g, '')))
      .map((selector) => `${file} ${selector}`),
  );
  expect(wrong).toEqual([]);
});

test('all rules of a file are in its layer, so that a feature’s styles override the shared ones', () => {
  const layers = (file: string) => {
    if (file.startsWith('features/')) return ['@layer feature'];
    const own: Record<string, string> = { tokens: 'tokens', themes: 'tokens', needs: 'needs' };
    return [`@layer ${own[/(\w+)\.css$/.exec(file)?.[1] ?? ''] ?? 'ui'}`];
  };
  const outermost = (file: string) => {
    let depth = 0;
    const found: string[] = [];
    for (const [, prelude = '', brace] of withoutComments(file).matchAll(/([^{}]*)([{}])/g)) {
      if (brace === '{' && depth === 0) found.push(prelude.trim());
      depth += brace === '{' ? 1 : -1;
    }
    return found;
  };
  const lists = ['exam.css', 'ui/styles/styles.css', 'ui/styles/layers.css', 'ui/styles/fonts.css'];
  const wrong = styles
    .filter((file) => !lists.includes(file))
    .filter((file) => outermost(file).join() !== layers(file).join());
  expect(wrong).toEqual([]);
});

test('pages change at three widths, and at one height', () => {
  const sizes = (file: string) =>
    preludesOf(file).filter((prelude) => /^@media.*(width|height)/.test(prelude));
  const allowed = /^@media \((width (<|>=) (48|60|75)rem|height (<|>=) 32rem)\)$/;
  const wrong = styles.flatMap((file) =>
    sizes(file)
      .filter((prelude) => !allowed.test(prelude))
      .map((prelude) => `${file} ${prelude}`),
  );
  expect(wrong).toEqual([]);
});

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
export const page = 'docs/requirements.md';

/** The rooms and tests that name a requirement. */
export type Places = { readonly rooms: readonly string[]; readonly tests: readonly string[] };

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

/** The room of a file: the folder that has the same name in every package, else its package or its top folder. */
function roomOf(file: string): string {
  const [top = '', name = '', , first = '', second = ''] = file.split('/');
  if (top !== 'packages') return top;
  if (first === 'features') return second;
  return name === 'domain' || name === 'contract' ? first : `${name}/${first}`;
}

/** All numbers in brackets, in the forms `[D4, U2]` and `[A1–A4]`. */
function codesIn(text: string): string[] {
  return [...text.matchAll(/\[([A-Z]\d+(?:(?:, |–)[A-Z]\d+)*)\]/g)].flatMap(([, list = '']) =>
    list.split(', ').flatMap((part) => {
      const [from = '', to = from] = part.split('–');
      const [letter, first, last] = [from.slice(0, 1), Number(from.slice(1)), Number(to.slice(1))];
      return Array.from({ length: last - first + 1 }, (_, at) => `${letter}${first + at}`);
    }),
  );
}

/** Each requirement that code or tests name, with the places. */
export function placesOfRequirements(): Map<string, Places> {
  const found = new Map<string, { rooms: Set<string>; tests: Set<string> }>();
  const files = [
    ...globSync('packages/*/src/**/*.{ts,tsx,sql}', { cwd: root }),
    ...globSync('{e2e,bench}/**/*.ts', { cwd: root }),
  ];
  for (const file of files.sort()) {
    for (const code of new Set(codesIn(readFileSync(join(root, file), 'utf8')))) {
      const places = found.get(code) ?? { rooms: new Set(), tests: new Set() };
      if (isTest(file)) places.tests.add(basename(file));
      else places.rooms.add(roomOf(file));
      found.set(code, places);
    }
  }
  return new Map(
    [...found].map(([code, { rooms, tests }]) => [
      code,
      { rooms: [...rooms].sort(), tests: [...tests].sort() },
    ]),
  );
}

const most = 6;

/** The first few, and how many more there are. */
const inShort = (names: readonly string[]) =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more`
    : names.join(', ');

/** The page with its rooms and tests brought up to date; its sentences are written by hand and stay. */
export function withPlaces(written: string, places: ReadonlyMap<string, Places>): string {
  return written.replace(
    /^(- \*\*([A-Z]\d+)\*\* .*)\n(?: {2}.*\n)*/gm,
    (_, sentence: string, code: string) => {
      const { rooms = [], tests = [] } = places.get(code) ?? {};
      if (rooms.length + tests.length === 0) return `${sentence}\n`;
      return `${sentence}\n  Rooms: ${inShort(rooms) || 'none'}. Tests: ${inShort(tests) || 'none'}.\n`;
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, page);
  writeFileSync(path, withPlaces(readFileSync(path, 'utf8'), placesOfRequirements()));
}

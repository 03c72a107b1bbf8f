import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './sites.ts';
import { openTests, parts } from './tests.ts';

/**
 * Makes small changes to the code, one at a time, and runs the tests on each: prints how many changes they noticed, and
 * every change that no test noticed. Run it in a separate clone: changed files are restored, but not after a crash.
 *
 *   npm run mutants -- --part domain --share 0.05 --seed 7 [--in appeal/]
 */
const root = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'domain' },
    share: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
    /** Only files whose path contains this. */
    in: { type: 'string', default: '' },
  },
});
const part = parts[values.part];
if (!part) throw new Error(`--part is one of ${Object.keys(parts).join(', ')}`);

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Site = Mutant & { readonly file: string };
const isCode = (file: string) => !/\.test\.ts$|\/test\/|-texts\.ts$|\/texts\.ts$|db-types\.ts$/.test(file);

function chosen(code: string): Site[] {
  const random = chance(Number(values.seed));
  return globSync(code, { cwd: root })
    .filter((file) => isCode(file) && file.includes(values.in))
    .sort()
    .flatMap((file) =>
      mutantsOf(file, readFileSync(join(root, file), 'utf8')).map((mutant) => ({ ...mutant, file })),
    )
    .filter(() => random() < Number(values.share));
}

const fails = (tool: string, args: string[]) =>
  spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root }).status !== 0;

/** What of `npm run check` finds that a promise is not awaited, if anything does. */
function checkedBy(file: string): string | undefined {
  const rule = ['--type-aware', '-A', 'all', '-D', 'typescript/no-floating-promises'];
  if (fails('oxlint', [...rule, file])) return 'the linter';
  return fails('tsc', ['-p', file.split('/').slice(0, 2).join('/')]) ? 'the compiler' : undefined;
}

const tests = await openTests(root, part);

/** The test or check that notices the change, if any. */
async function noticedBy(site: Site): Promise<string | undefined> {
  const path = join(root, site.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.slice(0, site.start) + site.by + source.slice(site.end));
  try {
    const checked = site.what === 'await dropped' ? checkedBy(site.file) : undefined;
    return checked ?? (await tests.noticing(site.file));
  } finally {
    writeFileSync(path, source);
  }
}

const placeOf = ({ file, start, what }: Site) => {
  const line = readFileSync(join(root, file), 'utf8').slice(0, start).split('\n').length;
  return `${file}:${line} ${what}`;
};

const sites = chosen(part.code);
const unnoticed: string[] = [];
const failing = new Set<string>();
for (const site of sites) {
  const by = await noticedBy(site);
  process.stderr.write(`${placeOf(site)}: ${by ?? 'NOT NOTICED'}\n`);
  if (by === undefined) unnoticed.push(placeOf(site));
  else if (by.endsWith('.ts') && (await tests.fails(site.file, by))) failing.add(by);
}
await tests.close();
const { part: name, share, seed } = values;
const noticed = sites.length - unnoticed.length;
console.log(
  JSON.stringify({
    part: name,
    share: Number(share),
    seed: Number(seed),
    tried: sites.length,
    noticed,
    unnoticed,
    failingByThemselves: [...failing],
  }),
);

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openServerTests } from './server-tests.ts';
import { type Mutant, mutantsOf } from './sites.ts';

/**
 * Makes small changes to the code, one at a time, and asks the tests whether they notice: prints how many did, and
 * every change that none did. Run it in a clone of its own: the files it changes are put back, but not after a crash.
 *
 *   npm run mutants -- --part domain --share 0.05 --seed 7
 */
const root = join(import.meta.dirname, '../..');
const parts = {
  domain: { files: 'packages/domain/src/*/*.ts', project: 'rules' },
  web: { files: 'packages/web/src/features/sitting/**/*.ts', project: 'rules' },
  server: { files: 'packages/server/src/{features,platform}/**/*.ts', project: 'server' },
} as const;

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'domain' },
    share: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
  },
});
const part = parts[values.part as keyof typeof parts];
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
const isCode = (file: string) => !/\.test\.ts$|\/test\/|-text\.ts$|\/texts?\.ts$|db-types\.ts$/.test(file);

function chosen(): Site[] {
  const random = chance(Number(values.seed));
  const sites = globSync(part.files, { cwd: root })
    .filter(isCode)
    .sort()
    .flatMap((file) =>
      mutantsOf(file, readFileSync(join(root, file), 'utf8')).map((mutant) => ({ ...mutant, file })),
    );
  return sites.filter(() => random() < Number(values.share));
}

const longestMs = 10 * 60_000;

/** Whether the tests fail: first those beside the file, which notice most, then all that use it. */
function isNoticed(file: string): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const common = ['--bail', '1', '--passWithNoTests', '--project', part.project];
  const runs = [
    ['run', dirname(file)],
    ['related', '--run', file],
  ];
  return runs.some(
    (run) =>
      spawnSync(process.execPath, [vitest, ...run, ...common], { cwd: root, timeout: longestMs }).status !==
      0,
  );
}

/** Whether the linter finds a promise that no one waits for, as `npm run check` asks it. */
function isFloating(file: string): boolean {
  const rule = ['--type-aware', '-A', 'all', '-D', 'typescript/no-floating-promises'];
  return spawnSync(join(root, 'node_modules/.bin/oxlint'), [...rule, file], { cwd: root }).status !== 0;
}

const server = part === parts.server ? await openServerTests(root) : undefined;

async function isCaught(site: Site): Promise<boolean> {
  const path = join(root, site.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.slice(0, site.start) + site.by + source.slice(site.end));
  try {
    if (site.what === 'await dropped' && isFloating(site.file)) return true;
    return await (server?.notice(site.file) ?? isNoticed(site.file));
  } finally {
    writeFileSync(path, source);
  }
}

const placeOf = ({ file, start, what }: Site) => {
  const line = readFileSync(join(root, file), 'utf8').slice(0, start).split('\n').length;
  return `${file}:${line} ${what}`;
};

const sites = chosen();
const unnoticed: string[] = [];
for (const site of sites) if (!(await isCaught(site))) unnoticed.push(placeOf(site));
await server?.close();
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
  }),
);

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations as prepareJobs } from 'graphile-worker';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { backUp } from './platform/backup/backup.ts';
import { checkBackup } from './platform/backup/format.ts';
import { restore } from './platform/backup/restore.ts';
import { testConfig } from './test/config.ts';
import { createTestDatabase, type TestDatabase } from './test/postgres.ts';
import { ask, contentOf, tablesOf } from './test/stored.ts';

let folder: string;
let kept: TestDatabase;
let file: string;
const made: TestDatabase[] = [];

async function empty(): Promise<TestDatabase> {
  const database = await createTestDatabase('empty');
  made.push(database);
  return database;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-backup-'));
  kept = await createTestDatabase('neighbours');
  file = join(folder, 'kept.zst');
  await backUp(kept.url, file, '0.0.0');
});
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop();
});
afterAll(async () => {
  await kept.drop();
  await rm(folder, { recursive: true });
});

const settings = (url: string) => ({
  PATH: process.env.PATH,
  DATABASE_URL: url,
  KARAKTER_DATA: folder,
  KARAKTER_SECRET: testConfig().secret,
});

describe('cut off by kill -9', () => {
  test('a backup leaves nothing under its name, and the next one is whole', async () => {
    const path = join(folder, 'cut.zst');
    const script = `
      const { writeWhole } = await import(${JSON.stringify(join(import.meta.dirname, 'platform/backup/whole-file.ts'))});
      async function* text() { for (;;) { yield Buffer.alloc(1e6); await new Promise((r) => setTimeout(r, 5)); } }
      await writeWhole(${JSON.stringify(path)}, text, async () => {});`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    while (!existsSync(`${path}.part`) || statSync(`${path}.part`).size === 0) await pause(20);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(path)).toBe(false);
    await backUp(kept.url, path, '0.0.0');
    await expect(checkBackup(path)).resolves.toBeDefined();
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test('a restore leaves an empty database, and the next one is whole', async () => {
    const { url } = await empty();
    await prepareJobs({ connectionString: url });
    const holding = new pg.Client(url);
    await holding.connect();
    // All rows are read by then: work that waits comes last.
    await holding.query('begin; lock table graphile_worker._private_jobs in access exclusive mode');
    const child = spawn(process.execPath, [join(import.meta.dirname, 'restore.ts'), file], {
      env: settings(url),
    });
    const waiting =
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ((await ask(url, waiting)).length === 0 && child.exitCode === null) await pause(50);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await holding.query('rollback');
    await holding.end();
    while ((await ask(url, 'select from pg_stat_activity where datname = current_database()')).length > 1)
      await pause(50);
    expect(await tablesOf(url)).toEqual([]);
    await restore(url, file, { replace: false });
    expect(await contentOf(url)).toEqual(await contentOf(kept.url));
  });
});

type Outcome = { code: unknown; said: string; error: string };

async function run(program: 'backup.ts' | 'restore.ts', url: string, ...args: string[]): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  execFile(
    process.execPath,
    [join(import.meta.dirname, program), ...args],
    { env: settings(url) },
    (error, said, stderr) => resolve({ code: error?.code ?? 0, said, error: stderr }),
  );
  return promise;
}

test('the two commands say what was done, what to keep beside it, and what was found', async () => {
  const [{ url }, path] = [await empty(), join(folder, 'by-command.zst')];
  const backup = await run('backup.ts', kept.url, path);
  expect(backup).toMatchObject({ code: 0, error: '' });
  expect(backup.said).toMatch(/by-command\.zst is whole and checked: [\d,]+ rows, [\d.]+ MB, as of 20/);
  expect(backup.said).toContain('Keep KARAKTER_SECRET in another place');
  expect((await run('restore.ts', url, path, '--check')).said).toMatch(
    /is whole, as of .*, made by Karakter \d/,
  );
  expect(await tablesOf(url)).toEqual([]);
  const restored = await run('restore.ts', url, path);
  expect(restored.said).toMatch(/rows are restored, as of 20.*\n(\d+) of \1 chains are unbroken\.\n/);
});

test('a restored chain that does not hold is named, and the command ends with 1', async () => {
  const [broken, { url }] = [await createTestDatabase('neighbours'), await empty()];
  made.push(broken);
  await ask(
    broken.url,
    "alter table event disable trigger user; update event set data = '{}' where number = 1",
  );
  const path = join(folder, 'broken.zst');
  await backUp(broken.url, path, '0.0.0');
  const restored = await run('restore.ts', url, path);
  expect(restored.said).toMatch(/BROKEN at event 1: altered/);
  expect(restored.code).toBe(1);
});

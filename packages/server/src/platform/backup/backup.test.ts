import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { runMigrations as prepareJobs } from 'graphile-worker';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testConfig } from '../../test/config.ts';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.ts';
import { migrate } from '../database/migrate.ts';
import { dumpSchema } from '../database/schema-dump.ts';
import { backUp } from './backup.ts';
import { checkBackup } from './format.ts';
import { restore } from './restore.ts';

const source = join(import.meta.dirname, '../..');
let folder: string;
let kept: TestDatabase;
let file: string;
const made: TestDatabase[] = [];

async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<T>(statement).finally(() => client.end());
  return rows;
}

async function empty(): Promise<TestDatabase> {
  const database = await createTestDatabase('empty');
  made.push(database);
  return database;
}

const tablesOf = async (url: string) =>
  (
    await ask<{ name: string }>(
      url,
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    )
  ).map(({ name }) => name);

/** Every row of every table, and where the numbers have come to. */
async function contentOf(url: string): Promise<unknown> {
  const tables = (await tablesOf(url)).filter((name) => name !== 'migration');
  const rows = tables.map(
    (name) => `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) from "${name}" t`,
  );
  const numbers =
    "select sequencename as name, last_value::text from pg_sequences where schemaname = 'public'";
  const jobs =
    'select key, task_identifier, queue_name, run_at::text, max_attempts from graphile_worker.jobs order by key';
  return [
    await ask(url, `${rows.join(' union all ')} order by 1`),
    await ask(url, `${numbers} order by 1`),
    await ask(url, jobs),
  ];
}

async function schemaOf(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const schema = await dumpSchema(client);
  const { rows } = await client.query("select from pg_trigger where tgenabled <> 'O'");
  await client.end();
  expect(rows).toEqual([]);
  return schema;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-backup-'));
  kept = await createTestDatabase('neighbours');
  file = join(folder, 'kept.zst');
  await ask(
    kept.url,
    "select graphile_worker.add_job('mail', '{\"id\":1}', job_key => 'one', max_attempts => 12)",
  );
  await ask(
    kept.url,
    "select graphile_worker.add_job('archive', '{}', queue_name => 'long work', job_key => 'two')",
  );
  await backUp(kept.url, file, '0.0.0');
});
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop();
});
afterAll(async () => {
  await kept.drop();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  test('brings back every row, number and waiting job, with all that guards them', async () => {
    const { url } = await empty();
    const { end } = await restore(url, file, { replace: false });
    expect(await contentOf(url)).toEqual(await contentOf(kept.url));
    expect(await schemaOf(url)).toBe(await schemaOf(kept.url));
    expect(end.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(40);
  });

  test('is for the program’s user alone, writes over nothing, and tells a file of its name that it is there', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = await readFile(file);
    await expect(backUp(kept.url, file, '0.0.0')).rejects.toMatchObject({ code: 'backupRefused' });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('of an earlier Karakter is brought forward', async () => {
    const [old, { url }] = [await empty(), await empty()];
    const migrations = join(folder, 'migrations');
    await cp(join(source, 'migrations'), migrations, { recursive: true });
    for (const name of (await readdir(migrations)).sort().slice(-4)) await rm(join(migrations, name));
    await migrate(old.url, migrations);
    await ask(old.url, "insert into setting (key, value) values ('kept', '1')");
    await backUp(old.url, join(folder, 'old.zst'), '0.0.0');
    expect(await restore(url, join(folder, 'old.zst'), { replace: false })).toMatchObject({
      broughtForward: 4,
    });
    expect(await schemaOf(url)).toBe(await schemaOf(kept.url));
    expect(await ask(url, "select value from setting where key = 'kept'")).toEqual([{ value: 1 }]);
  });

  test('of a database without Karakter is refused, and leaves no file', async () => {
    const { url } = await empty();
    await expect(backUp(url, join(folder, 'none.zst'), '0.0.0')).rejects.toMatchObject({
      code: 'backupRefused',
    });
    expect(existsSync(join(folder, 'none.zst'))).toBe(false);
    expect(existsSync(join(folder, 'none.zst.part'))).toBe(false);
  });
});

describe('a damaged file', () => {
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 200)],
    ['with a byte changed', (bytes) => Buffer.from(bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte)))],
    ['that is no backup', () => Buffer.from('something else entirely')],
    [
      'without its end',
      (bytes) => zstdCompressSync(Buffer.from(textOf(bytes).replace(/-- Whole .*\n$/, ''))),
    ],
    [
      'with a word changed',
      (bytes) => zstdCompressSync(Buffer.from(textOf(bytes).replace('examOffice', 'examoffice'))),
    ],
    [
      'with a row added',
      (bytes) => zstdCompressSync(Buffer.from(textOf(bytes).replace('\n\\.\n', '\n1\n\\.\n'))),
    ],
    ['with something behind its end', (bytes) => zstdCompressSync(Buffer.from(`${textOf(bytes)}COPY`))],
  ];
  const textOf = (bytes: Buffer) => zstdDecompressSync(bytes).toString();

  test.each(damages)('%s is refused, and the database is as it was', async (_what, damage) => {
    const { url } = await empty();
    const other = join(folder, 'damaged.zst');
    await writeFile(other, damage(await readFile(file)));
    await expect(checkBackup(other)).rejects.toMatchObject({ code: 'backupDamaged' });
    await expect(restore(url, other, { replace: false })).rejects.toMatchObject({ code: 'backupDamaged' });
    expect(await tablesOf(url)).toEqual([]);
  });
});

describe('a database that is not empty', () => {
  test('is refused without `--replace`; with it, it is what the backup holds', async () => {
    const { url } = await empty();
    await migrate(url);
    await ask(url, "insert into setting (key, value) values ('mine', '1')");
    await expect(restore(url, file, { replace: false })).rejects.toThrow(
      /the database is not empty: set KARAKTER_DATA/,
    );
    expect(await ask(url, "select from setting where key = 'mine'")).toHaveLength(1);
    await restore(url, file, { replace: true });
    expect(await contentOf(url)).toEqual(await contentOf(kept.url));
  });

  test('is never replaced while a program uses it, nor where it is not Karakter’s', async () => {
    const { url } = await empty();
    await ask(url, 'create table other (id int)');
    await expect(restore(url, file, { replace: true })).rejects.toThrow('something else than Karakter');
    await ask(url, 'drop table other');
    await migrate(url);
    const program = new pg.Client(url);
    await program.connect();
    await expect(restore(url, file, { replace: true })).rejects.toThrow('1 connections use the database');
    await program.end();
  });
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
      const { writeWhole } = await import(${JSON.stringify(join(import.meta.dirname, 'whole-file.ts'))});
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
    const child = spawn(process.execPath, [join(source, 'restore.ts'), file], { env: settings(url) });
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
    [join(source, program), ...args],
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

import { existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.ts';
import { ask, contentOf, tablesOf } from '../../test/stored.ts';
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

async function empty(): Promise<TestDatabase> {
  const database = await createTestDatabase('empty');
  made.push(database);
  return database;
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

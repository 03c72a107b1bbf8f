import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.ts';
import { checkVersion, migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase('empty');
  folder = await mkdtemp(join(tmpdir(), 'karakter-migrations-'));
  await writeFile(join(folder, '0001-one.sql'), 'create table one (id int); insert into one values (1);');
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function countOf(table: string): Promise<number> {
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client
    .query(`select count(*)::int as count from ${table}`)
    .finally(() => client.end());
  return rows[0].count;
}

test('each file is applied once, in order, also when two programs start at the same time', async () => {
  await writeFile(join(folder, '0002-two.sql'), 'insert into one values (2);');
  const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(applied.flat()).toEqual(['0001-one.sql', '0002-two.sql']);
  expect(await countOf('one')).toBe(2);
});

test('a later file is added to what is there', async () => {
  await migrate(database.url, folder);
  await writeFile(join(folder, '0002-two.sql'), 'insert into one values (2);');
  expect(await migrate(database.url, folder)).toEqual(['0002-two.sql']);
});

test('a migration newer than the program stops the start', async () => {
  await writeFile(join(folder, '0002-newer.sql'), 'select 1;');
  await migrate(database.url, folder);
  await rm(join(folder, '0002-newer.sql'));
  await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'databaseNewer' });
});

test('a migration changed after it was applied stops the start', async () => {
  await migrate(database.url, folder);
  await writeFile(join(folder, '0001-one.sql'), 'create table other (id int);');
  await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'migrationChanged' });
});

test('a corrected migration that names its earlier form holds for a database that has been through that', async () => {
  await migrate(database.url, folder);
  const before = createHash('sha256')
    .update(await readFile(join(folder, '0001-one.sql')))
    .digest('hex');
  await writeFile(
    join(folder, '0001-one.sql'),
    `-- Formerly ${before}: a reason.\ncreate table one (id int);`,
  );
  expect(await migrate(database.url, folder)).toEqual([]);
});

test('a migration that fails leaves the database as it was', async () => {
  await writeFile(join(folder, '0002-bad.sql'), 'insert into one values (2); select nonsense;');
  await expect(migrate(database.url, folder)).rejects.toThrow(/0002-bad\.sql says .*nonsense/);
  expect(await countOf('one')).toBe(1);
  expect(await countOf('migration')).toBe(1);
});

test.each([140_012, 90_624])('PostgreSQL %i is too old', (version) => {
  expect(() => checkVersion(version)).toThrow(/needs 15 or newer/);
});

test('PostgreSQL 15.0 is new enough', () => {
  expect(() => checkVersion(150_000)).not.toThrow();
});

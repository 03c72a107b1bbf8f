import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { createDatabase, createPool } from './db.ts';
import { migrate, migrationsToCome } from './migrate.ts';
import { becomeBlind, inTransaction } from './transaction.ts';

type Installation = { name: string; url: string };
const made: Installation[] = [];

async function asAdministrator(sql: string, database = 'postgres'): Promise<void> {
  const client = new pg.Client(new URL(`/${database}`, inject('postgresUrl')).href);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}

/** A database and its owner, as a managed service gives them: no superuser, and by default no right to make roles. */
async function install(rights = ''): Promise<Installation> {
  const name = `Owner ${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create role "${name}" login password 'x' nosuperuser ${rights || 'nocreaterole'}`);
  await asAdministrator(`create database "${name}" owner "${name}"`);
  const url = new URL(`/${encodeURIComponent(name)}`, inject('postgresUrl'));
  url.username = name;
  url.password = 'x';
  made.push({ name, url: url.href });
  return { name, url: url.href };
}

afterEach(async () => {
  for (const { name } of made) await asAdministrator(`drop database "${name}" with (force)`);
  for (const { name } of made.splice(0))
    await asAdministrator(`drop role "${name}"; drop role if exists "${name}_blind"`);
});

/** The line of SQL in the sentence of a refused start. */
async function lineToRun(act: () => Promise<unknown>): Promise<string> {
  const error = await act().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: 'administratorNeeded' });
  return /start again: (.*)$/.exec((error as Error).message)?.[1] ?? '';
}

/** The database role of a grader's request, and how the database answers when that request reads a name. */
async function blindIn({ url }: Installation): Promise<{ role: string | undefined; person: string }> {
  const db = createDatabase(createPool(url, 1, () => undefined));
  const reading = { identity: 'hidden', effect: 'read' } as const;
  const role = await inTransaction(db, reading, async (tx) => {
    await becomeBlind(tx, null);
    await tx.selectFrom('assessment').selectAll().execute();
    return (await sql<{ role: string }>`select current_user as role`.execute(tx)).rows[0]?.role;
  });
  const person = await inTransaction(db, reading, async (tx) => {
    await becomeBlind(tx, null);
    return tx.selectFrom('person').selectAll().execute();
  }).then(
    () => 'seen',
    (error: unknown) => String(error),
  );
  await db.destroy();
  return { role, person };
}

test('an owner that may not make roles is told the one line an administrator runs, and it is enough', async () => {
  const own = await install();
  const line = await lineToRun(() => migrationsToCome(own.url));
  expect(line).toBe(`create role "${own.name}_blind" nologin; grant "${own.name}_blind" to "${own.name}";`);
  expect(await lineToRun(() => migrate(own.url))).toBe(line);
  expect(await ask(own.url, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  await asAdministrator(line);
  await migrate(own.url);
  const { role, person } = await blindIn(own);
  expect(role).toBe(`${own.name}_blind`);
  expect(person).toContain('permission denied for table person');
  await asAdministrator(`revoke "${own.name}_blind" from "${own.name}"`);
  expect(await lineToRun(() => migrationsToCome(own.url))).toBe(
    `grant "${own.name}_blind" to "${own.name}";`,
  );
});

test('two installations share one PostgreSQL, and neither becomes what the other’s graders are [U7]', async () => {
  const [first, second] = [await install('createrole'), await install('createrole')];
  await Promise.all([migrate(first.url), migrate(second.url)]);
  expect((await blindIn(first)).role).toBe(`${first.name}_blind`);
  expect((await blindIn(second)).role).toBe(`${second.name}_blind`);
  await expect(ask(second.url, `set role "${first.name}_blind"`)).rejects.toThrow('permission denied');
});

test('a user that may not make tables is told the line for that as well', async () => {
  const own = await install('createrole');
  await asAdministrator(`alter database "${own.name}" owner to current_user`);
  const line = await lineToRun(() => migrationsToCome(own.url));
  expect(line).toMatch(/^grant create on database "Owner .*"; grant create, usage on schema public to /);
  await asAdministrator(line, own.name);
  expect((await migrationsToCome(own.url)).length).toBeGreaterThan(30);
});

test('a blind role that passes over row security stops the start, with the line that mends it', async () => {
  const own = await install('createrole');
  await asAdministrator(
    `create role "${own.name}_blind" bypassrls; grant "${own.name}_blind" to "${own.name}"`,
  );
  const refused = migrate(own.url);
  await expect(refused).rejects.toMatchObject({ code: 'blindRoleSees' });
  await expect(refused).rejects.toThrow(`alter role "${own.name}_blind" nosuperuser nobypassrls;`);
});

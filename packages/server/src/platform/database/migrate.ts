import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { StartFailure } from '../start/start-failure.ts';
import { makeBlindRole, requireBlindRole } from './blind-role.ts';

type Migration = { name: string; sql: string; sha256: string; formerly: string | undefined };
type Recorded = { name: string; sha256: string };

const migrationTable = `create table if not exists migration (
  name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;

const oldestVersion = 150_000;
/** An arbitrary number, the same for all: several programs started at once migrate one after the other. */
const advisoryLock = 4_172_026;

/** Refuses with `databaseTooOld` before PostgreSQL 15. `version` is `server_version_num`, such as 150004. */
export function checkVersion(version: number): void {
  if (version < oldestVersion) throw new StartFailure('databaseTooOld', String(Math.floor(version / 10_000)));
}

/**
 * A file that had to be corrected after its release names the SHA-256 it had before. A database that has been through
 * the earlier form is the same as after the present one.
 */
const formerForm = /^-- Formerly ([0-9a-f]{64})/;

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      const [, formerly] = formerForm.exec(sql) ?? [];
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex'), formerly };
    }),
  );
}

/** Refuses with `databaseNewer` or `migrationChanged` where the database has had other migrations. */
function stillToApply(known: Migration[], recorded: Recorded[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of recorded) {
    const migration = byName.get(name);
    if (!migration) throw new StartFailure('databaseNewer', name);
    if (migration.sha256 !== sha256 && migration.formerly !== sha256)
      throw new StartFailure('migrationChanged', name);
    byName.delete(name);
  }
  return [...byName.values()];
}

async function run(client: pg.Client, { name, sha256, sql }: Migration, blindRole: string): Promise<void> {
  await client.query(sql.replaceAll('karakter_blind', blindRole));
  await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
}

async function apply(client: pg.Client, migration: Migration, blindRole: string): Promise<void> {
  try {
    await client.query('begin');
    await run(client, migration, blindRole);
    await client.query('commit');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code === '53100') throw error;
    throw new StartFailure('migrationFailed', `${migration.name} says ${error.message}`, error);
  }
}

/** Refuses with `databaseTooOld`. */
async function requireNewEnough(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  checkVersion(rows[0]?.version ?? 0);
}

const migrationsFolder = join(import.meta.dirname, '../../migrations');

/**
 * The migrations that the next start applies; nothing is changed.
 * Refuses with `databaseTooOld`, `databaseNewer`, `migrationChanged` and `administratorNeeded`, as the start does.
 */
export async function migrationsToCome(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireNewEnough(client);
    await requireBlindRole(client);
    const { rows } = await client.query("select to_regclass('migration') is not null as there");
    const recorded = rows[0]?.there
      ? (await client.query<Recorded>('select name, sha256 from migration order by name')).rows
      : [];
    return stillToApply(await readMigrations(migrationsFolder), recorded).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Brings the database forward to this program: each file of `folder` once, in the order of the names, in a
 * transaction of its own, recorded with its SHA-256. Returns the names applied now. Never backward. Refuses with
 * `databaseTooOld`, `databaseNewer`, `migrationChanged`, `migrationFailed` and `administratorNeeded`.
 */
export async function migrate(databaseUrl: string, folder: string = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireNewEnough(client);
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    const blindRole = await makeBlindRole(client);
    await client.query(migrationTable);
    const recorded = await client.query<Recorded>('select name, sha256 from migration order by name');
    const waiting = stillToApply(await readMigrations(folder), recorded.rows);
    for (const migration of waiting) await apply(client, migration, blindRole);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * Makes the tables as they were after these migrations, in the caller's transaction and in a database without any.
 * Refuses with `databaseTooOld`, `databaseNewer` and `migrationChanged`.
 */
export async function buildUpTo(client: pg.Client, recorded: Recorded[], blindRole: string): Promise<void> {
  await requireNewEnough(client);
  const known = await readMigrations(migrationsFolder);
  const later = new Set(stillToApply(known, recorded));
  await client.query(migrationTable);
  for (const migration of known) if (!later.has(migration)) await run(client, migration, blindRole);
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { StartFailure } from '../start/start-failure.ts';

type Migration = { name: string; sql: string; sha256: string };
type Recorded = { name: string; sha256: string };

const oldestVersion = 150_000;
/** An arbitrary number, the same for all: several programs started at once migrate one after the other. */
const advisoryLock = 4_172_026;

/** Refuses with `databaseTooOld` before PostgreSQL 15. `version` is `server_version_num`, such as 150004. */
export function checkVersion(version: number): void {
  if (version < oldestVersion) throw new StartFailure('databaseTooOld', String(Math.floor(version / 10_000)));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Refuses with `databaseNewer` or `migrationChanged` where the database has had other migrations. */
function stillToApply(known: Migration[], recorded: Recorded[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of recorded) {
    const migration = byName.get(name);
    if (!migration) throw new StartFailure('databaseNewer', name);
    if (migration.sha256 !== sha256) throw new StartFailure('migrationChanged', name);
    byName.delete(name);
  }
  return [...byName.values()];
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
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
 * Refuses with `databaseTooOld`, `databaseNewer` and `migrationChanged`, as the start does.
 */
export async function migrationsToCome(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireNewEnough(client);
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
 * `databaseTooOld`, `databaseNewer`, `migrationChanged` and `migrationFailed`.
 */
export async function migrate(databaseUrl: string, folder: string = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireNewEnough(client);
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(`create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const recorded = await client.query<Recorded>('select name, sha256 from migration order by name');
    const waiting = stillToApply(await readMigrations(folder), recorded.rows);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

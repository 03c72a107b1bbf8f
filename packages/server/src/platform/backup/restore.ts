import { runMigrations as prepareJobs } from 'graphile-worker';
import pg from 'pg';
import { makeBlindRole } from '../database/blind-role.ts';
import { buildUpTo, migrate } from '../database/migrate.ts';
import { StartFailure } from '../start/start-failure.ts';
import { type BackupEnd, type BackupHeader, checkBackup, readBackup } from './format.ts';
import { enqueueRead, jobsTable, makeJobsTable } from './jobs.ts';
import { closeTables, loadInto, openTables, setSequences } from './load.ts';
import { plainText } from './plain-text.ts';

type Replacing = { replace: boolean };

/** Refuses with `restoreRefused` where the database is not empty and is not to be replaced, or is in use. */
async function requireFree(client: pg.Client, { replace }: Replacing): Promise<void> {
  const { rows } = await client.query<{ tables: number; ours: boolean; others: number }>(`
    select (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as tables,
      to_regclass('public.migration') is not null as ours,
      (select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend') as others`);
  const [{ tables, ours, others } = { tables: 0, ours: false, others: 0 }] = rows;
  if (tables === 0) return;
  if (!ours) throw new StartFailure('restoreRefused', 'the database holds something else than Karakter');
  if (!replace)
    throw new StartFailure(
      'restoreRefused',
      'the database is not empty: set KARAKTER_DATA to a new folder or DATABASE_URL to an empty database, or put `--replace` behind the file to delete what is there',
    );
  if (others > 0)
    throw new StartFailure(
      'restoreRefused',
      `${others} connections use the database: stop each Karakter on it`,
    );
}

/** What an extension has brought is not Karakter's. */
async function removeTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    with brought as (select objid from pg_depend where deptype = 'e')
    select format('drop function %s cascade', string_agg(oid::regprocedure::text, ', ')) as statement from pg_proc
    where pronamespace = 'public'::regnamespace and oid not in (select objid from brought)
    having count(*) > 0
    union all
    select format('drop table %s cascade', string_agg(oid::regclass::text, ', ')) from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and oid not in (select objid from brought)
    having count(*) > 0`);
  for (const { statement } of rows) await client.query(statement);
}

/** One transaction, so that a restore that is cut off leaves the database as it was. */
async function restoreRows(client: pg.Client, file: string, replacing: Replacing): Promise<void> {
  let close = async (): Promise<void> => {};
  await readBackup(file, {
    async onHeader({ migrations, sequences, tables }) {
      await client.query('begin');
      await client.query(plainText);
      await requireFree(client, replacing);
      const blindRole = await makeBlindRole(client);
      await removeTables(client);
      await buildUpTo(client, migrations, blindRole);
      const references = await openTables(client);
      await makeJobsTable(client);
      close = async () => {
        await closeTables(client, references);
        await setSequences(client, sequences);
        if (tables.some(({ name }) => name === jobsTable.name)) await enqueueRead(client);
      };
    },
    sinkFor: (table) => loadInto(client, table),
  });
  await close();
  await client.query('commit');
  await client.query('analyze');
}

/**
 * Puts a backup into an empty database, or in the place of what is there, and brings it forward to this program. All of
 * the file is checked before anything is changed. Refuses with `backupDamaged`, `restoreRefused` and what `migrate`
 * refuses with; the database is then as it was.
 */
export async function restore(
  databaseUrl: string,
  file: string,
  replacing: Replacing,
): Promise<{ header: BackupHeader; end: BackupEnd; broughtForward: number }> {
  const found = await checkBackup(file);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireFree(client, replacing);
    await prepareJobs({ connectionString: databaseUrl });
    await restoreRows(client, file, replacing).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError) || error.code === '53100') throw error;
      throw new StartFailure('restoreRefused', `the database says ${error.message}`, error);
    });
  } finally {
    await client.end();
  }
  const applied = await migrate(databaseUrl);
  return { ...found, broughtForward: applied.length };
}

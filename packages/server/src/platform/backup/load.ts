import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartFailure } from '../start/start-failure.ts';
import { type BackedUpTable, type BackupHeader, copied, type RowSink } from './format.ts';
import { jobsTable } from './jobs.ts';

type Reference = { table: string; name: string; definition: string };

/**
 * Takes away what would refuse rows that come in another order than they were made: references between tables, which are
 * made and checked again at the end, and triggers that let nothing be changed. Answers the references.
 */
export async function openTables(client: pg.Client): Promise<Reference[]> {
  const { rows: references } = await client.query<Reference>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  const { rows: tables } = await client.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`);
  for (const { table, name } of references)
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  // What the migrations put into an empty database is in the backup as well.
  await client.query(`truncate ${tables.map(({ name }) => name).join(',')}`);
  return references;
}

/** Checks each reference of the rows that were read, and guards the tables again. */
export async function closeTables(client: pg.Client, references: readonly Reference[]): Promise<void> {
  for (const { table, name, definition } of references)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  const { rows: tables } = await client.query<{ name: string }>(`
    select distinct tgrelid::regclass::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`);
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
}

/** Numbers go on where they had come to. */
export async function setSequences(client: pg.Client, sequences: BackupHeader['sequences']): Promise<void> {
  for (const { table, column, last } of sequences)
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint)', [
      `public.${pg.escapeIdentifier(table)}`,
      column,
      last,
    ]);
}

/** The table of this name, so that nothing of the file is taken for SQL. */
async function requireTable(client: pg.Client, { name, columns }: BackedUpTable): Promise<void> {
  if (name === jobsTable.name) return;
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attnum > 0 and not attisdropped and attgenerated = ''
      and attrelid = (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname = $1)`,
    [name],
  );
  const known = new Set(rows.map((row) => row.name));
  if (known.size === columns.length && columns.every((column) => known.has(column))) return;
  throw new StartFailure('backupDamaged', `its table ${name} is not that of its migrations`);
}

/** Rows go to the database as they are read; the file waits while it is busy. */
export async function loadInto(client: pg.Client, table: BackedUpTable): Promise<RowSink> {
  await requireTable(client, table);
  const rows = client.query(copyFrom(`copy ${copied(table)} from stdin`));
  const written = finished(rows);
  written.catch(() => {});
  return {
    async write(chunk) {
      if (!rows.write(chunk)) await Promise.race([once(rows, 'drain'), written]);
    },
    async end() {
      rows.end();
      await written;
      return rows.rowCount;
    },
  };
}

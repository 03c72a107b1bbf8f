import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { StartFailure } from '../start/start-failure.ts';
import {
  type BackedUpTable,
  type BackupEnd,
  type BackupHeader,
  checkBackup,
  copied,
  copyLine,
  endLine,
  endOfRows,
  headerLine,
} from './format.ts';
import { jobsTable, jobsTablesOf, selectJobs } from './jobs.ts';
import { plainText } from './plain-text.ts';
import { writeWhole } from './whole-file.ts';

/** All that Karakter keeps; the list of migrations stands in the header, and the columns that PostgreSQL computes itself do not count. */
const tablesQuery = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
  group by c.relname order by c.relname`;

const sequencesQuery = `
  select c.relname as table, a.attname as column, s.last_value::float8 as last
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
  join pg_sequences s
    on format('%I.%I', s.schemaname, s.sequencename) = pg_get_serial_sequence(format('%I.%I', 'public', c.relname), a.attname)
  where c.relnamespace = 'public'::regnamespace and s.last_value is not null order by 1, 2`;

async function rowsOf<T extends pg.QueryResultRow>(client: pg.Client, query: string): Promise<T[]> {
  return (await client.query<T>(query)).rows;
}

/** From here on all is read as it is at one instant, however long it takes and whatever is saved meanwhile. */
async function beginSnapshot(client: pg.Client): Promise<BackedUpTable[]> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(plainText);
  const there = await rowsOf(client, "select from pg_class where oid = to_regclass('public.migration')");
  if (there.length === 0) throw new StartFailure('backupRefused', 'the database holds no Karakter');
  const tables = await rowsOf<BackedUpTable>(client, tablesQuery);
  // A program that brings the database forward meanwhile waits, as it does for `pg_dump`.
  const names = tables.map(({ name }) => pg.escapeIdentifier(name));
  await client.query(`lock table ${names.join(',')} in access share mode`);
  return tables;
}

async function headerOf(client: pg.Client, tables: BackedUpTable[], program: string): Promise<BackupHeader> {
  const [facts] = await rowsOf<{ at: string; postgres: string }>(
    client,
    "select to_json(now()) #>> '{}' as at, current_setting('server_version') as postgres",
  );
  return {
    format: 1,
    program,
    madeAt: facts?.at ?? '',
    postgres: facts?.postgres ?? '',
    migrations: await rowsOf(client, 'select name, sha256 from migration order by name'),
    sequences: await rowsOf(client, sequencesQuery),
    tables: [...tables, ...(await jobsTablesOf(client))],
  };
}

async function* textOf(client: pg.Client, program: string): AsyncGenerator<Buffer | string> {
  const header = await headerOf(client, await beginSnapshot(client), program);
  yield headerLine(header);
  const end: BackupEnd = { tables: [] };
  for (const table of header.tables) {
    yield copyLine(table);
    const hash = createHash('sha256');
    const source = table.name === jobsTable.name ? `(${selectJobs})` : copied(table);
    const rows = client.query(copyTo(`copy ${source} to stdout`));
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    end.tables.push({ name: table.name, rows: rows.rowCount, sha256: hash.digest('hex') });
    yield endOfRows;
  }
  yield endLine(end);
}

/**
 * Writes all that Karakter keeps in the database at this instant to a file, while people go on saving. The file is there
 * when it is whole, and never half. Refuses with `backupRefused`.
 */
export async function backUp(
  databaseUrl: string,
  file: string,
  program: string,
): Promise<{ header: BackupHeader; end: BackupEnd }> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  let found: { header: BackupHeader; end: BackupEnd } | undefined;
  try {
    await writeWhole(
      file,
      () => textOf(client, program),
      async (part) => {
        found = await checkBackup(part);
      },
    );
  } finally {
    await client.end();
  }
  if (!found) throw new Error('the backup was not checked');
  return found;
}

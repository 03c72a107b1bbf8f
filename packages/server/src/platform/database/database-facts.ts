import { sql } from 'kysely';
import type { Tx } from './db.ts';

export type DatabaseFacts = {
  readonly version: string;
  readonly bytes: number;
  readonly connections: { readonly used: number; readonly most: number };
  readonly migration: string;
};

/** The facts of the database for an operator. Connections are those of all programs that use the same PostgreSQL. */
export async function databaseFacts(tx: Tx): Promise<DatabaseFacts> {
  const { rows } = await sql<{
    version: string;
    bytes: number;
    used: number;
    most: number;
    migration: string | null;
  }>`
    select current_setting('server_version') as version,
      pg_database_size(current_database()) as bytes,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
      (select max(name) from migration) as migration`.execute(tx);
  const [facts] = rows;
  if (!facts) throw new Error('the database answers nothing of itself');
  const { version, bytes, used, most, migration } = facts;
  return { version, bytes, connections: { used, most }, migration: migration ?? '' };
}

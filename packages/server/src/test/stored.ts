import pg from 'pg';

/** Runs one statement at the address of a database, on a connection of its own. */
export async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<T>(statement).finally(() => client.end());
  return rows;
}

/** The names of Karakter's tables, in order. */
export const tablesOf = async (url: string) =>
  (
    await ask<{ name: string }>(
      url,
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    )
  ).map(({ name }) => name);

/** Every row of every table, and where the numbers have come to. */
export async function contentOf(url: string): Promise<unknown> {
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

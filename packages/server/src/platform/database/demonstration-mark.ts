import pg from 'pg';
import { StartFailure } from '../start/start-failure.ts';

/** The row of `setting` that the demonstration is loaded together with. */
export const demonstrationMark = 'demonstration';

/** What a database holds: no people yet, the demonstration, or real people. Works on any version of the tables. */
export async function contentOf(databaseUrl: string): Promise<'empty' | 'demonstration' | 'real'> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: boolean }>(
      "select to_regclass('setting') is not null and to_regclass('person') is not null as tables",
    );
    if (!rows[0]?.tables) return 'empty';
    const marked = await client.query('select from setting where key = $1', [demonstrationMark]);
    if (marked.rowCount) return 'demonstration';
    const people = await client.query('select from person limit 1');
    return people.rowCount ? 'real' : 'empty';
  } finally {
    await client.end();
  }
}

/**
 * Outside production any visitor can sign in as any person and move the clock, so a database with real people does
 * not start there.
 */
export async function requireContentFor({ production }: { production: boolean }, url: string): Promise<void> {
  const content = await contentOf(url);
  if (production && content === 'demonstration')
    throw new StartFailure('demonstrationInProduction', 'The database');
  if (!production && content === 'real') throw new StartFailure('realOutsideProduction', 'The database');
}

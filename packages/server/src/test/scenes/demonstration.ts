import pg from 'pg';
import { inject } from 'vitest';
import { copyOf, type TestDatabase } from '../postgres.ts';

const loadedName = 'karakter_demonstration';

/** Loads the demonstration into a database of its own, once in a run, for the first caller. */
async function loadedTemplate(): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [loadedName]);
    if (rowCount) return;
    const loading = `${loadedName}_loading`;
    await client.query(`drop database if exists ${loading} with (force)`);
    await client.query(`create database ${loading} template karakter_template strategy file_copy`);
    // Imported by the one that loads: a journey has no other use for the whole program.
    const { loadInto } = await import('../demonstration/load.ts');
    await loadInto(new URL(`/${loading}`, inject('postgresUrl')).href);
    await client.query(`alter database ${loading} rename to ${loadedName}`);
  } finally {
    await client.end();
  }
}

/** A database of the test file's own with the whole demonstration in it. Drop it afterwards. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  await loadedTemplate();
  return copyOf(loadedName);
}

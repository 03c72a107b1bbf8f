import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { readSettings } from './config.ts';
import { contentOf } from './platform/database/demonstration-mark.ts';
import { startPostgres } from './platform/database/postgres.ts';
import { StartFailure, startFailureFrom } from './platform/start/start-failure.ts';

async function refuseRealData(url: string): Promise<void> {
  if ((await contentOf(url)) === 'real')
    throw new StartFailure('resetRefused', 'the database holds real people, not the demonstration');
}

async function emptyDatabase(url: string): Promise<void> {
  await refuseRealData(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public',
  );
  await client.end();
}

/** Starting the database here also refuses while Karakter runs on the folder. */
async function removeCluster(dataFolder: string, say: (line: string) => void): Promise<void> {
  const database = await startPostgres({ dataFolder, production: false, say });
  try {
    await refuseRealData(database.url);
  } finally {
    await database.stop();
  }
  await rm(join(dataFolder, 'postgres'), { recursive: true });
}

/**
 * Removes the demonstration's database, so that the next start loads it again.
 * Refuses in production, while Karakter runs, and where the database holds anything but the demonstration.
 */
async function reset(): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new StartFailure('resetRefused', 'there is no demonstration in production');
  const settings = readSettings(process.env);
  try {
    if (settings.databaseUrl === undefined) await removeCluster(settings.dataFolder, () => {});
    else await emptyDatabase(settings.databaseUrl);
  } catch (error) {
    throw startFailureFrom(error, settings.dataFolder);
  }
}

try {
  await reset();
  process.stdout.write('The demonstration is removed; `npm start` loads it again.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

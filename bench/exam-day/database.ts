import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { startPostgres } from '../../packages/server/src/platform/database/postgres.ts';
import { treeOf } from './processes.ts';

/** A separate PostgreSQL for the benchmark, started like the program's own; its folder is removed with it. */
export type BenchDatabase = {
  readonly url: string;
  readonly dataFolder: string;
  /** The postmaster's current process id. */
  pid(): number;
  client: pg.Client;
  stop(): Promise<void>;
};

/** Starts and migrates it. `folder`: where to make the data folder; by default the system's temporary folder. */
export async function startDatabase(folder = tmpdir()): Promise<BenchDatabase> {
  const dataFolder = await mkdtemp(join(folder, 'karakter-bench-'));
  const database = await startPostgres({ dataFolder, production: false, say: () => {} });
  await migrate(database.url);
  const pid = () => Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  // An interrupted run tears nothing down, and the database is in a session of its own.
  const cutOff = () => {
    try {
      for (const each of treeOf([pid()])) process.kill(each.pid, 'SIGKILL');
    } catch {
      // It has already ended.
    }
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', cutOff);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const client = new pg.Client(database.url);
  client.on('error', () => {});
  await client.connect();
  return {
    url: database.url,
    dataFolder,
    client,
    pid,
    async stop() {
      process.off('exit', cutOff);
      await client.end().catch(() => {});
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

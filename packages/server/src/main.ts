import { runMigrations as prepareJobs } from 'graphile-worker';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { loadDemonstration } from './demonstration/loader.ts';
import { whoCanBeTried } from './demonstration/notes.ts';
import { createPdfWorker } from './integrations/pdf/worker.ts';
import { machineClock, movableClock } from './platform/clock.ts';
import { createDatabase, createPool } from './platform/db.ts';
import { startJobs } from './platform/jobs-runner.ts';
import { createLog } from './platform/log.ts';
import type { Services } from './services.ts';
import { allTasks } from './tasks.ts';

export type RunningServer = { stop(): Promise<void>; notes: string[] };

/**
 * Starts everything behind the HTTP port on a migrated database, with the demonstration where nothing is in it; the
 * notes tell who can be tried.
 */
export async function runServer(
  config: Config,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<RunningServer> {
  const log = createLog((line) => process.stderr.write(line));
  const pool = createPool(databaseUrl, config.databaseConnections, (error) =>
    log.error('a database connection broke', error),
  );
  const db = createDatabase(pool);
  const pdf = createPdfWorker({ seal: config.seal });
  await prepareJobs({ pgPool: pool });
  if (config.demonstration) {
    const load = () => loadDemonstration({ config, pool, db, log, pdf }, databaseUrl, say);
    // A load is all or nothing, so that one that failed can begin again; a second failure stops the start.
    await load().catch((error: unknown) => {
      log.error('the demonstration did not load and is begun once more', error);
      return load();
    });
  }
  const clock = config.demonstration ? await movableClock(db) : machineClock;
  const services: Services = { config, pool, db, clock, log, pdf };
  const app = await createApp(services);
  await app.listen({ port: config.port, host: config.host });
  const jobs = await startJobs({ ...services, tasks: allTasks(services) });
  return {
    notes: config.demonstration ? await whoCanBeTried(db) : [],
    async stop() {
      await app.close();
      await jobs.stop();
      await pdf.close();
      await db.destroy();
    },
  };
}

import { runMigrations as prepareJobs } from 'graphile-worker';
import type { Config } from './config.ts';
import { loadDemonstration } from './demonstration/loader.ts';
import { whoCanBeTried } from './demonstration/notes.ts';
import { reportTrouble } from './features/operations/checks/outside.ts';
import { startJobs } from './platform/jobs/jobs-runner.ts';
import { openServices, serve } from './serve.ts';
import { allTasks } from './tasks.ts';
import { startThreads } from './threads.ts';

export type RunningServer = {
  stop(): Promise<void>;
  notes: string[];
  /** Reports which outside services do not work; settles when all have been checked. */
  reportTrouble(): Promise<void>;
};

/**
 * Starts everything behind the HTTP port on a migrated database, with the demonstration where it is empty; the notes
 * list the people that visitors can try. Jobs and timers run in the first thread.
 */
export async function runServer(
  config: Config,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<RunningServer> {
  const opened = openServices(config, databaseUrl);
  const { pool, db, log } = opened;
  await prepareJobs({ pgPool: pool });
  if (config.demonstration) {
    const load = () => loadDemonstration(opened, databaseUrl, say);
    // A load is all or nothing, so a failed one can begin again; a second failure stops the start.
    await load().catch((error: unknown) => {
      log.error('the demonstration did not load and is begun once more', error);
      return load();
    });
  }
  const first = await serve(opened);
  const further = await startThreads({ config, databaseUrl });
  const jobs = await startJobs({ ...first.services, tasks: allTasks(first.services) });
  return {
    notes: config.demonstration ? await whoCanBeTried(db) : [],
    reportTrouble: () => reportTrouble(config, say),
    async stop() {
      await further.stop();
      await jobs.stop();
      await first.stop();
    },
  };
}

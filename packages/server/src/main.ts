import { runMigrations as prepareJobs } from 'graphile-worker';
import type { Config } from './config.ts';
import { loadDemonstration } from './demonstration/loader.ts';
import { whoCanBeTried } from './demonstration/notes.ts';
import { reportTrouble } from './features/operations/checks/outside.ts';
import { startJobs } from './platform/jobs/jobs-runner.ts';
import { openServices, serve } from './serve.ts';
import { allTasks } from './tasks.ts';
import { prepareThreads, type Threads } from './threads.ts';

export type RunningServer = {
  stop(): Promise<void>;
  notes: string[];
  /** Reports which outside services do not work; settles when all have been checked. */
  reportTrouble(): Promise<void>;
};

/** What a start does beside the database: builds the web pages, and loads the program in the further threads. */
type Begun = { readonly pages: Promise<void>; readonly threads: Threads };

/**
 * Starts everything behind the HTTP port on a migrated database, with the demonstration where it is empty; the notes
 * list the people that visitors can try. What began before is waited for: nothing is served until the web pages are
 * built. Jobs and timers run in the first thread.
 */
export async function runServer(
  config: Config,
  databaseUrl: string,
  say: (line: string) => void,
  begun: Begun = { pages: Promise.resolve(), threads: prepareThreads(config.threads) },
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
  await begun.pages;
  const first = await serve(opened);
  await begun.threads.serve({ config, databaseUrl });
  const jobs = await startJobs({ ...first.services, tasks: allTasks(first.services) });
  return {
    notes: config.demonstration ? await whoCanBeTried(db) : [],
    reportTrouble: () => reportTrouble(config, say),
    async stop() {
      await begun.threads.stop();
      await jobs.stop();
      await first.stop();
    },
  };
}

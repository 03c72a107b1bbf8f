import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createAnswerMerger } from './features/sitting/answer/answer-merger.ts';
import { createImageReader } from './integrations/image/image-reader.ts';
import { createPdfWorker } from './integrations/pdf/worker.ts';
import { createListReader } from './integrations/spreadsheet/list-reader.ts';
import { createDatabase, createPool } from './platform/database/db.ts';
import { movableClock, systemClock } from './platform/jobs/clock.ts';
import { createLog } from './platform/log/log.ts';
import type { Services } from './services.ts';

/** All services that need no migrated database, with this thread's share of the limits. */
export function openServices(given: Config, databaseUrl: string): Omit<Services, 'clock'> {
  const { threads, databaseConnections, requestsPerMinute } = given;
  const config: Config = {
    ...given,
    databaseConnections: Math.floor(databaseConnections / threads),
    requestsPerMinute: Math.ceil(requestsPerMinute / threads),
  };
  const log = createLog((line) => process.stderr.write(line));
  const pool = createPool(databaseUrl, config.databaseConnections, (error) =>
    log.error('a database connection broke', error),
  );
  const workers = {
    pdf: createPdfWorker({ seal: config.seal }),
    lists: createListReader(),
    images: createImageReader(),
    merger: createAnswerMerger(),
  };
  return { config, log, pool, db: createDatabase(pool), ...workers };
}

/** Serves requests on the port, which several threads share; `stop` closes the services too. */
export async function serve(
  given: Omit<Services, 'clock'>,
): Promise<{ services: Services; stop(): Promise<void> }> {
  const { config, db, pdf, lists, images, merger } = given;
  const clock = config.demonstration ? await movableClock(db) : systemClock;
  const services = { ...given, clock };
  const app = await createApp(services);
  // Node passes this option to the system; Fastify's type of the listen options does not name it.
  const sharing = { reusePort: config.threads > 1 };
  await app.listen({ port: config.port, host: config.host, ...sharing });
  return {
    services,
    async stop() {
      await app.close();
      await pdf.close();
      await lists.close();
      await images.close();
      await merger.close();
      await db.destroy();
    },
  };
}

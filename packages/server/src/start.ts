import { join } from 'node:path';
import { debuglog } from 'node:util';
import { type Config, readSettings, type Settings } from './config.ts';
import { opensPapers } from './features/papers/vault.ts';
import { sealFor } from './integrations/seal/kept-seal.ts';
import { requireContentFor } from './platform/database/demonstration-mark.ts';
import { migrate } from './platform/database/migrate.ts';
import { startPostgres } from './platform/database/postgres.ts';
import { requireFreePort } from './platform/http/port.ts';
import { ensureWebBuilt } from './platform/http/web-build.ts';
import { keptSecret, makeDataFolder } from './platform/start/data-folder.ts';
import { requireSameSecret } from './platform/start/secret-check.ts';
import { StartFailure, startFailureFrom } from './platform/start/start-failure.ts';
import { stopRequest } from './platform/start/stop-request.ts';

type Say = (line: string) => void;
type Database = { url: string; stop(): Promise<void>; ended: Promise<void> };

const trace = debuglog('karakter');
const root = join(import.meta.dirname, '../../..');

async function openDatabase(settings: Settings, say: Say): Promise<Database> {
  if (settings.databaseUrl === undefined) {
    say('Starting the database …');
    return startPostgres({ ...settings, say });
  }
  return { url: settings.databaseUrl, stop: async () => {}, ended: new Promise(() => {}) };
}

async function prepareDatabase(config: Config, url: string, say: Say): Promise<void> {
  // First, so that a database that is not ours to use is left as it is.
  await requireContentFor(config, url);
  const applied = await migrate(url);
  if (applied.length > 0) say(`The database is brought up to date (${applied.length} steps).`);
  await requireSameSecret(url, config.secret, (client) => opensPapers(client, config.secret));
}

/** Runs until asked to stop; what was opened is then closed in reverse: server and jobs, then the database. */
async function runUntil(asked: Promise<void>, settings: Settings, say: Say): Promise<void> {
  await using opened = new AsyncDisposableStack();
  // First, so that the commonest mistake is reported at once and nothing else has begun.
  await requireFreePort(settings);
  const dataFolder = await makeDataFolder(settings.dataFolder);
  const secret = settings.secret ?? (await keptSecret(dataFolder, 'secret'));
  const now = Temporal.Now.instant();
  const { seal, notes } = await sealFor(settings.sealAt, dataFolder, now);
  const config: Config = { ...settings, dataFolder, secret, seal };
  const database = await openDatabase(config, say);
  opened.defer(() => database.stop());
  await prepareDatabase(config, database.url, say);
  await ensureWebBuilt(root, say);
  // Only now: the whole program takes longer to load than it takes to say why it cannot start.
  const { runServer } = await import('./main.ts');
  const server = await runServer(config, database.url, say);
  opened.defer(() => server.stop());
  for (const note of [
    `Karakter is ready on ${config.publicUrl}`,
    ...server.notes,
    ...notes,
    'Stop it with Ctrl-C.',
  ])
    say(note);
  const ended = database.ended.then(() => {
    throw new StartFailure('databaseEnded', join(dataFolder, 'postgres.log'));
  });
  // When it ends because we stop it, nothing waits for this any more.
  ended.catch(() => {});
  await Promise.race([asked, ended]);
  say('Stopping …');
}

/** The whole program; returns when it has been asked to stop and everything has. */
async function run(say: Say): Promise<void> {
  let isStopping = false;
  const asked = stopRequest().then(() => {
    isStopping = true;
  });
  const settings = readSettings(process.env);
  try {
    await runUntil(asked, settings, say);
  } catch (error) {
    trace('%o', error);
    // Ctrl-C during the start also ends what the start was waiting for; that is no failure.
    if (!isStopping) throw startFailureFrom(error, settings.dataFolder);
  }
}

try {
  await run((line) => process.stdout.write(`${line}\n`));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

import { join } from 'node:path';
import { debuglog } from 'node:util';
import { type Config, type Examined, examineSettings, type Settings } from './config.ts';
import { startObstacles } from './features/operations/checks/obstacles.ts';
import { opensPapers } from './features/papers/vault.ts';
import { sealFor } from './integrations/seal/kept-seal.ts';
import { requireContentFor } from './platform/database/demonstration-mark.ts';
import { migrate } from './platform/database/migrate.ts';
import { startPostgres } from './platform/database/postgres.ts';
import { ensureWebBuilt } from './platform/http/web-build.ts';
import { keptSecret, makeDataFolder } from './platform/start/data-folder.ts';
import { requireSameSecret } from './platform/start/secret-check.ts';
import { allFailures, StartFailure, startFailureFrom } from './platform/start/start-failure.ts';
import { stopRequest } from './platform/start/stop-request.ts';
import { unknownSettings } from './settings/environment.ts';
import { prepareThreads } from './threads.ts';

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
  // First, so that a database that we may not use is left unchanged.
  await requireContentFor(config, url);
  const applied = await migrate(url);
  if (applied.length > 0) say(`The database is brought up to date (${applied.length} steps).`);
  await requireSameSecret(url, config.secret, (client) => opensPapers(client, config.secret));
}

/** Settles when the web pages are built; a start that fails meanwhile ends the build. */
function builtPages(opened: AsyncDisposableStack, say: Say): Promise<void> {
  const ending = new AbortController();
  opened.defer(() => ending.abort());
  const built = ensureWebBuilt(root, { say, signal: ending.signal });
  // Awaited only when the rest is ready.
  built.catch(() => {});
  return built;
}

/** Runs until asked to stop; what was opened is then closed in reverse: server and jobs, then the database. */
async function runUntil(asked: Promise<void>, examined: Examined, say: Say): Promise<void> {
  await using opened = new AsyncDisposableStack();
  // First, so that every mistake is reported at once and nothing else has begun.
  const obstacles = await startObstacles(examined);
  if (obstacles.length > 0) throw allFailures(obstacles);
  // All beside each other: the database and the pages are made by other processes.
  const { settings } = examined;
  const threads = prepareThreads(settings.threads);
  const program = import('./main.ts');
  const dataFolder = await makeDataFolder(settings.dataFolder);
  const secret = settings.secret ?? (await keptSecret(dataFolder, 'secret'));
  const seal = await sealFor(settings.sealAt, dataFolder);
  const config: Config = { ...settings, dataFolder, secret, seal };
  const database = await openDatabase(config, say);
  opened.defer(() => database.stop());
  const pages = builtPages(opened, say);
  await prepareDatabase(config, database.url, say);
  const { runServer } = await program;
  const server = await runServer(config, database.url, say, { pages, threads });
  opened.defer(() => server.stop());
  const unknown = unknownSettings(process.env).map((name) => `Note: ${name} is no setting of Karakter.`);
  for (const note of [
    `Karakter is ready on ${config.publicUrl}`,
    ...server.notes,
    ...unknown,
    'Stop it with Ctrl-C.',
  ])
    say(note);
  // A mail server or a provider that is down stops no exam, and is reported as soon as it is known.
  void server.reportTrouble();
  const ended = database.ended.then(() => {
    throw new StartFailure('databaseEnded', join(dataFolder, 'postgres.log'));
  });
  // When it ends because we stop it, nothing waits for this promise any more.
  ended.catch(() => {});
  await Promise.race([asked, ended]);
  say('Stopping …');
}

/** The whole program; returns when it was asked to stop and everything has stopped. */
async function run(say: Say): Promise<void> {
  let isStopping = false;
  const asked = stopRequest().then(() => {
    isStopping = true;
  });
  const examined = examineSettings(process.env);
  try {
    await runUntil(asked, examined, say);
  } catch (error) {
    trace('%o', error);
    // Ctrl-C during the start also ends processes that the start was waiting for; that is no failure.
    if (!isStopping) throw startFailureFrom(error, examined.settings.dataFolder);
  }
}

try {
  await run((line) => process.stdout.write(`${line}\n`));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

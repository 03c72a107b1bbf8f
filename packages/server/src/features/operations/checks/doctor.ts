import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkSentence } from '@karakter/contract/operations/check-sentence';
import { stateOfFinding } from '@karakter/contract/operations/checks';
import { connectionsAreFew, diskIsLow } from '@karakter/domain/operations/attention';
import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { type Examined, examineSettings, type Settings } from '../../../config.ts';
import { tryAddress } from '../../../integrations/address/try-address.ts';
import { sealFor } from '../../../integrations/seal/kept-seal.ts';
import { databaseFacts } from '../../../platform/database/database-facts.ts';
import { createDatabase, createPool } from '../../../platform/database/db.ts';
import { requireContentFor } from '../../../platform/database/demonstration-mark.ts';
import { migrationsToCome } from '../../../platform/database/migrate.ts';
import { withDatabase } from '../../../platform/database/open-beside.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { systemClock } from '../../../platform/jobs/clock.ts';
import { secretThere } from '../../../platform/start/data-folder.ts';
import { diskOf } from '../../../platform/start/disk.ts';
import { isSameSecret } from '../../../platform/start/secret-check.ts';
import { type StartFailure, startFailureFrom } from '../../../platform/start/start-failure.ts';
import { unknownSettings } from '../../../settings/environment.ts';
import { startObstacles } from './obstacles.ts';
import { triesOutside } from './outside.ts';

type Mark = 'ok' | 'note' | 'FAULT';
type Line = { readonly mark: Mark; readonly text: string };
type Environment = Readonly<Record<string, string | undefined>>;

const ok = (text: string): Line => ({ mark: 'ok', text });
const note = (text: string): Line => ({ mark: 'note', text });
const faultOf = ({ message }: StartFailure): Line => ({ mark: 'FAULT', text: message });

const gigabytes = (bytes: number) => `${writtenNumber.en(Math.round(bytes / 1e8) / 10)} GB`;

/** Whether it is Karakter itself that listens on the port of the settings. */
async function isRunning({ host, port }: Settings): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const { finding } = await tryAddress(`http://${reachable}:${port}`, systemClock.now());
  return finding === 'works';
}

async function settingLines(examined: Examined, env: Environment, runs: boolean): Promise<Line[]> {
  const { settings } = examined;
  const obstacles = await startObstacles(examined);
  const faults = obstacles.filter(({ code }) => !(runs && code === 'portTaken')).map(faultOf);
  const mode = settings.production ? 'production' : 'the demonstration';
  return [
    ...(faults.length > 0 ? faults : [ok(`The settings are sound, for ${mode} on ${settings.publicUrl}.`)]),
    runs ? ok(`Karakter runs and listens on port ${settings.port}.`) : note('Karakter does not run now.'),
    ...unknownSettings(env).map((name) => note(`${name} is no setting of Karakter: is it misspelt?`)),
  ];
}

async function diskLine({ dataFolder }: Settings): Promise<Line> {
  let place = dataFolder;
  while (!existsSync(place)) place = dirname(place);
  const disk = await diskOf(place);
  const text = `The disk of ${dataFolder} has ${gigabytes(disk.free)} of ${gigabytes(disk.total)} free.`;
  return diskIsLow(disk) ? { mark: 'FAULT', text } : ok(text);
}

async function secretLine(settings: Settings, url: string): Promise<Line> {
  const given = settings.secret ?? (await secretThere(settings.dataFolder, 'secret'));
  const isSame = given === undefined ? undefined : await isSameSecret(url, given);
  if (isSame === undefined)
    return note('The database is not tied to a secret yet; the first start does that.');
  if (isSame) return ok('KARAKTER_SECRET is the one the database was made with.');
  return {
    mark: 'FAULT',
    text: 'KARAKTER_SECRET is not the one the database was made with: set the right one.',
  };
}

async function factLines(url: string): Promise<Line[]> {
  const db = createDatabase(createPool(url, 1, () => undefined));
  try {
    const reading = { identity: 'visible', effect: 'read' } as const;
    const { version, bytes, connections } = await inTransaction(db, reading, databaseFacts);
    const { used, most } = connections;
    const text = `PostgreSQL ${version} answers, holds ${gigabytes(bytes)}, and has ${used} of ${most} connections in use.`;
    return [connectionsAreFew(connections) ? { mark: 'FAULT', text } : ok(text)];
  } finally {
    await db.destroy();
  }
}

async function linesOfDatabase(settings: Settings, url: string): Promise<Line[]> {
  await requireContentFor(settings, url);
  const toCome = await migrationsToCome(url);
  const state =
    toCome.length > 0
      ? [note(`The next start brings the database up to date (${toCome.length} steps).`)]
      : await factLines(url);
  return [...state, await secretLine(settings, url)];
}

async function databaseLines({ settings, faults }: Examined): Promise<Line[]> {
  if (faults.has('DATABASE_URL') || faults.has('KARAKTER_DATA')) return [];
  if (settings.databaseUrl === undefined && !existsSync(join(settings.dataFolder, 'postgres')))
    return [note('There is no database yet; the first start makes it.')];
  try {
    return await withDatabase(settings, (url) => linesOfDatabase(settings, url));
  } catch (error) {
    return [faultOf(startFailureFrom(error, settings.dataFolder))];
  }
}

const marks = { fine: 'ok', unused: 'note', attention: 'note', failed: 'FAULT' } as const;

async function outsideLines(settings: Settings, runs: boolean): Promise<Line[]> {
  const { sealAt, dataFolder } = settings;
  // A file that cannot be used is among the obstacles already.
  const seal = sealAt && (await sealFor(sealAt, dataFolder).catch(() => undefined));
  const checks = await Promise.all(triesOutside({ ...settings, ...(seal && { seal }) }, { isRunning: runs }));
  return checks.map((check) => ({
    mark: marks[stateOfFinding(check.finding)],
    text: checkSentence(check, 'en'),
  }));
}

/** Reports on the settings and the services that they name; true where there is no fault. */
export async function doctorReport(env: Environment, say: (line: string) => void): Promise<boolean> {
  const examined = examineSettings(env);
  const runs = await isRunning(examined.settings);
  const parts: readonly [string, () => Promise<Line[]>][] = [
    ['Settings', () => settingLines(examined, env, runs)],
    ['Disk', async () => [await diskLine(examined.settings)]],
    ['Database', () => databaseLines(examined)],
    ['Outside', () => outsideLines(examined.settings, runs)],
  ];
  let faults = 0;
  const said = new Set<string>();
  for (const [title, lines] of parts) {
    say(title);
    for (const { mark, text } of await lines()) {
      if (said.has(text)) continue;
      said.add(text);
      if (mark === 'FAULT') faults += 1;
      say(`  ${mark.padEnd(5)}  ${text}`);
    }
  }
  say(
    faults === 0
      ? 'All is well.'
      : `${plural.en(faults, { one: '# thing is', other: '# things are' })} at fault.`,
  );
  return faults === 0;
}

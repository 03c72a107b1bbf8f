import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plural } from '@karakter/domain/text/wording';
import { readSettings, type Settings } from './config.ts';
import { checkBackup } from './platform/backup/format.ts';
import { restore } from './platform/backup/restore.ts';
import { createDatabase, createPool } from './platform/database/db.ts';
import { startPostgres } from './platform/database/postgres.ts';
import { verifyChains } from './platform/log/audit.ts';
import { secretThere } from './platform/start/data-folder.ts';
import { isSameSecret } from './platform/start/secret-check.ts';
import { StartFailure, startFailureFrom } from './platform/start/start-failure.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const usage =
  'name the file: `npm run restore -- <file>`, with `--replace` or `--check` behind it where you mean that';

/** Unlike a command that looks into the database beside a running Karakter, this needs it alone. */
async function withFreeDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== undefined) return work(settings.databaseUrl);
  const { url, stop } = await startPostgres({ ...settings, say: () => {} });
  return work(url).finally(stop);
}

/** Follows the chains of what was restored and tries the secret; false where something does not hold. */
async function verifyRestored(settings: Settings, url: string): Promise<boolean> {
  const db = createDatabase(createPool(url, 1, () => undefined));
  const reports = await verifyChains(db).finally(() => db.destroy());
  const broken = reports.filter((report) => report.broken !== null);
  for (const { examId, broken: at } of broken) say(`${examId}  BROKEN at event ${at?.number}: ${at?.fault}`);
  say(`${reports.length - broken.length} of ${reports.length} chains are unbroken.`);
  const secret = settings.secret ?? (await secretThere(settings.dataFolder, 'secret'));
  const isSame = secret === undefined ? false : await isSameSecret(url, secret);
  if (isSame === false)
    say(
      settings.secret === undefined
        ? `Put the file \`secret\` of the old data folder into ${settings.dataFolder} before the next start: Karakter starts with no other.`
        : 'KARAKTER_SECRET is not the one the backup was made with: set the right one before the next start.',
    );
  return broken.length === 0 && isSame !== false;
}

async function restoreAt(settings: Settings, url: string, file: string, replace: boolean): Promise<boolean> {
  const { header, end, broughtForward } = await restore(url, file, { replace });
  const rows = end.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`${plural.en(rows, { one: '# row is', other: '# rows are' })} restored, as of ${header.madeAt}.`);
  if (broughtForward > 0)
    say(
      `The database is brought forward to this program (${plural.en(broughtForward, { one: '# step', other: '# steps' })}).`,
    );
  return verifyRestored(settings, url);
}

/**
 * `npm run restore -- <file>`: puts a backup into an empty database and verifies it; with `--replace` in the place of
 * what is there, and with `--check` only says whether the file is whole.
 */
async function run(): Promise<boolean> {
  const options = {
    replace: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [given] = positionals;
  if (given === undefined) throw new StartFailure('restoreRefused', usage);
  const file = resolve(process.env.INIT_CWD ?? '.', given);
  if (values.check) {
    const { header } = await checkBackup(file);
    say(`${file} is whole, as of ${header.madeAt}, made by Karakter ${header.program}.`);
    return true;
  }
  const settings = readSettings(process.env);
  return withFreeDatabase(settings, (url) => restoreAt(settings, url, file, values.replace));
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${startFailureFrom(error, process.env.KARAKTER_DATA ?? './data').message}\n`);
  process.exitCode = 1;
}

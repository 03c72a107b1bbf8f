import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { readSettings } from './config.ts';
import { programVersion } from './features/system/program-version.ts';
import { backUp } from './platform/backup/backup.ts';
import { withDatabase } from './platform/database/open-beside.ts';
import { StartFailure, startFailureFrom } from './platform/start/start-failure.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run backup -- <file>`: all that Karakter keeps, as it is at one instant, beside a running Karakter or without one.
 * No key is in it.
 */
async function makeBackup(given: string | undefined): Promise<void> {
  if (given === undefined)
    throw new StartFailure('backupRefused', 'name the file: `npm run backup -- <file>`');
  // npm runs the command in its own folder, and the operator means the folder they stand in.
  const file = resolve(process.env.INIT_CWD ?? '.', given);
  const settings = readSettings(process.env);
  const { header, end } = await withDatabase(settings, (url) => backUp(url, file, programVersion()));
  const rows = end.tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = writtenNumber.en(Math.ceil((await stat(file)).size / 1e5) / 10);
  say(
    `${file} is whole and checked: ${plural.en(rows, { one: '# row', other: '# rows' })}, ${megabytes} MB, as of ${header.madeAt}.`,
  );
  const secret =
    settings.secret === undefined ? `the file \`secret\` in ${settings.dataFolder}` : 'KARAKTER_SECRET';
  say(`Keep ${secret} in another place: without it papers and answer files in the backup cannot be opened.`);
}

try {
  await makeBackup(process.argv[2]);
} catch (error) {
  process.stderr.write(`${startFailureFrom(error, process.env.KARAKTER_DATA ?? './data').message}\n`);
  process.exitCode = 1;
}

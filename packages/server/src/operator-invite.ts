import { readSettings, type Settings } from './config.ts';
import { createInvitation, invitationLink } from './features/people/invitations.ts';
import { createDatabase, createPool } from './platform/database/db.ts';
import { requireContentFor } from './platform/database/demonstration-mark.ts';
import { migrate } from './platform/database/migrate.ts';
import { withDatabase } from './platform/database/open-beside.ts';
import { inTransaction } from './platform/database/transaction.ts';
import { systemClock } from './platform/jobs/clock.ts';
import { makeDataFolder } from './platform/start/data-folder.ts';
import { StartFailure, startFailureFrom } from './platform/start/start-failure.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Makes the invitation in a database that may still be empty: the tables are then created as at the start. */
async function inviteAt(url: string, settings: Settings): Promise<string> {
  await requireContentFor(settings, url);
  await migrate(url);
  const db = createDatabase(createPool(url, 1, () => undefined));
  const invited = { kind: 'operator', personId: null, by: null, at: systemClock.now() } as const;
  const writing = { identity: 'visible', effect: 'write' } as const;
  const { code } = await inTransaction(db, writing, (tx) => createInvitation(tx, invited)).finally(() =>
    db.destroy(),
  );
  return invitationLink(settings, code);
}

/**
 * `npm run operator:invite`: prints a link for the first operator, or for another when all have left. Works on an
 * empty database and beside a running Karakter. A person who may run it could change the database anyway.
 */
async function invite(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.production) throw new StartFailure('inviteOutsideProduction', 'NODE_ENV=production');
  const own = { ...settings, dataFolder: await makeDataFolder(settings.dataFolder) };
  const link = await withDatabase(own, (url) => inviteAt(url, own));
  say('An operator opens this link within seven days, and signs in there by Feide or ID-porten:\n');
  say(`  ${link}\n`);
  say('It can be used once. Earlier links for operators that were not used are no longer valid.');
}

try {
  await invite();
} catch (error) {
  const folder = process.env.KARAKTER_DATA ?? './data';
  process.stderr.write(`${startFailureFrom(error, folder).message}\n`);
  process.exitCode = 1;
}

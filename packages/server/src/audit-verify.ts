import { examineSettings, readSettings } from './config.ts';
import { createDatabase, createPool } from './platform/database/db.ts';
import { withDatabase } from './platform/database/open-beside.ts';
import { verifyChains } from './platform/log/audit.ts';
import { startFailureFrom } from './platform/start/start-failure.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Verifies the log in this database; returns whether every chain is intact. */
async function verifyAt(url: string, examId: string | undefined): Promise<boolean> {
  const db = createDatabase(createPool(url, 2, () => undefined));
  const reports = await verifyChains(db, examId).finally(() => db.destroy());
  for (const { examId: id, events, broken } of reports) {
    say(
      broken
        ? `${id}  BROKEN at event ${broken.number}: ${broken.fault}`
        : `${id}  ${events} events, unbroken`,
    );
  }
  const broken = reports.filter((r) => r.broken !== null).length;
  say(`${reports.length - broken} of ${reports.length} chains are unbroken.`);
  return broken === 0;
}

/** `npm run audit:verify [-- examId]`: checks the hash chain of one exam or all, and names the first broken link [Q3]. */
async function verify(): Promise<boolean> {
  const settings = readSettings(process.env);
  const examId = process.argv[2];
  return withDatabase(settings, (url) => verifyAt(url, examId));
}

try {
  process.exitCode = (await verify()) ? 0 : 1;
} catch (error) {
  process.stderr.write(
    `${startFailureFrom(error, examineSettings(process.env).settings.dataFolder).message}\n`,
  );
  process.exitCode = 2;
}

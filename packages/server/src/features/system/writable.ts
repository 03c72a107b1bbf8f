import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HealthProblem } from '@karakter/contract/system/routes';
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import type { Database } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Log } from '../../platform/log/log.ts';

type Parts = {
  readonly db: Database;
  readonly log: Pick<Log, 'error'>;
  readonly config: Pick<Config, 'dataFolder' | 'databaseUrl'>;
};

/** More than a file system reserves for small files, and little beside what an exam writes. */
const triedBytes = 64 * 1024;

/** A new table needs new space on the disk, while a row may fit into an old one; it is removed at the end. */
async function writeDatabase(db: Database): Promise<void> {
  await inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) => {
    await sql`set local statement_timeout = 5000`.execute(tx);
    await sql`create temporary table written_to_see (filling text) on commit drop`.execute(tx);
    await sql`insert into written_to_see values (${randomUUID()})`.execute(tx);
  });
}

async function writeFolder(folder: string): Promise<void> {
  const path = join(folder, `written-to-see.${randomUUID()}`);
  try {
    await writeFile(path, new Uint8Array(triedBytes), { mode: 0o600, flush: true });
  } finally {
    await rm(path, { force: true });
  }
}

async function problemsNow({ db, log, config }: Parts): Promise<HealthProblem[]> {
  const problems: HealthProblem[] = [];
  const note = (problem: HealthProblem) => (error: unknown) => {
    log.error(`the check of health found: ${problem}`, error);
    problems.push(problem);
  };
  await writeDatabase(db).catch(note('databaseNotWritable'));
  // Where the database is run elsewhere, nothing is written in the folder after the start.
  if (config.databaseUrl === undefined)
    await writeFolder(config.dataFolder).catch(note('dataFolderNotWritable'));
  return problems;
}

/** Anyone may call this, and it must not cause work: one check serves all callers within this time. */
const validMs = 10_000;

/** Reports where nothing can be written, such as on a full disk. */
export function createWritingCheck(parts: Parts): () => Promise<readonly HealthProblem[]> {
  let last: { readonly at: number; readonly found: Promise<readonly HealthProblem[]> } | undefined;
  return () => {
    const at = performance.now();
    if (!last || at - last.at > validMs) last = { at, found: problemsNow(parts) };
    return last.found;
  };
}

import pg from 'pg';
import { inject } from 'vitest';
import { loadDemonstration } from '../../demonstration/loader.ts';
import { createAnswerMerger } from '../../features/sitting/answer/answer-merger.ts';
import { createImageReader } from '../../integrations/image/image-reader.ts';
import { createPdfWorker } from '../../integrations/pdf/worker.ts';
import { createListReader } from '../../integrations/spreadsheet/list-reader.ts';
import { createDatabase, createPool } from '../../platform/database/db.ts';
import { createLog } from '../../platform/log/log.ts';
import { testConfig } from '../config.ts';
import { copyOf, type TestDatabase } from '../postgres.ts';

const loadedName = 'karakter_demonstration';

/** Loads the demonstration into a database of its own, once in a run, for the first caller. */
async function loadedTemplate(): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [loadedName]);
    if (rowCount) return;
    const loading = `${loadedName}_loading`;
    await client.query(`drop database if exists ${loading} with (force)`);
    await client.query(`create database ${loading} template karakter_template strategy file_copy`);
    const url = new URL(`/${loading}`, inject('postgresUrl')).href;
    const pool = createPool(url, 2, () => undefined);
    const db = createDatabase(pool);
    const log = createLog((line) => process.stderr.write(line));
    const config = testConfig();
    const pdf = createPdfWorker({ seal: config.seal });
    const lists = createListReader();
    const images = createImageReader();
    const merger = createAnswerMerger();
    await loadDemonstration({ config, pool, db, log, pdf, lists, images, merger }, url, () => undefined);
    await pdf.close();
    await lists.close();
    await images.close();
    await merger.close();
    // Not closed by the database, which was not used itself and would leave the pool open.
    await pool.end();
    await client.query(`alter database ${loading} rename to ${loadedName}`);
  } finally {
    await client.end();
  }
}

/** A database of the test file's own with the whole demonstration in it. Drop it afterwards. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  await loadedTemplate();
  return copyOf(loadedName);
}

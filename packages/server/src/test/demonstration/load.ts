import { loadDemonstration } from '../../demonstration/loader.ts';
import { createAnswerMerger } from '../../features/sitting/answer/answer-merger.ts';
import { createImageReader } from '../../integrations/image/image-reader.ts';
import { createPdfWorker } from '../../integrations/pdf/worker.ts';
import { createListReader } from '../../integrations/spreadsheet/list-reader.ts';
import { createDatabase, createPool } from '../../platform/database/db.ts';
import { createLog } from '../../platform/log/log.ts';
import { testConfig } from '../config.ts';

/** Loads the demonstration into a migrated database. */
export async function loadInto(url: string): Promise<void> {
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
}

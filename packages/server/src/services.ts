import type pg from 'pg';
import type { Config } from './config.ts';
import type { AnswerMerger } from './features/sitting/answer/answer-merger.ts';
import type { ImageReader } from './integrations/image/port.ts';
import type { PdfWorker } from './integrations/pdf/port.ts';
import type { ListReader } from './integrations/spreadsheet/port.ts';
import type { Database } from './platform/database/db.ts';
import type { Clock } from './platform/jobs/clock.ts';
import type { Log } from './platform/log/log.ts';

/** The services of the running program; passed down, never global. */
export type Services = {
  config: Config;
  pool: pg.Pool;
  db: Database;
  clock: Clock;
  log: Log;
  pdf: PdfWorker;
  lists: ListReader;
  images: ImageReader;
  merger: AnswerMerger;
};

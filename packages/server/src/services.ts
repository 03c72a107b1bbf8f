import type pg from 'pg';
import type { Config } from './config.ts';
import type { AnswerMerger } from './features/sitting/answer-merger.ts';
import type { PdfWorker } from './integrations/pdf/port.ts';
import type { ListReader } from './integrations/spreadsheet/port.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/db.ts';
import type { Log } from './platform/log.ts';

/** What the running program is made of; passed down, never global. */
export type Services = {
  config: Config;
  pool: pg.Pool;
  db: Database;
  clock: Clock;
  log: Log;
  pdf: PdfWorker;
  lists: ListReader;
  merger: AnswerMerger;
};

import { sql } from 'kysely';
import type { Database } from '../platform/database/db.ts';
import { contentOf, demonstrationMark } from '../platform/database/demonstration-mark.ts';
import { inOneTransaction } from '../platform/database/one-transaction.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import type { Services } from '../services.ts';
import { examsAfterwards } from './exams/afterwards.ts';
import { examsToCome } from './exams/before.ts';
import { examsOfEarlierYears } from './exams/earlier-years.ts';
import { examsUnderWay } from './exams/running.ts';
import { foundInstitution } from './institution/found.ts';
import { emptyScript, oslo } from './script.ts';
import { buildStage } from './stage.ts';

/** The demonstration's clock after loading: a Wednesday in the exam season. */
export const demonstrationNow = oslo('2026-12-02T10:15');

const momentsAtMost = 900;
const momentsBetweenLines = 150;

const whole = { identity: 'visible', effect: 'write' } as const;

type Parts = Omit<Services, 'clock'>;

/** Marks the database as the demonstration's and sets its clock, in the same transaction as everything else. */
async function mark(db: Database): Promise<void> {
  const offset = demonstrationNow.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  const settings = { [demonstrationMark]: true, clockOffsetMs: offset };
  for (const [key, value] of Object.entries(settings)) {
    await db
      .insertInto('setting')
      .values({ key, value: sql<string>`${JSON.stringify(value)}::jsonb` })
      .execute();
  }
}

/**
 * Loads the demonstration into an empty database: a year at an invented university college, played through the real
 * rules and routes with a clock of its own, so that every event, timer and mail is a result of the process. All or
 * nothing: it is one transaction. A database that is not empty is left alone.
 */
export async function loadDemonstration(
  services: Parts,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<boolean> {
  if ((await contentOf(databaseUrl)) !== 'empty') return false;
  say('Loading the demonstration …');
  await inOneTransaction(databaseUrl, async (db) => {
    const { secret } = services.config;
    const institution = await inTransaction(db, whole, (tx) => foundInstitution(tx, secret));
    const clock = { now: () => demonstrationNow, moveTo: async () => undefined };
    const stage = await buildStage({ ...services, clock }, db);
    const script = emptyScript();
    examsOfEarlierYears(script, institution);
    examsAfterwards(script, institution);
    examsUnderWay(script, institution, demonstrationNow);
    examsToCome(script, institution);
    await script.playTo(stage, demonstrationNow, (moments) => {
      if (moments % momentsBetweenLines === 0)
        say(`Loading the demonstration … ${moments} of ${Math.max(moments, momentsAtMost)}`);
    });
    await stage.close();
    await mark(db);
  });
  return true;
}

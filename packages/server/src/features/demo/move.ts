import type pg from 'pg';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { fireNextTimer, jobsSettled, type Tasks } from '../../platform/jobs-runner.ts';
import type { Log } from '../../platform/log.ts';

type Parts = { db: Database; pool: pg.Pool; clock: Clock; log: Log; tasks: Tasks };

/** The first timer that goes off no later than this. */
async function firstDue(db: Database, until: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('timer')
    .select('due_at')
    .where('done_at', 'is', null)
    .where('due_at', '<=', until)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at;
}

/** The program's own look at the timers may be at the same one; then this waits for it. */
async function fireFirst(parts: Parts): Promise<void> {
  if (!(await fireNextTimer(parts))) await new Promise((resolve) => setTimeout(resolve, 20));
  await jobsSettled(parts.pool);
}

async function passTo(parts: Parts, target: Temporal.Instant): Promise<void> {
  const { db, clock } = parts;
  for (let due = await firstDue(db, target); due; due = await firstDue(db, target)) {
    if (Temporal.Instant.compare(due, clock.now()) > 0) await clock.moveTo(due);
    await fireFirst(parts);
  }
  if (Temporal.Instant.compare(target, clock.now()) > 0) await clock.moveTo(target);
}

/**
 * Moves the demonstration's clock as time passes: at each timer on the way it stands still until that is done, so that
 * what Karakter does by itself has its right date. One move at a time, whoever asks.
 */
export function timeMover(parts: Parts): (target: Temporal.Instant) => Promise<void> {
  let moving: Promise<void> = Promise.resolve();
  return (target) => {
    moving = moving.catch(() => undefined).then(() => passTo(parts, target));
    return moving;
  };
}

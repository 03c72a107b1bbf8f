import { statesAtRest } from '@karakter/domain/sitting/sitting-states';
import type pg from 'pg';
import type { Database } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Clock } from '../../platform/jobs/clock.ts';
import { fireNextTimer, jobsSettled, type Tasks } from '../../platform/jobs/jobs-runner.ts';
import type { Log } from '../../platform/log/log.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';

type Parts = { db: Database; pool: pg.Pool; clock: Clock; log: Log; tasks: Tasks };

/** The first timer that fires no later than this. */
async function firstTimerBefore(
  db: Database,
  until: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
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

/** The program itself may be processing the same timer; then this waits for it. */
async function fireFirst(parts: Parts): Promise<void> {
  if (!(await fireNextTimer(parts))) await new Promise((resolve) => setTimeout(resolve, 20));
  await jobsSettled(parts.pool);
}

async function passTo(parts: Parts, target: Temporal.Instant): Promise<void> {
  const { db, clock } = parts;
  for (let due = await firstTimerBefore(db, target); due; due = await firstTimerBefore(db, target)) {
    if (Temporal.Instant.compare(due, clock.now()) > 0) await clock.moveTo(due);
    await fireFirst(parts);
  }
  if (Temporal.Instant.compare(target, clock.now()) > 0) await clock.moveTo(target);
  await publishMovedTimes(db);
}

/** Open exam pages count from the last time they received, so the new time is published to them. */
async function publishMovedTimes(db: Database): Promise<void> {
  await inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) => {
    const exams = await tx
      .selectFrom('sitting')
      .select('exam_id')
      .distinct()
      .where('state', 'not in', statesAtRest)
      .execute();
    for (const { exam_id: examId } of exams) {
      await publishExamDayChange(tx, { examId, candidacyIds: null, what: 'times' });
    }
  });
}

/** The time to move the clock to, given its time at this move's turn; undefined to leave it. */
type Target = (now: Temporal.Instant) => Promise<Temporal.Instant | undefined>;

/**
 * Moves the demonstration's clock as time passes: at each timer on the way it stops until the timer's work is done,
 * so that automatic actions get the right date. One move at a time: an hour is added also when it is requested while
 * a day is still passing.
 */
export function timeMover(parts: Parts): (targetOf: Target) => Promise<void> {
  let moving: Promise<void> = Promise.resolve();
  return (targetOf) => {
    moving = moving
      .catch(() => undefined)
      .then(async () => {
        const target = await targetOf(parts.clock.now());
        if (target) await passTo(parts, target);
      });
    return moving;
  };
}

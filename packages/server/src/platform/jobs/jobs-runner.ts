import { setTimeout } from 'node:timers/promises';
import { type Runner, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { isWorthAnotherTry } from '../database/database-faults.ts';
import type { Database, Tx } from '../database/db.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Log } from '../log/log.ts';
import type { Clock } from './clock.ts';
import { startPeriodic } from './periodic.ts';

/** What a job or a timer does, in one transaction. Both may run more than once: they are idempotent. */
export type Task = (
  context: { tx: Tx; now: Temporal.Instant },
  payload: Readonly<Record<string, unknown>>,
) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

export type JobsRunner = {
  /** Fires every timer due by now, earliest first; returns how many fired. */
  fireDueTimers(): Promise<number>;
  /** The next instant at which a timer is due, if any. */
  nextTimer(): Promise<Temporal.Instant | null>;
  /** Waits until no job is waiting to run now; used after the demonstration's clock has moved, and in tests. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

type Parts = { db: Database; pool: pg.Pool; clock: Clock; log: Log; tasks: Tasks };

/** A job that fails is tried again, and may take longer than a response may. */
const ofJob = { identity: 'visible', effect: 'write', takesItsTime: true } as const;

function graphileTasks({ db, clock, tasks }: Parts): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) =>
        inTransaction(db, ofJob, (tx) =>
          task({ tx, now: clock.now() }, payload as Readonly<Record<string, unknown>>),
        ),
    ]),
  );
}

/** A timer that fired and whose task did not succeed: nothing of it is stored. */
class TimerFailure extends Error {
  readonly timerId: number;
  constructor(timer: { id: number; task: string }, cause: unknown) {
    super(`${timer.task}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.timerId = timer.id;
  }
}

/** Fires one due timer under lock; false when none is due. Rethrows what its task throws. */
export function fireOneTimer({ db, clock, tasks }: Pick<Parts, 'db' | 'clock' | 'tasks'>): Promise<boolean> {
  return inTransaction(db, ofJob, async (tx) => {
    const now = clock.now();
    const timer = await tx
      .selectFrom('timer')
      .selectAll()
      .where('done_at', 'is', null)
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!timer) return false;
    const task = tasks[timer.task];
    if (!task) throw new TimerFailure(timer, 'there is no such task');
    await tx.updateTable('timer').set({ done_at: now }).where('id', '=', timer.id).execute();
    try {
      await task({ tx, now }, timer.payload as Readonly<Record<string, unknown>>);
    } catch (error) {
      throw isWorthAnotherTry(error) ? error : new TimerFailure(timer, error);
    }
    return true;
  });
}

const failedTimerWaits = { minutes: 1 };
const longestError = 200;

/**
 * As fireOneTimer, but a timer that fails is logged and postponed by a minute, until it succeeds, so that it does not
 * stop the timers after it.
 */
export async function fireNextTimer(parts: Omit<Parts, 'pool'>): Promise<boolean> {
  const { db, clock, log } = parts;
  try {
    return await fireOneTimer(parts);
  } catch (error) {
    if (!(error instanceof TimerFailure)) throw error;
    log.error('a timer failed and is tried again in a minute', error);
    await db
      .updateTable('timer')
      .set((eb) => ({
        due_at: clock.now().add(failedTimerWaits),
        failures: eb('failures', '+', 1),
        last_error: error.message.split('\n')[0]?.slice(0, longestError) ?? '',
      }))
      .where('id', '=', error.timerId)
      .where('done_at', 'is', null)
      .execute();
    return true;
  }
}

async function waitingJobs(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    'select count(*)::int as waiting from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
  );
  return rows[0]?.waiting ?? 0;
}

/** Waits until no job is waiting to run now. */
export async function jobsSettled(pool: pg.Pool): Promise<void> {
  while ((await waitingJobs(pool)) > 0) await setTimeout(30);
}

/** graphile-worker runs jobs, which other processes may share; a loop fires due timers every half second. */
export async function startJobs(parts: Parts): Promise<JobsRunner> {
  const { pool, db, log } = parts;
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: graphileTasks(parts),
    logger: log.forJobs(),
  });
  let firing: Promise<number> | null = null;
  const fireAll = async () => {
    let fired = 0;
    while (await fireNextTimer(parts)) fired += 1;
    return fired;
  };
  /** A pass in progress may have missed a timer that is due only now, so another one follows it. */
  const fireDueTimers = async () => {
    await firing?.catch(() => 0);
    firing ??= fireAll().finally(() => {
      firing = null;
    });
    return firing;
  };
  const look = startPeriodic(log, {
    everyMs: 500,
    work: fireDueTimers,
    failure: 'the timers could not be looked at',
  });
  return {
    fireDueTimers,
    async nextTimer() {
      const row = await db
        .selectFrom('timer')
        .select('due_at')
        .where('done_at', 'is', null)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at ?? null;
    },
    settle: () => jobsSettled(pool),
    async stop() {
      look.stop();
      await firing?.catch(() => 0);
      await runner.stop();
      // The runner does not wait for its last write of a finished job; closing the pool must not interrupt that
      // write.
      while (pool.waitingCount > 0) await setTimeout(10);
    },
  };
}

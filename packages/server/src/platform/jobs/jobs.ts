import { sql } from 'kysely';
import type { Tx } from '../database/db.ts';

export type JobPayload = Readonly<Record<string, string | number | null>>;

/**
 * Enqueues work in the transaction of the change, for now or some seconds of system time later. The same key while
 * the job waits replaces it: idempotent.
 */
export async function enqueueJob(
  tx: Tx,
  task: string,
  payload: JobPayload,
  key: string,
  delaySeconds = 0,
): Promise<void> {
  const json = JSON.stringify(payload);
  await sql`select enqueue_job(${task}, ${json}::json, ${key}, ${delaySeconds}::int)`.execute(tx);
}

/**
 * As `enqueueJob`, for work that may take minutes: there is never more than one such at a time, so that a receipt and a
 * mail, which take moments, never wait for it.
 */
export async function enqueueLongJob(tx: Tx, task: string, payload: JobPayload, key: string): Promise<void> {
  await sql`select enqueue_in_line(${task}, ${JSON.stringify(payload)}::json, ${key}, 'long work')`.execute(
    tx,
  );
}

/** As `enqueueJob`, for many of one task at once. */
export async function enqueueJobs(
  tx: Tx,
  task: string,
  jobs: readonly { readonly payload: JobPayload; readonly key: string }[],
): Promise<void> {
  const payloads = jobs.map(({ payload }) => JSON.stringify(payload));
  const keys = jobs.map(({ key }) => key);
  await sql`select enqueue_jobs(${task}, ${payloads}::json[], ${keys}::text[])`.execute(tx);
}

/** Runs a task when Karakter's clock reaches `dueAt`; setting the same key again moves it. */
export async function setTimer(
  tx: Tx,
  timer: { dueAt: Temporal.Instant; task: string; payload: JobPayload; key: string },
): Promise<void> {
  const again = { due_at: timer.dueAt, done_at: null, failures: 0, last_error: null };
  await tx
    .insertInto('timer')
    .values({ due_at: timer.dueAt, task: timer.task, payload: JSON.stringify(timer.payload), key: timer.key })
    .onConflict((c) => c.column('key').doUpdateSet(again))
    .execute();
}

/**
 * Locks timers until the transaction ends. Locked before what their tasks lock, as when they fire, so that a person and
 * a timer never deadlock.
 */
export async function holdTimers(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.selectFrom('timer').select('id').where('key', 'in', keys).orderBy('id').forUpdate().execute();
}

/** Deletes a timer that has not fired. */
export async function cancelTimer(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('timer').where('key', '=', key).where('done_at', 'is', null).execute();
}

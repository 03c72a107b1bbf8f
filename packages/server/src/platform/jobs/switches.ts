import type { SwitchName } from '@karakter/domain/operations/switches';
import { sql } from 'kysely';
import type { Tx } from '../database/db.ts';
import { enqueueJobs, type JobPayload } from './jobs.ts';
import type { Task } from './jobs-runner.ts';

/**
 * The state of a switch now; on where it was never turned [D14]. One index lookup, so that turning it off takes
 * effect at once.
 */
export async function isSwitchedOn(tx: Tx, name: SwitchName): Promise<boolean> {
  const last = await tx
    .selectFrom('switch_change')
    .select('is_on')
    .where('switch', '=', name)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.is_on ?? true;
}

/**
 * Locks the switch until the transaction ends; the code that turns it (`alone`) waits for transactions that are
 * holding work.
 */
async function holdStill(tx: Tx, name: SwitchName, as: 'shared' | 'alone'): Promise<void> {
  const lock = sql.raw(as === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(hashtextextended(${`switch:${name}`}, 0))`.execute(tx);
}

type Change = { name: SwitchName; isOn: boolean; at: Temporal.Instant; by: string; reason: string };

/** Turns a switch and, when it is on again, releases the held work; false when it already had that position. */
export async function turn(tx: Tx, { name, isOn, at, by, reason }: Change): Promise<boolean> {
  await holdStill(tx, name, 'alone');
  if ((await isSwitchedOn(tx, name)) === isOn) return false;
  await tx
    .insertInto('switch_change')
    .values({ switch: name, is_on: isOn, at, by_person: by, reason })
    .execute();
  if (!isOn) return true;
  const held = await tx.deleteFrom('held_job').where('switch', '=', name).returningAll().execute();
  for (const [task, jobs] of Map.groupBy(held, (job) => job.task)) {
    const released = jobs.map(({ payload, key }) => ({ payload: payload as JobPayload, key }));
    await enqueueJobs(tx, task, released);
  }
  return true;
}

type Held = {
  name: SwitchName;
  task: string;
  keyOf: (payload: Readonly<Record<string, unknown>>) => string;
  /** The part that need not wait for the switch. */
  meanwhile?: Task;
};

/**
 * The task, run only while its switch is on; until then its work is held, once for each key, and nothing is lost
 * [D14]. Turning the switch never waits for running work, only for work that is being held.
 */
export function whileOn({ name, task, keyOf, meanwhile }: Held, run: Task): Task {
  return async (context, payload) => {
    const { tx, now } = context;
    if (await isSwitchedOn(tx, name)) return run(context, payload);
    await holdStill(tx, name, 'shared');
    if (await isSwitchedOn(tx, name)) return run(context, payload);
    await tx
      .insertInto('held_job')
      .values({ key: keyOf(payload), switch: name, task, payload: JSON.stringify(payload), held_at: now })
      .onConflict((c) => c.column('key').doNothing())
      .execute();
    await meanwhile?.(context, payload);
  };
}

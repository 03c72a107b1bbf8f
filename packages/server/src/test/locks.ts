import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { createDatabase, createPool, type Database, type Tx } from '../platform/database/db.ts';
import type { TestApp } from './app.ts';

type Hold = (tx: Tx) => Promise<unknown>;
type Held = { readonly name: string; readonly pid: number; release(): Promise<void> };

const tables = [
  'answer_branch',
  'appeal',
  'candidacy',
  'dismissal_appeal',
  'exam',
  'explanation',
  'hand_in',
  'institution',
  'notice',
  'person',
  'procedural_complaint',
  'sitting',
  'takeover_request',
  'timer',
  'waiting_sign_in',
] as const;

/** Locks every row of a table that a test has added, or every other row, like an update. */
const rowsOf = (table: string, { areNeighbours = false } = {}): Hold => {
  const kept = sql`select content from neighbours.kept where name = ${table}`;
  const rows = sql`select from ${sql.table(table)} t where (to_jsonb(t)::text in (${kept})) = ${areNeighbours}
    for no key update`;
  return async (tx) => {
    await sql`set local timezone = 'UTC'`.execute(tx);
    return rows.execute(tx);
  };
};

const allNeighbours: Hold = async (tx) => {
  for (const table of tables) await rowsOf(table, { areNeighbours: true })(tx);
};

/** Only a statement that is meant to lock: an update that happens to wait for a row protects nothing. */
const isMeantToHold = (query: string) => /for (no key )?update|advisory_xact_lock/i.test(query);

async function hold(db: Database, name: string, take: Hold): Promise<Held> {
  const held = Promise.withResolvers<number>();
  const over = Promise.withResolvers<void>();
  const transaction = db.transaction().execute(async (tx) => {
    await take(tx);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    held.resolve(rows[0]?.pid ?? 0);
    await over.promise;
  });
  transaction.catch(held.reject);
  const release = () => {
    over.resolve();
    return transaction;
  };
  return { name, pid: await held.promise, release };
}

/**
 * Releases each lock for which the work waits, until it is done; returns the intended locks, in order. Each wait is
 * checked twice, since PostgreSQL may still show the previous statement beside it.
 */
async function letThrough(db: Database, work: () => Promise<unknown>, held: readonly Held[]) {
  const locks = new Set<string>();
  let seen: Held | undefined;
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const { rows } = await sql<{ query: string; blockers: number[] }>`
      select query, pg_blocking_pids(pid) as blockers from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    const [wait] = rows;
    const holder = held.find(({ pid }) => wait?.blockers.includes(pid));
    if (wait && holder && holder === seen) {
      if (isMeantToHold(wait.query)) locks.add(holder.name);
      await holder.release();
    }
    seen = holder;
    await setTimeout(1);
  }
  await working;
  return [...locks];
}

/**
 * Finds the locks that a piece of work takes, in order: rows of any table, those of another institution, and the
 * locks of `also`. Another transaction holds each of them until the work waits for it.
 */
export function useLocks(app: () => TestApp) {
  let db: Database | undefined;
  beforeAll(() => {
    db = createDatabase(
      createPool(String(app().services.pool.options.connectionString), 40, () => undefined),
    );
  });
  afterAll(() => db?.destroy());
  return async (
    work: () => Promise<unknown>,
    also: Readonly<Record<string, Hold>> = {},
  ): Promise<string[]> => {
    if (!db) throw new Error('locks are looked at only while tests run');
    const own = db;
    // Background work of the previous call would wait too.
    await app().jobs.settle();
    const holds = Object.entries({
      ...Object.fromEntries(tables.map((name) => [name, rowsOf(name)])),
      neighbours: allNeighbours,
      ...also,
    });
    const held = await Promise.all(holds.map(([name, take]) => hold(own, name, take)));
    try {
      return await letThrough(own, work, held);
    } finally {
      await Promise.all(held.map(({ release }) => release()));
    }
  };
}

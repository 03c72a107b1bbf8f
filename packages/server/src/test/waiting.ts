import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { TestApp } from './app.ts';

/** Returns when so many transactions of this database wait for locks of others. */
export async function untilWaiting({ services: { db } }: TestApp, count = 1): Promise<void> {
  const waiting = async () => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    return rows[0]?.waiting ?? 0;
  };
  // A job of the server may wait beside them.
  while ((await waiting()) < count) await setTimeout(5);
}

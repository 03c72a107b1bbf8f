import { sql } from 'kysely';
import type { Database } from '../database/db.ts';

/**
 * Karakter's own clock, to the millisecond. Every decision uses it, never the system clock directly. In the
 * demonstration it can be moved forward; its offset is stored, so that a restart continues there.
 */
export type Clock = {
  now(): Temporal.Instant;
  /** Moves the clock to an instant that is not before now. Demonstration and tests only. */
  moveTo(instant: Temporal.Instant): Promise<void>;
};

// Read for every keystroke of every candidate: Temporal's own reading of the system clock takes ten times as long.
const systemNow = () => Date.now();

/** The clock of production: the system clock, kept right by the operating system. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(systemNow()),
  moveTo: () => Promise.reject(new Error('the clock can be moved in the demonstration only')),
};

/** The demonstration's clock; it continues where it was left. */
export async function movableClock(db: Database): Promise<Clock> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'clockOffsetMs')
    .executeTakeFirst();
  let offset = typeof row?.value === 'number' ? row.value : 0;
  const now = () => Temporal.Instant.fromEpochMilliseconds(systemNow() + offset);
  return {
    now,
    async moveTo(instant) {
      const next = instant.epochMilliseconds - systemNow();
      if (next < offset) return;
      const value = sql<string>`${JSON.stringify(next)}::jsonb`;
      await db
        .insertInto('setting')
        .values({ key: 'clockOffsetMs', value })
        .onConflict((c) => c.column('key').doUpdateSet({ value }))
        .execute();
      offset = next;
    },
  };
}

import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/db.ts';

/** Notes entries that are left out of an answer: found once, they are not tried again with each merging [S1]. */
export async function noteUnmerged(
  db: Database | Tx,
  { attempt, sequences, at }: { attempt: number; sequences: readonly number[]; at: Temporal.Instant },
): Promise<void> {
  if (sequences.length === 0) return;
  await sql`
    insert into answer_unmerged (attempt, sequence, found_at)
    select ${attempt}, sequence, ${at.toString()}::timestamptz from unnest(${sequences}::int[]) as given (sequence)
    on conflict do nothing`.execute(db);
}

import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/db.ts';

/** An entry of the chain that is not in the answer, and the reason. */
export type LeftOut = { readonly sequence: number; readonly reason: 'tooSlow' | 'unreadable' };

/** Records entries that are left out of an answer, so that they are not tried again with each merge [S1]. */
export async function noteUnmerged(
  db: Database | Tx,
  { attemptId, left, at }: { attemptId: number; left: readonly LeftOut[]; at: Temporal.Instant },
): Promise<void> {
  if (left.length === 0) return;
  await sql`
    insert into answer_unmerged (attempt, sequence, reason, found_at)
    select ${attemptId}, sequence, reason, ${at.toString()}::timestamptz
    from unnest(${left.map((each) => each.sequence)}::int[], ${left.map((each) => each.reason)}::text[])
      as given (sequence, reason)
    on conflict do nothing`.execute(db);
}

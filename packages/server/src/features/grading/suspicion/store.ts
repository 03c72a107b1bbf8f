import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type Held = {
  candidacyId: string;
  /** The commission of the grader who reports; null for the exam office. */
  commissionId: string | null;
  reason: string;
  by: string;
  at: Temporal.Instant;
};

/** Holds a grade back; false where the same one holds it back already. Also as the blind role, for a grader's report. */
export async function saveHold(
  tx: Tx,
  { candidacyId, commissionId, reason, by, at }: Held,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('grade_hold')
    .values({
      id: randomUUID(),
      candidacy_id: candidacyId,
      commission_id: commissionId,
      reason,
      held_by: by,
      held_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The actor's own reports on a script, the latest last; as the blind role, which sees no other's [G10]. */
export async function ownSuspicions(tx: Tx, commissionId: string, candidacyId: string) {
  const rows = await tx
    .selectFrom('grade_hold')
    .select(['reason', 'held_at'])
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .where('held_by', '=', sql<string>`current_person()`)
    .orderBy('held_at')
    .execute();
  return rows.map((row) => ({ account: row.reason, reportedAt: row.held_at.toString() }));
}

import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** An earlier hand-in of a candidate, which was opened again. */
export type ReopenedHandIn = {
  readonly candidacyId: string;
  readonly at: Temporal.Instant;
  readonly receiptCode: string;
};

/** The hand-ins of these candidates that were opened again, oldest first [D17]. */
export async function reopenedOf(tx: Tx, candidacyIds: readonly string[]): Promise<ReopenedHandIn[]> {
  return tx
    .selectFrom('hand_in_reopened')
    .select(['candidacy_id as candidacyId', 'at', 'receipt_code as receiptCode'])
    .where('candidacy_id', '=', sql<string>`any(${candidacyIds}::uuid[])`)
    .orderBy('reopened_at')
    .execute();
}

/**
 * Moves a hand-in to those that were opened again, unaltered and with its PDF [D17, S6]: from now on no PDF is made of
 * it and no grader reaches it. Waits for a PDF that is being made. The sitting must be locked.
 */
export async function keepAsReopened(
  tx: Tx,
  candidacyId: string,
  by: { readonly actorId: string; readonly at: Temporal.Instant; readonly reason: string },
): Promise<{ receiptCode: string; sha256: string }> {
  const {
    exam_id: _,
    pdf_delayed_at: __,
    choices,
    ...handIn
  } = await tx
    .selectFrom('hand_in')
    .selectAll()
    .where('candidacy_id', '=', candidacyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const opened = { reopened_at: by.at, reopened_by: by.actorId, reason: by.reason };
  await tx
    .insertInto('hand_in_reopened')
    .values({ ...handIn, choices: JSON.stringify(choices), ...opened })
    .execute();
  await tx.deleteFrom('hand_in').where('candidacy_id', '=', candidacyId).execute();
  return { receiptCode: handIn.receipt_code, sha256: handIn.sha256 };
}

import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type Place = { readonly commissionId: string; readonly candidacyId: string };

/** The reasons that count for a commission's grade of a candidate, and how many were given; also as the blind role. */
export async function reasonsOf(tx: Tx, { commissionId, candidacyId }: Place) {
  const row = await tx
    .selectFrom('appeal_reasons')
    .select(['text', 'number'])
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return { text: row?.text ?? null, given: row?.number ?? 0 };
}

/** Whether the commission's appeal of the candidate has no decision yet. */
export async function takesReasons(tx: Tx, { commissionId, candidacyId }: Place): Promise<boolean> {
  const { rows } = await sql<{ takes: boolean }>`
    select takes_reasons(${commissionId}, ${candidacyId}) as takes`.execute(tx);
  return rows[0]?.takes ?? false;
}

/** Adds reasons; false where another grader has given some since. */
export async function saveReasons(
  tx: Tx,
  place: Place,
  given: { text: string; after: number; by: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('appeal_reasons')
    .values({
      commission_id: place.commissionId,
      candidacy_id: place.candidacyId,
      number: given.after + 1,
      text: given.text,
      written_by: given.by,
      written_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

import type { Tx } from '../../platform/database/db.ts';
import type { Sitting } from './store.ts';

/** The last hand-in that was opened again, where the candidate is writing after it [D17]. */
export async function reopeningOf(
  tx: Tx,
  { candidacyId, state }: Pick<Sitting, 'candidacyId' | 'state'>,
): Promise<{ at: string; receiptCode: string } | null> {
  if (state.kind !== 'open') return null;
  const row = await tx
    .selectFrom('hand_in_reopened')
    .select(['reopened_at', 'receipt_code'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('reopened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { at: row.reopened_at.toString(), receiptCode: row.receipt_code } : null;
}

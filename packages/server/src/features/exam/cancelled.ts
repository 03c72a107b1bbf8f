import type { ChangeReason, ExamChange } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from './store.ts';

/** When and why the exam was cancelled; null where it is not [P14]. */
export async function cancelledText(tx: Tx, { id, cancelledAt }: ExamRecord) {
  if (cancelledAt === null) return null;
  const { reason } = await tx
    .selectFrom('exam_change')
    .select('reason')
    .where('exam_id', '=', id)
    .where('kind', '=', 'cancel' satisfies ExamChange)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { at: cancelledAt.toString(), reason: reason as ChangeReason };
}

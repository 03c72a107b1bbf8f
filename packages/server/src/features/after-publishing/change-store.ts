import type { Because, ChangeReason, ExamChange } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';

/** Stores why an exam was changed after it was published [P14]; what was changed is in its log. */
export async function insertChange(
  tx: Tx,
  change: Because & { id: string; examId: string; kind: ExamChange; by: string; at: Temporal.Instant },
): Promise<void> {
  const { id, examId, kind, reason, explanation, by, at } = change;
  await tx
    .insertInto('exam_change')
    .values({ id, exam_id: examId, kind, reason, explanation, by_person: by, at })
    .execute();
}

/** The changes of the exam since it was published, newest first, for its exam office. */
export async function changesOf(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('exam_change')
    .innerJoin('person', 'person.id', 'exam_change.by_person')
    .select(['exam_change.id', 'kind', 'reason', 'explanation', 'at', 'person.name'])
    .where('exam_id', '=', examId)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ id, kind, reason, explanation, at, name }) => ({
    id,
    kind: kind as ExamChange,
    reason: reason as ChangeReason,
    explanation,
    at: at.toString(),
    by: name,
  }));
}

import type { Tx } from '../../../platform/database/db.ts';
import { notifyAll } from '../../notices/notify.ts';

/** The coming exams of the same course, the next one first: one of them can be offered instead (uhl. § 11-9(2)) [K8]. */
export async function newExamsFor(tx: Tx, examId: string, now: Temporal.Instant) {
  return tx
    .selectFrom('exam as e')
    .innerJoin('exam as annulled', 'annulled.course_id', 'e.course_id')
    .select(['e.id as examId', 'e.starts_at as startsAt'])
    .where('annulled.id', '=', examId)
    .where('e.id', '<>', examId)
    .where('e.starts_at', '>', now)
    .where('e.state', 'in', ['planned', 'published'])
    .orderBy('e.starts_at')
    .orderBy('e.id')
    .execute();
}

/**
 * Offers those whose grade the complaint annulled a new exam. Where it is planned in Karakter, those who graded the first one
 * are barred from it; the others who were struck are told here, and the complainant by the decision.
 */
export async function offerNewExam(
  tx: Tx,
  of: { complaintId: string; complainant: string; examId: string; newExamId: string | null },
  at: Temporal.Instant,
): Promise<void> {
  const { complaintId, complainant, examId, newExamId } = of;
  await tx
    .updateTable('annulment')
    .set({ new_exam_id: newExamId })
    .where('complaint_id', '=', complaintId)
    .where('remedy', '=', 'newExam')
    .execute();
  const others = await tx
    .selectFrom('annulment')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'annulment.candidacy_id')
    .select('cp.person_id')
    .where('complaint_id', '=', complaintId)
    .where('remedy', '=', 'newExam')
    .where('annulment.candidacy_id', '<>', complainant)
    .execute();
  const to = others.map(({ person_id }) => person_id);
  await notifyAll(tx, { to, examId, kind: 'newExamOffered', facts: {}, at, cases: [complaintId] });
}

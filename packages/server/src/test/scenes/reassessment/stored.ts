import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/database/db.ts';
import { addTestCommission, type TestExam } from '../exam.ts';

/** The decided new assessment of an appeal, straight in the database, made by the graders of the first grading. */
export async function addDecidedReassessment(
  db: Database,
  exam: TestExam,
  { appealId, at }: { appealId: string; at: Temporal.Instant },
): Promise<string> {
  const { commissionId } = await addTestCommission(db, exam.examId, [], 'newAssessment', exam.graders);
  const id = randomUUID();
  const made = { composition: 'oneOfEach', decider: 'agreement', opened_by: exam.officer, opened_at: at };
  const closed = { state: 'decided', grade: 'B', closed_at: at, closed_by: exam.officer };
  await db
    .insertInto('reassessment')
    .values({ id, appeal_id: appealId, commission_id: commissionId, ...made, ...closed })
    .execute();
  return id;
}

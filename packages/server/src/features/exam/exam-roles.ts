import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/db.ts';

/** The roles a person is appointed to for one exam. */
export type ExamRole = 'courseCoordinator' | 'invigilator';

/** The holders of the role for the exam itself, by name. */
export async function holdersOf(tx: Tx, examId: string, role: ExamRole) {
  return await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .where('role', '=', role)
    .where('exam_id', '=', examId)
    .where('revoked_at', 'is', null)
    .orderBy('person.name')
    .execute();
}

type Appointment = { examId: string; role: ExamRole; personId: string; by: string; at: Temporal.Instant };

/** Grants the role for the exam; false when the person has it already. */
export async function grantForExam(
  tx: Tx,
  { examId, role, personId, by, at }: Appointment,
): Promise<boolean> {
  const present = await holdersOf(tx, examId, role);
  if (present.some((holder) => holder.personId === personId)) return false;
  const grant = { id: randomUUID(), person_id: personId, role, exam_id: examId };
  await tx
    .insertInto('role_grant')
    .values({ ...grant, granted_by: by, granted_at: at })
    .execute();
  return true;
}

/** Ends the role for the exam; false when the person does not have it. */
export async function revokeForExam(
  tx: Tx,
  { examId, role, personId, by, at }: Appointment,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('role_grant')
    .set({ revoked_at: at, revoked_by: by })
    .where('role', '=', role)
    .where('exam_id', '=', examId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Everyone who was ever appointed to watch the exam, with the period. */
export async function watchersOf(tx: Tx, examId: string) {
  return await tx
    .selectFrom('role_grant')
    .select(['person_id as personId', 'granted_at as grantedAt', 'revoked_at as revokedAt'])
    .where('role', '=', 'invigilator')
    .where('exam_id', '=', examId)
    .execute();
}

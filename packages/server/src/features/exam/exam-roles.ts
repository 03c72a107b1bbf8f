import { randomUUID } from 'node:crypto';
import type { DutyText } from '@karakter/contract/people/duty';
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

const dutyColumns = ['rooms', 'first_day as firstDay', 'last_day as lastDay'] as const;

const invigilatorGrants = (tx: Tx, examId: string) =>
  tx
    .selectFrom('role_grant')
    .where('role', '=', 'invigilator')
    .where('exam_id', '=', examId)
    .where('revoked_at', 'is', null);

/** The exam's invigilators with their duties, by name. */
export async function invigilatorsOf(tx: Tx, examId: string) {
  const rows = await invigilatorGrants(tx, examId)
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .select(dutyColumns)
    .orderBy('person.name')
    .execute();
  return rows.map(({ personId, name, email, ...duty }) => ({ personId, name, email, duty }));
}

/** The rooms and days of one invigilator; undefined where the person is not appointed. */
export async function dutyOf(tx: Tx, examId: string, personId: string): Promise<DutyText | undefined> {
  return invigilatorGrants(tx, examId)
    .where('person_id', '=', personId)
    .select(dutyColumns)
    .executeTakeFirst();
}

export async function saveDuty(
  tx: Tx,
  { examId, personId }: { examId: string; personId: string },
  { rooms, firstDay, lastDay }: DutyText,
): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ rooms, first_day: firstDay, last_day: lastDay })
    .where('role', '=', 'invigilator')
    .where('exam_id', '=', examId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
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

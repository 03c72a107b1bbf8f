import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db.ts';

const role = 'courseCoordinator';

/** The exam's own course coordinators, by name. */
export async function coordinatorsOf(tx: Tx, examId: string) {
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

/** Grants the role for the exam; false when the person has it already. */
export async function grantCoordinator(
  tx: Tx,
  grant: { examId: string; personId: string; at: Temporal.Instant },
): Promise<boolean> {
  const present = await coordinatorsOf(tx, grant.examId);
  if (present.some(({ personId }) => personId === grant.personId)) return false;
  await tx
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: grant.personId,
      role,
      exam_id: grant.examId,
      granted_at: grant.at,
    })
    .execute();
  return true;
}

/** Ends the role for the exam; false when the person does not have it. */
export async function revokeCoordinator(
  tx: Tx,
  grant: { examId: string; personId: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('role_grant')
    .set({ revoked_at: grant.at })
    .where('role', '=', role)
    .where('exam_id', '=', grant.examId)
    .where('person_id', '=', grant.personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

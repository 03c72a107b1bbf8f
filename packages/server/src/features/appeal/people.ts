import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { gradersOfExam } from '../planning/commission-store.ts';

async function holdersOf(tx: Tx, examId: string, role: Role): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select unit_id from exam where id = ${examId}
      union
      select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
    )
    select distinct person_id as id from role_grant
    where role = ${role} and revoked_at is null and (exam_id = ${examId} or unit_id in (select id from above))`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/**
 * The handlers of the exam's cases: the unit's caseworkers, or without caseworkers its exam office; no grader of it
 * [U7].
 */
export async function caseHandlersOf(tx: Tx, examId: string): Promise<string[]> {
  const graders = await gradersOfExam(tx, examId);
  for (const role of ['caseworker', 'examOffice'] as const) {
    const holders = (await holdersOf(tx, examId, role)).filter((id) => !graders.has(id));
    if (holders.length > 0) return holders;
  }
  return [];
}

/** The exam office's people for the exam. */
export async function examOfficersOf(tx: Tx, examId: string): Promise<string[]> {
  const graders = await gradersOfExam(tx, examId);
  return (await holdersOf(tx, examId, 'examOffice')).filter((id) => !graders.has(id));
}

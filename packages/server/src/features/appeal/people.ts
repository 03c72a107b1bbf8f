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

/** An ordinary commission, or the third grader of one. */
const ofOrdinary = sql<boolean>`'ordinary' in (c.kind, parent.kind)`;

/**
 * Everyone who has graded this exam in an ordinary commission or as its third grader, or is a member of one: none of them may be in its appeal
 * commissions [K3] (uhl. § 11-11(2)).
 */
export async function earlierGradersOf(
  tx: Tx,
  examId: string,
): Promise<{ personId: string; name: string }[]> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', (e) =>
      e
        .selectFrom('commission_member as m')
        .innerJoin('commission as c', 'c.id', 'm.commission_id')
        .leftJoin('commission as parent', 'parent.id', 'c.parent_id')
        .select('m.person_id')
        .where('c.exam_id', '=', examId)
        .where(ofOrdinary)
        .union(
          e
            .selectFrom('assessment as a')
            .innerJoin('commission as c', 'c.id', 'a.commission_id')
            .leftJoin('commission as parent', 'parent.id', 'c.parent_id')
            .select('a.person_id')
            .where('c.exam_id', '=', examId)
            .where(ofOrdinary),
        )
        .union(
          e
            .selectFrom('shared_change as s')
            .innerJoin('commission as c', 'c.id', 's.commission_id')
            .select('s.person_id')
            .where('c.exam_id', '=', examId),
        )
        .union(
          e
            .selectFrom('shared_confirmation as s')
            .innerJoin('commission as c', 'c.id', 's.commission_id')
            .select('s.person_id')
            .where('c.exam_id', '=', examId),
        ),
    )
    .orderBy('name')
    .execute();
  return rows.map(({ id, name }) => ({ personId: id, name }));
}

/**
 * Whether a member of the commission decided an earlier appeal of this answer, or made its new assessment; after a
 * correction there can be another appeal, which needs new graders (uhl. § 11-11(2)).
 */
export async function hasGradedBefore(tx: Tx, commissionId: string, candidacyId: string): Promise<boolean> {
  const { rows } = await sql`
    select from appeal a join commission_member now on now.commission_id = ${commissionId}
    where a.candidacy_id = ${candidacyId} and a.state = 'decided' and (
      exists (select from commission_member earlier
        where earlier.commission_id = a.commission_id and earlier.person_id = now.person_id)
      or exists (select from new_assessment_member graded
        where graded.appeal_id = a.id and graded.person_id = now.person_id))
    limit 1`.execute(tx);
  return rows.length > 0;
}

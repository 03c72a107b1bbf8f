import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** An ordinary commission, one that graded again after a formal error, or the third grader of one. */
const ofGrading = sql<boolean>`coalesce(parent.kind, c.kind) in ('ordinary', 'newGrading')`;

/** The graders to whom an explanation of these commissions was given. */
const writersIn = (tx: Tx, examId: string) =>
  tx
    .selectFrom('explanation_writer as w')
    .innerJoin('explanation as x', 'x.id', 'w.explanation_id')
    .innerJoin('commission as c', 'c.id', 'x.commission_id')
    .leftJoin('commission as parent', 'parent.id', 'c.parent_id')
    .select('w.person_id')
    .where('x.exam_id', '=', examId)
    .where(ofGrading);

/**
 * Everyone who has graded this exam in an ordinary commission, in one that graded again, or as a third grader, is a member of
 * one but of `besides`, or was given an explanation of theirs to write: none of them may be in its appeal commissions, or grade
 * again [K3, K8] (uhl. §§ 11-9(2), 11-11(2)).
 */
export async function earlierGradersOf(
  tx: Tx,
  examId: string,
  besides: string | null = null,
): Promise<{ personId: string; name: string }[]> {
  const isAnother = sql<boolean>`(${besides}::uuid is null or ${besides}::uuid not in (c.id, coalesce(parent.id, c.id)))`;
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
        .where(ofGrading)
        .where(isAnother)
        .union(
          e
            .selectFrom('assessment as a')
            .innerJoin('commission as c', 'c.id', 'a.commission_id')
            .leftJoin('commission as parent', 'parent.id', 'c.parent_id')
            .select('a.person_id')
            .where('c.exam_id', '=', examId)
            .where(ofGrading)
            .where(isAnother),
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
        )
        .union(writersIn(tx, examId)),
    )
    .orderBy('name')
    .execute();
  return rows.map(({ id, name }) => ({ personId: id, name }));
}

/**
 * Everyone who had to do with one of these answers before: as a member of a commission that had it to grade, in an assessment,
 * in a grading meeting of the exam that tried it, or with its explanation to write [K3] (uhl. § 11-11(2)).
 */
export async function gradersOfAnswers(tx: Tx, candidacyIds: readonly string[]): Promise<string[]> {
  if (candidacyIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with answer as (select unnest(${candidacyIds}::uuid[]) as id),
    graded as (
      select c.id as commission_id, a.id as candidacy_id from answer a
      join commission_candidacy cc on cc.candidacy_id = a.id
      join commission c on c.id = cc.commission_id
      left join commission parent on parent.id = c.parent_id
      where ${ofGrading})
    select m.person_id as id from graded g join commission_member m on m.commission_id = g.commission_id
    union
    select s.person_id from answer a join assessment s on s.candidacy_id = a.id
      join commission c on c.id = s.commission_id
      left join commission parent on parent.id = c.parent_id where ${ofGrading}
    union
    select s.person_id from graded g join shared_change s on s.commission_id = g.commission_id
      and s.candidacy_id = g.candidacy_id
    union
    select m.person_id from answer a join trial_sample s on s.candidacy_id = a.id
      join grading_meeting g on g.id = s.meeting_id
      join commission c on c.exam_id = g.exam_id and c.kind in ('ordinary', 'newGrading')
      join commission_member m on m.commission_id = c.id
    union
    select w.person_id from answer a join explanation x on x.candidacy_id = a.id
      join explanation_writer w on w.explanation_id = x.id
      join commission c on c.id = x.commission_id
      left join commission parent on parent.id = c.parent_id where ${ofGrading}`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * The persons who decided an earlier appeal of one of these answers, as members of its commission or as its third grader,
 * or made its new assessment: after a correction there can be another appeal, which needs new graders
 * (uhl. § 11-11(2)).
 */
export async function earlierAppealGradersOf(tx: Tx, candidacyIds: readonly string[]): Promise<string[]> {
  if (candidacyIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with earlier as (select id, commission_id, candidacy_id from appeal
      where candidacy_id = any(${candidacyIds}::uuid[]) and state = 'decided')
    select m.person_id as id from earlier a join commission_member m on m.commission_id = a.commission_id
    union
    select s.person_id from earlier a join commission third on third.parent_id = a.commission_id
      join assessment s on s.commission_id = third.id and s.candidacy_id = a.candidacy_id
    union
    select n.person_id from earlier a join new_assessment_member n on n.appeal_id = a.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether one of the commission's members graded this answer, or an earlier appeal of it. */
export async function hasGradedBefore(tx: Tx, commissionId: string, candidacyId: string): Promise<boolean> {
  const before = [
    ...(await gradersOfAnswers(tx, [candidacyId])),
    ...(await earlierAppealGradersOf(tx, [candidacyId])),
  ];
  const member = await tx
    .selectFrom('commission_member')
    .select('person_id')
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', sql<string>`any(${before}::uuid[])`)
    .executeTakeFirst();
  return member !== undefined;
}

/** Everyone who graded an exam that this one is held instead of, after a formal error: none of them grades here (uhl. § 11-9(2)). */
export async function gradersOfAnnulledFor(tx: Tx, newExamId: string): Promise<string[]> {
  const annulled = await tx
    .selectFrom('annulment')
    .select('exam_id')
    .distinct()
    .where('new_exam_id', '=', newExamId)
    .execute();
  const graders = [];
  for (const { exam_id } of annulled) graders.push(...(await earlierGradersOf(tx, exam_id)));
  return graders.map(({ personId }) => personId);
}

import type { GradingState } from '@karakter/domain/grading/grading';
import { moveConsequence } from '@karakter/domain/grading/seats/moving';
import { inNameOrder } from '@karakter/domain/people/name-order';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type Row = {
  candidacy_id: string;
  number: number;
  name: string;
  student_number: string | null;
  group_name: string | null;
  commission_id: string | null;
  by_hand: boolean;
  is_handed_in: boolean;
  state: GradingState;
  is_begun: boolean;
};

/** Every candidate with the commission that grades them and what a move would do. Only for the exam office. */
export async function distributionOf(tx: Tx, examId: string) {
  const { rows } = await sql<Row>`
    select c.id as candidacy_id, c.candidate_number as number, p.name, p.student_number, cp.group_name,
      cc.commission_id, coalesce(cc.by_hand, false) as by_hand, h.candidacy_id is not null as is_handed_in,
      case when g.grade is not null then 'agreed' when r.at is null then 'assessing' else 'differing' end as state,
      exists (select from assessment a where a.commission_id = cc.commission_id and a.candidacy_id = cc.candidacy_id)
        or exists (select from shared_assessment a where a.commission_id = cc.commission_id
          and a.candidacy_id = cc.candidacy_id) as is_begun
    from candidacy c
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join sitting s on s.candidacy_id = c.id
    left join (commission_candidacy cc join commission k on k.id = cc.commission_id and k.kind = 'ordinary')
      on cc.candidacy_id = c.id
    left join work_to_grade h on h.candidacy_id = c.id
    left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = c.id
    left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = c.id
    where c.exam_id = ${examId} and s.state is distinct from 'withdrawn'`.execute(tx);
  return inNameOrder(rows).map((row) => ({
    candidacyId: row.candidacy_id,
    candidateNumber: row.number,
    name: row.name,
    studentNumber: row.student_number,
    group: row.group_name,
    commissionId: row.commission_id,
    byHand: row.by_hand,
    isHandedIn: row.is_handed_in,
    consequence: moveConsequence({ state: row.state, isBegun: row.is_begun }),
  }));
}
export type Distributed = Awaited<ReturnType<typeof distributionOf>>[number];

/** Takes candidates out of the exam's ordinary commissions, and from third graders who have not confirmed. */
export async function takeOut(tx: Tx, examId: string, candidacyIds: readonly string[]): Promise<void> {
  await sql`
    delete from commission_candidacy cc using commission c
    where c.id = cc.commission_id and c.exam_id = ${examId} and cc.candidacy_id = any(${candidacyIds}::uuid[])
      and (c.kind = 'ordinary' or (c.parent_id in (select o.id from commission o where o.kind = 'ordinary')
        and not exists (select from reveal r where r.commission_id = c.id and r.candidacy_id = cc.candidacy_id)))`.execute(
    tx,
  );
}

/**
 * A candidate who comes back to a commission finds there what was set aside by the move: for an answer that is not
 * revealed, the work of those who are members still.
 */
export async function takeUpAgain(tx: Tx, candidacyIds: readonly string[]): Promise<void> {
  await sql`
    delete from assessment_set_aside s using commission_candidacy cc
    where cc.commission_id = s.commission_id and cc.candidacy_id = s.candidacy_id
      and s.candidacy_id = any(${candidacyIds}::uuid[]) and s.cause = 'candidateMoved'
      and (exists (select from reveal r where r.commission_id = s.commission_id and r.candidacy_id = s.candidacy_id)
        or exists (select from commission_member m where m.commission_id = s.commission_id
          and m.person_id = s.person_id and m.ended_at is null))`.execute(tx);
}

/** Whether another of the exam's commissions grades one of these groups. */
export async function isTaken(
  tx: Tx,
  { examId, commissionId }: { examId: string; commissionId: string },
  groups: readonly string[],
): Promise<boolean> {
  if (groups.length === 0) return false;
  const taken = await tx
    .selectFrom('commission_group')
    .select('group_name')
    .where('exam_id', '=', examId)
    .where('commission_id', '<>', commissionId)
    .where('group_name', 'in', groups)
    .executeTakeFirst();
  return taken !== undefined;
}

/** Makes these the groups whose candidates the commission grades. */
export async function saveGroups(
  tx: Tx,
  { examId, commissionId }: { examId: string; commissionId: string },
  groups: readonly string[],
): Promise<void> {
  await tx.deleteFrom('commission_group').where('commission_id', '=', commissionId).execute();
  const rows = [...new Set(groups)].map((group_name) => ({
    exam_id: examId,
    commission_id: commissionId,
    group_name,
  }));
  if (rows.length > 0) await tx.insertInto('commission_group').values(rows).execute();
}

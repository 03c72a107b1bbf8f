import type { DisputeLine } from '@karakter/contract/grading/deciding';
import { workflowFor } from '@karakter/domain/exam/grading-workflow';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { examForCommission } from '../../exam/commission-results.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { ownWorkflowIn } from '../../exam/workflow.ts';
import { isGradedBy } from '../../people/kept-from.ts';
import { lockCommission, membersOf } from '../../planning/commission-store.ts';
import { type ScriptRecord, scriptOf } from '../scripts.ts';
import type { CommissionAt } from './facts.ts';

type DisputeRow = {
  commission_id: string;
  number: number;
  kind: GradingKind;
  candidate_number: number;
  since: Temporal.Instant;
  proposed: boolean;
  disputed: boolean;
  decider: string | null;
  third_person: string | null;
  third_name: string | null;
};

function lineOf(row: DisputeRow): DisputeLine {
  const { third_person: personId, third_name: name } = row;
  const undecided = row.proposed ? 'proposed' : 'differing';
  return {
    candidateNumber: row.candidate_number,
    commissionId: row.commission_id,
    commissionNumber: row.number,
    commissionKind: row.kind,
    state: row.disputed ? 'disputed' : undecided,
    since: row.since.toString(),
    decider: row.disputed ? (row.decider === null ? 'thirdGrader' : 'member') : null,
    deciderName: row.decider,
    third: personId === null ? null : { personId, name: name ?? '' },
  };
}

/** The exam's revealed answers without a current agreed grade, the longest waiting first; not for blind transactions. */
export async function disputesOf(tx: Tx, examId: string): Promise<DisputeLine[]> {
  const { rows } = await sql<DisputeRow>`
    select c.id as commission_id, c.number, c.kind, k.candidate_number,
      coalesce(d.declared_at, (select max(s.sent_at) from sent_back s
        where s.commission_id = c.id and s.candidacy_id = r.candidacy_id), r.at) as since,
      p.grade is not null as proposed, d.declared_at is not null as disputed,
      m.display_name as decider, t.person_id as third_person, t.display_name as third_name
    from commission c
    join reveal r on r.commission_id = c.id
    join commission_candidacy cc on cc.commission_id = c.id and cc.candidacy_id = r.candidacy_id
    join candidacy k on k.id = r.candidacy_id
    left join standing_agreed_grade g on g.commission_id = c.id and g.candidacy_id = r.candidacy_id
    left join standing_proposal p on p.commission_id = c.id and p.candidacy_id = r.candidacy_id
    left join standing_dispute d on d.commission_id = c.id and d.candidacy_id = r.candidacy_id
    left join commission_member m on m.commission_id = c.id and m.person_id = d.decider_id
    left join commission_member t on t.commission_id = d.third_id and t.ended_at is null
    where c.exam_id = ${examId} and c.kind <> 'third' and g.grade is null
    order by since, k.candidate_number`.execute(tx);
  return rows.map(lineOf);
}

/**
 * How many answers wait for the exam office to appoint a third grader, by exam, except exams that this person grades [U7];
 * not for blind transactions.
 */
export async function thirdsNeeded(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, number>> {
  if (examIds.length === 0) return new Map();
  const { rows } = await sql<{ exam_id: string; n: number }>`
    select c.exam_id, count(*) as n from standing_dispute d join commission c on c.id = d.commission_id
    join commission_candidacy cc on cc.commission_id = d.commission_id and cc.candidacy_id = d.candidacy_id
    left join standing_agreed_grade g on g.commission_id = d.commission_id and g.candidacy_id = d.candidacy_id
    where c.exam_id = any(${examIds}::uuid[]) and d.decider_id is null and d.third_id is null and g.grade is null
      and not ${isGradedBy(personId, sql.ref('c.exam_id'))}
    group by c.exam_id`.execute(tx);
  return new Map(rows.map((row) => [row.exam_id, row.n]));
}

/** A commission of the exam, locked, for one who is not a member; another exam's is not found. */
export async function commissionOfExam(
  tx: Tx,
  exam: ExamRecord,
  commissionId: string,
): Promise<CommissionAt> {
  await lockCommission(tx, commissionId);
  const row = orNotFound(
    await tx
      .selectFrom('commission')
      .select(['kind', 'number', 'assessing as own_assessing', 'confirming as own_confirming'])
      .select('completing as own_completing')
      .select(sql<CommissionResults>`results_of(commission)`.as('results'))
      .where('id', '=', commissionId)
      .where('exam_id', '=', exam.id)
      .executeTakeFirst(),
  );
  const members = await membersOf(tx, commissionId);
  const kind = row.kind as GradingKind;
  const workflow = workflowFor(kind, exam, ownWorkflowIn(row));
  const { id: examId, scale } = exam;
  return {
    id: commissionId,
    examId,
    scale,
    exam: examForCommission(exam, row.results),
    members,
    kind,
    workflow,
    number: row.number,
  };
}

/** A script of the commission by candidate number. */
export async function scriptIn(
  tx: Tx,
  commission: CommissionAt,
  candidateNumber: number,
): Promise<ScriptRecord> {
  return orNotFound(await scriptOf(tx, commission, candidateNumber, 'withoutAnswers'));
}

/** The ordinary commission that a candidate belongs to. */
export async function ordinaryCommissionOf(tx: Tx, examId: string, candidateNumber: number): Promise<string> {
  const row = await tx
    .selectFrom('commission as c')
    .innerJoin('commission_candidacy as cc', 'cc.commission_id', 'c.id')
    .innerJoin('candidacy as k', 'k.id', 'cc.candidacy_id')
    .select('c.id')
    .where('c.exam_id', '=', examId)
    .where('c.kind', '=', 'ordinary')
    .where('k.candidate_number', '=', candidateNumber)
    .orderBy('c.number')
    .executeTakeFirst();
  return orNotFound(row).id;
}

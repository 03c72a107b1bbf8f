import { givesReasons } from '@karakter/domain/appeal/appeal-reasons';
import { gradingWaitsFor } from '@karakter/domain/exam/exam-form';
import { gradingOpens } from '@karakter/domain/grading/grading-opens';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import type { CommissionToday, ExplanationToday } from '@karakter/domain/today/today-grading';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { earliestOpening, gradesDue, ownExtension } from '../grading/due.ts';
import { waitingRescored } from '../grading/scoring/rescored-store.ts';

/*
 * Every query here runs as the blind role: row security narrows it to the actor's own commissions, the actor's own assessments and revealed ones [U7, G2].
 */

type CommissionRow = {
  id: string;
  exam_id: string;
  kind: GradingKind;
  accepted: boolean;
  has_guide: boolean;
  is_sitting: boolean;
  answers: number;
  confirmed: number;
  to_agree: number;
  awaiting: number;
  scoring_to_confirm: boolean;
  rescored: number;
  /** Appeals whose graders agree and have written no reasons. */
  without_reasons: number;
  /** The day to which the first of the actor's own waiting answers is extended; null where one is not. */
  extended_to: string | null;
  due_on: string | null;
};

/** The actor's own commissions among these, each with the counts of the actor's own work. */
export async function commissionRows(tx: Tx, appointed: readonly string[]): Promise<CommissionRow[]> {
  const { rows } = await sql<CommissionRow>`
    select c.id, c.exam_id, c.kind, c.due_on, m.confidentiality_accepted_at is not null as accepted,
      exists (select from grading_guide g where g.exam_id = c.exam_id) as has_guide,
      is_someone_sitting(c.exam_id) as is_sitting, counts.*,
      ${ownExtension(sql`c.id`, sql`c.exam_id`)} as extended_to,
      c.kind = 'ordinary' and exists (select from scoring_change s where s.exam_id = c.exam_id
        and s.state = 'proposed' and s.proposed_by <> current_person()) as scoring_to_confirm,
      (select count(*) ${waitingRescored} and q.commission_id = c.id) as rescored,
      (select count(*) from standing_agreed_grade g where g.commission_id = c.id and c.kind = 'appeal'
        and takes_reasons(c.id, g.candidacy_id) and not exists (select from appeal_reasons r
          where r.commission_id = c.id and r.candidacy_id = g.candidacy_id)) as without_reasons
    from commission c
    join commission_member m on m.commission_id = c.id and m.person_id = current_person() and m.ended_at is null
    cross join lateral (
      select count(*) as answers,
        count(*) filter (where own.state = 'confirmed') as confirmed,
        count(*) filter (where r.at is not null and a.grade is null and (d.decider_id = current_person()
          or (d.declared_at is null and p.proposed_by is distinct from current_person()))) as to_agree,
        count(*) filter (where (r.at is null and own.state = 'confirmed')
          or (a.grade is null and d.declared_at is not null and d.decider_id is distinct from current_person())
          or (a.grade is null and d.declared_at is null and p.proposed_by = current_person())) as awaiting
      from commission_candidacy cc
      join work_to_grade h on h.candidacy_id = cc.candidacy_id
      left join assessment own on own.commission_id = c.id and own.candidacy_id = cc.candidacy_id
        and own.person_id = current_person()
      left join reveal r on r.commission_id = c.id and r.candidacy_id = cc.candidacy_id
      left join standing_proposal p on p.commission_id = c.id and p.candidacy_id = cc.candidacy_id
      left join standing_dispute d on d.commission_id = c.id and d.candidacy_id = cc.candidacy_id
      left join standing_agreed_grade a on a.commission_id = c.id and a.candidacy_id = cc.candidacy_id
      where cc.commission_id = c.id) counts
    where c.id = any(${appointed}::uuid[]) and c.kind <> 'newAssessment'
    order by c.created_at, c.id`.execute(tx);
  return rows;
}

/** A commission's facts; a rule of the grading decides whether its answers are open [U4]. */
export function commissionFacts(
  row: CommissionRow,
  exam: ExamRecord,
  now: Temporal.Instant,
): CommissionToday {
  const opening = gradingOpens({
    now,
    ...gradingWaitsFor({ ...exam, isSomeoneSitting: row.is_sitting }),
    hasGuide: row.has_guide,
    isCancelled: exam.state === 'cancelled',
  });
  return {
    examId: exam.id,
    commissionId: row.id,
    kind: row.kind,
    confidentialityAccepted: row.accepted,
    closed: opening.kind === 'open' ? null : opening.why,
    opensAt: earliestOpening(exam),
    dueAt: gradesDue(exam, row.kind, row.extended_to, row.due_on),
    answers: row.answers,
    confirmed: row.confirmed,
    toAgree: row.to_agree,
    awaitingOthers: row.awaiting,
    scoringToConfirm: row.scoring_to_confirm,
    rescoredToDecide: row.rescored,
    reasonsToGive: row.kind === 'appeal' && givesReasons('appeal', exam.rules) ? row.without_reasons : 0,
  };
}

/** The explanations that are the actor's to write: of these commissions, unless given to another, and those that were given. */
export async function openExplanations(tx: Tx, appointed: readonly string[]): Promise<ExplanationToday[]> {
  const { rows } = await sql<ExplanationToday>`
    select e.id as "explanationId", e.exam_id as "examId", c.candidate_number as "candidateNumber",
      e.state, e.due_at as "dueAt"
    from explanation e join candidacy c on c.id = e.candidacy_id
    where e.sent_at is null and e.commission_id = any(${appointed}::uuid[])
      and e.id not in (select w.explanation_id from explanation_writers() w where not w.is_me)
    union
    select e.id, e.exam_id, g.candidate_number, e.state, e.due_at
    from my_given_explanations() g join explanation e on e.id = g.explanation_id
    where e.sent_at is null
    order by 5, 3`.execute(tx);
  return rows;
}

import { randomUUID } from 'node:crypto';
import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Rescored } from './rescore.ts';

type RescoredRow = {
  id: string;
  candidate_number: number;
  effect: 'own' | 'agreed';
  given: string;
  points_before: number;
  most_before: number;
  suggested_before: string | null;
  points_after: number;
  most_after: number;
  suggested_after: string | null;
};

/** The points and suggestions of a row on the wire; `numeric` comes as text from the database. */
export const scoredIn = (
  row: Pick<
    RescoredRow,
    'points_before' | 'most_before' | 'suggested_before' | 'points_after' | 'most_after' | 'suggested_after'
  >,
) => ({
  before: { sum: Number(row.points_before), most: Number(row.most_before), grade: row.suggested_before },
  after: { sum: Number(row.points_after), most: Number(row.most_after), grade: row.suggested_after },
});

/** To read from: the listed grades `q` that wait, with their candidates `k`: the grade stands as it did when the scoring changed, and it is the latest change. */
export const waitingRescored = sql`
    from rescored_grade q
    join candidacy k on k.id = q.candidacy_id
    join scoring_version v on v.exam_id = q.exam_id and v.version = q.version
    left join standing_agreed_grade g on g.commission_id = q.commission_id and g.candidacy_id = q.candidacy_id
    left join assessment a on q.person_id = a.person_id and a.commission_id = q.commission_id
      and a.candidacy_id = q.candidacy_id
    left join shared_assessment s on q.person_id is null and s.commission_id = q.commission_id
      and s.candidacy_id = q.candidacy_id
    where q.decision is null
      and q.version = (select max(version) from scoring_version l where l.exam_id = q.exam_id)
      and case q.effect
        when 'agreed' then g.grade = q.given and g.agreed_at <= v.at
        when 'own' then coalesce(g.grade, q.given) = q.given
          and coalesce(a.grade, s.grade) = q.given and coalesce(a.state, 'confirmed') = 'confirmed'
          and coalesce(a.updated_at, s.updated_at) <= v.at
        else false end`;

/**
 * The grades of a commission that wait for a decision: those whose grade stands as it did when the scoring changed, and
 * whose latest change it is. Row security narrows a grader's own ones to that grader [G2].
 */
export async function gradesToDecide(tx: Tx, commissionId: string): Promise<ScoringView['toDecide']> {
  const { rows } = await sql<RescoredRow>`
    select q.id, k.candidate_number, q.effect, q.given, q.points_before, q.most_before, q.suggested_before,
      q.points_after, q.most_after, q.suggested_after
    ${waitingRescored} and q.commission_id = ${commissionId}
    order by k.candidate_number, q.effect`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    candidateNumber: row.candidate_number,
    effect: row.effect,
    given: row.given,
    ...scoredIn(row),
  }));
}

/** How many agreed grades wait for each commission of the exam; not for blind transactions. */
export async function waitingByCommission(tx: Tx, examId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select q.commission_id as id, count(*) as count ${waitingRescored} and q.exam_id = ${examId} and q.effect = 'agreed'
    group by q.commission_id`.execute(tx);
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** Whose agreed grades wait for their commissions, by candidacy; not for blind transactions. */
export async function waitingCandidates(tx: Tx, examId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select q.candidacy_id as id ${waitingRescored} and q.exam_id = ${examId} and q.effect = 'agreed'`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many agreed grades of the exam wait for their commissions; not for blind transactions. */
export async function countWaiting(tx: Tx, examId: string): Promise<number> {
  return [...(await waitingByCommission(tx, examId)).values()].reduce((sum, count) => sum + count, 0);
}

/** Keeps a grade that waits for a decision; how many there were: none, or one. */
export async function keepGrade(
  tx: Tx,
  { id, reason, by, at }: { id: string; reason: string; by: string; at: Temporal.Instant },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('rescored_grade')
    .set({ decision: 'kept', decision_reason: reason, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Lists the grades that a version speaks against, in one statement; one that is listed already stays as it is. */
export async function listRescored(
  tx: Tx,
  { examId, version }: { examId: string; version: number },
  rescored: readonly Rescored[],
): Promise<void> {
  const rows = rescored.map(({ work, personId, effect, given, before, after }) => ({
    id: randomUUID(),
    exam_id: examId,
    version,
    commission_id: work.commissionId,
    candidacy_id: work.candidacyId,
    person_id: personId,
    effect,
    given,
    points_before: before.sum,
    most_before: before.most,
    suggested_before: before.grade,
    points_after: after.sum,
    most_after: after.most,
    suggested_after: after.grade,
  }));
  await sql`
    insert into rescored_grade (id, exam_id, version, commission_id, candidacy_id, person_id, effect, given,
      points_before, most_before, suggested_before, points_after, most_after, suggested_after)
    select id, exam_id, version, commission_id, candidacy_id, person_id, effect, given,
      points_before, most_before, suggested_before, points_after, most_after, suggested_after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as listed (
      id uuid, exam_id uuid, version integer, commission_id uuid, candidacy_id uuid, person_id uuid, effect text,
      given text, points_before numeric, most_before numeric, suggested_before text, points_after numeric,
      most_after numeric, suggested_after text)
    on conflict do nothing`.execute(tx);
}

import type { CommissionResults } from '@karakter/domain/results/commission-results';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { commissionsOf } from '../../planning/commission-store.ts';
import { earlierAppealGradersOf, earlierGradersOf } from '../../planning/commissions/earlier-graders.ts';

/** A candidate whose answer is graded again, with the grade that was annulled and the one that is agreed since. */
export type GradedAgain = {
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly personId: string;
  readonly name: string;
  readonly before: string | null;
  readonly grade: string | null;
};

/** The new grading for one complaint; `commission` is null until graders are appointed. */
export type NewGrading = {
  readonly candidates: readonly GradedAgain[];
  readonly commission: {
    readonly id: string;
    readonly number: number;
    readonly results: CommissionResults;
  } | null;
};

/** Whose answers are graded again for the complaint, and by which commission. Not for blind transactions. */
export async function newGradingOf(tx: Tx, complaintId: string): Promise<NewGrading> {
  const { rows } = await sql<GradedAgain>`
    select n.candidacy_id as "candidacyId", c.candidate_number as "candidateNumber", p.id as "personId", p.name,
      (select e.grade from protocol_entry e where e.candidacy_id = n.candidacy_id and e.entered_at <= n.annulled_at
        order by e.number desc limit 1) as before, g.grade
    from annulment n
    join candidacy c on c.id = n.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join standing_agreed_grade g on g.commission_id = n.commission_id and g.candidacy_id = n.candidacy_id
    where n.complaint_id = ${complaintId} and n.remedy = 'newGrading'
    order by c.candidate_number`.execute(tx);
  const commission = await tx
    .selectFrom('commission')
    .select(['id', 'number', sql<CommissionResults>`results_of(commission)`.as('results')])
    .where('id', 'in', (e) =>
      e.selectFrom('annulment').select('commission_id').where('complaint_id', '=', complaintId),
    )
    .executeTakeFirst();
  return { candidates: rows, commission: commission ?? null };
}

/** The commission's members, as those who appoint graders see them. */
export async function membersOfNewGrading(tx: Tx, examId: string, commissionId: string) {
  const commissions = await commissionsOf(tx, examId, 'newGrading');
  return commissions.find(({ id }) => id === commissionId)?.members ?? [];
}

/**
 * Everyone who may not grade these answers again, with their names: who graded them, or an appeal of them
 * (uhl. § 11-9(2)).
 */
export async function barredFromNewGrading(
  tx: Tx,
  examId: string,
  candidacyIds: readonly string[],
  besides: string | null = null,
): Promise<{ personId: string; name: string }[]> {
  const graders = await earlierGradersOf(tx, examId, besides);
  const known = new Set(graders.map(({ personId }) => personId));
  const ofAppeals = (await earlierAppealGradersOf(tx, candidacyIds)).filter((each) => !known.has(each));
  const named = await tx
    .selectFrom('person')
    .select(['id as personId', 'name'])
    .where('id', '=', sql<string>`any(${ofAppeals}::uuid[])`)
    .orderBy('name')
    .execute();
  return [...graders, ...named];
}

/** The candidates of the exam whose answers wait to be graded again. */
export async function waitingInExam(tx: Tx, examId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('annulment')
    .select('candidacy_id')
    .where('exam_id', '=', examId)
    .where('remedy', '=', 'newGrading')
    .where('remedied_at', 'is', null)
    .execute();
  return rows.map(({ candidacy_id }) => candidacy_id);
}

/** Gives the commission every answer that waits to be graded again for the complaint. */
export async function giveAnswers(tx: Tx, complaintId: string, commissionId: string): Promise<void> {
  await tx
    .updateTable('annulment')
    .set({ commission_id: commissionId })
    .where('complaint_id', '=', complaintId)
    .where('remedy', '=', 'newGrading')
    .where('remedied_at', 'is', null)
    .execute();
  await sql`
    insert into commission_candidacy (commission_id, candidacy_id)
    select commission_id, candidacy_id from annulment
    where complaint_id = ${complaintId} and commission_id = ${commissionId}`.execute(tx);
}

type Entered = {
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly reason: string;
  readonly authority: string;
};

/** Enters the new grades in the protocol, beside those that were annulled [R3]. */
export async function enterNewGrades(
  tx: Tx,
  complaintId: string,
  { by, at, reason, authority }: Entered,
): Promise<void> {
  await sql`
    insert into protocol_entry (exam_id, candidacy_id, grade, kind, commission_id, reason, authority, entered_by, entered_at)
    select n.exam_id, n.candidacy_id, g.grade, 'newGrading', n.commission_id, ${reason}, ${authority}, ${by},
      ${at.toString()}
    from annulment n
    join standing_agreed_grade g on g.commission_id = n.commission_id and g.candidacy_id = n.candidacy_id
    join candidacy c on c.id = n.candidacy_id
    where n.complaint_id = ${complaintId} and n.remedied_at is null
    order by c.candidate_number`.execute(tx);
}

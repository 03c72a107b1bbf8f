import { randomUUID } from 'node:crypto';
import type { CommissionKind } from '@karakter/contract/planning/commissions';
import type { AutomaticPointsWay } from '@karakter/domain/grading/desk/reading';
import type { LeavingReason } from '@karakter/domain/planning/commissions/leaving-reasons';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { DB } from '../../platform/database/db-types.ts';
import { ownWorkflowIn } from '../exam/workflow.ts';
import { employerAt } from './external-graders.ts';

type FormerRow = Pick<
  Selectable<DB['commission_member']>,
  'person_id' | 'display_name' | 'ended_reason' | 'work_stands'
>;

/** A member who left, with what was decided about the work [G19]. */
const formerOf = (row: FormerRow, endedAt: Temporal.Instant) => ({
  personId: row.person_id,
  name: row.display_name,
  endedAt: endedAt.toString(),
  reason: row.ended_reason as LeavingReason,
  workStands: row.work_stands === true,
});

/** Present and former members of an exam's commissions, by seat. */
async function memberRows(tx: Tx, examId: string, kind: CommissionKind) {
  return tx
    .selectFrom('commission_member as m')
    .innerJoin('commission', 'commission.id', 'm.commission_id')
    .innerJoin('person', 'person.id', 'm.person_id')
    .innerJoin('exam', 'exam.id', 'commission.exam_id')
    .select(['m.commission_id', 'm.person_id', 'm.external', 'm.teaches', 'm.supervises', 'm.display_name'])
    .select(['m.seat', 'm.ended_at', 'm.ended_reason', 'm.work_stands'])
    .select(['m.confidentiality_accepted_at', 'person.email'])
    .select(employerAt('m.person_id', 'exam.unit_id').as('employer'))
    .where('commission.exam_id', '=', examId)
    .where('commission.kind', '=', kind)
    .orderBy('m.seat')
    .orderBy('m.appointed_at')
    .execute();
}

/** Whether a member has confirmed an assessment that counts, or a shared one. */
const hasConfirmed = sql<boolean>`
  (exists (select from assessment a where a.commission_id = commission.id and a.state = 'confirmed'
    and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
      and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id))
  or exists (select from shared_confirmation s where s.commission_id = commission.id and s.taken_back_at is null))`;

/** Whether a member has written anything about an answer. */
const hasBegun = sql<boolean>`
  (exists (select from assessment a where a.commission_id = commission.id)
  or exists (select from shared_assessment s where s.commission_id = commission.id))`;

/** The exam's commissions of a kind, with members by seat and how many candidates each grades. */
export async function commissionsOf(tx: Tx, examId: string, kind: CommissionKind) {
  const commissions = await tx
    .selectFrom('commission')
    .select((e) => [
      'id',
      'number',
      'leader_seat',
      e
        .selectFrom('commission_candidacy')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('commission_id', '=', 'commission.id')
        .as('candidates'),
      hasConfirmed.as('hasConfirmed'),
      hasBegun.as('hasBegun'),
      'assessing as own_assessing',
      'confirming as own_confirming',
      'completing as own_completing',
      'automatic_points as automaticPoints',
      'due_on as dueOn',
    ])
    .where('exam_id', '=', examId)
    .where('kind', '=', kind)
    .orderBy('number')
    .execute();
  const rows = await memberRows(tx, examId, kind);
  return commissions.map(
    ({ leader_seat: leads, own_assessing, own_confirming, own_completing, ...commission }) => {
      const own = rows.filter((row) => row.commission_id === commission.id);
      const present = own.filter((row) => row.ended_at === null);
      const leader = present.find(({ seat }) => seat === leads) ?? present[0];
      return {
        ...commission,
        workflow: ownWorkflowIn({ own_assessing, own_confirming, own_completing }),
        automaticPoints: commission.automaticPoints as AutomaticPointsWay,
        hasBegun: commission.hasBegun === true,
        candidates: commission.candidates ?? 0,
        former: own.flatMap((row) => (row.ended_at === null ? [] : [formerOf(row, row.ended_at)])),
        members: present.map((row) => ({
          isLeader: row === leader,
          personId: row.person_id,
          name: row.display_name,
          email: row.email,
          employer: row.employer,
          external: row.external,
          teaches: row.teaches,
          supervises: row.supervises,
          hasAcceptedConfidentiality: row.confidentiality_accepted_at !== null,
        })),
      };
    },
  );
}

/** Adds an empty commission with the exam's next number of its kind. */
export async function addCommission(
  tx: Tx,
  commission: { examId: string; kind: CommissionKind | 'newAssessment'; at: Temporal.Instant },
): Promise<{ id: string; number: number }> {
  const { examId, kind, at } = commission;
  const { last } = await tx
    .selectFrom('commission')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('exam_id', '=', examId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  const added = { id: randomUUID(), number: last + 1 };
  await tx
    .insertInto('commission')
    .values({ ...added, exam_id: examId, kind, created_at: at })
    .execute();
  return added;
}

/** Deletes a commission with its members; only before candidates are assigned to it. */
export async function dissolve(tx: Tx, commissionId: string): Promise<void> {
  for (const table of [
    'commission_member',
    'commission_candidacy',
    'commission_group',
    'role_grant',
  ] as const) {
    await tx.deleteFrom(table).where('commission_id', '=', commissionId).execute();
  }
  await tx.deleteFrom('commission').where('id', '=', commissionId).execute();
}

/**
 * Puts changes of members, confirmations, reveals and agreements of one commission in one order until the
 * transaction ends. An advisory lock, since the blind role may change no row of `commission`.
 */
export async function lockCommission(tx: Tx, commissionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grading:${commissionId}`}, 0))`.execute(tx);
}

/** The members of all the exam's commissions, ordinary and appeal. */
export async function gradersOfExam(tx: Tx, examId: string): Promise<Set<string>> {
  const members = await tx
    .selectFrom('commission_member')
    .innerJoin('commission', 'commission.id', 'commission_member.commission_id')
    .select('person_id')
    .where('exam_id', '=', examId)
    .execute();
  return new Set(members.map(({ person_id }) => person_id));
}

export const memberColumns = [
  'person_id',
  'seat',
  'display_name',
  'external',
  'teaches',
  'confidentiality_accepted_at',
] as const;

/** A member in the form of the columns; also for blind transactions, which see only their own commissions. */
export const memberOf = (row: Pick<Selectable<DB['commission_member']>, (typeof memberColumns)[number]>) => ({
  personId: row.person_id,
  seat: row.seat,
  name: row.display_name,
  external: row.external,
  teaches: row.teaches,
  confidentialityAcceptedAt: row.confidentiality_accepted_at,
});
export type Member = ReturnType<typeof memberOf>;

/** The present members of one commission, by seat, and those who left it. */
export async function presentAndFormer(tx: Tx, commissionId: string) {
  const rows = await tx
    .selectFrom('commission_member')
    .select([...memberColumns, 'ended_at'])
    .where('commission_id', '=', commissionId)
    .orderBy('seat')
    .orderBy('appointed_at')
    .execute();
  return {
    present: rows.filter((row) => row.ended_at === null).map(memberOf),
    former: rows.filter((row) => row.ended_at !== null).map(memberOf),
  };
}

/** The present members of one commission, by seat. */
export async function membersOf(tx: Tx, commissionId: string): Promise<Member[]> {
  return (await presentAndFormer(tx, commissionId)).present;
}

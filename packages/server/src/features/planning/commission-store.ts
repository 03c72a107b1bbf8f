import { randomUUID } from 'node:crypto';
import type { CommissionKind, ProposedMember } from '@karakter/contract/planning/commissions';
import { shareOut } from '@karakter/domain/planning/commission-shares';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { DB } from '../../platform/database/db-types.ts';
import { chance } from './chance.ts';

/** The exam's commissions of a kind, with members by seat and how many candidates each grades. */
export async function commissionsOf(tx: Tx, examId: string, kind: CommissionKind) {
  const commissions = await tx
    .selectFrom('commission')
    .select((e) => [
      'id',
      'number',
      e
        .selectFrom('commission_candidacy')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('commission_id', '=', 'commission.id')
        .as('candidates'),
      e
        .exists(
          e
            .selectFrom('assessment')
            .select('candidacy_id')
            .whereRef('commission_id', '=', 'commission.id')
            .where('state', '=', 'confirmed'),
        )
        .as('hasConfirmed'),
    ])
    .where('exam_id', '=', examId)
    .where('kind', '=', kind)
    .orderBy('number')
    .execute();
  const members = await tx
    .selectFrom('commission_member as m')
    .innerJoin('commission', 'commission.id', 'm.commission_id')
    .innerJoin('person', 'person.id', 'm.person_id')
    .leftJoin('external_grader', 'external_grader.person_id', 'm.person_id')
    .select(['m.commission_id', 'm.person_id', 'm.external', 'm.teaches', 'm.display_name'])
    .select(['m.confidentiality_accepted_at', 'person.email', 'external_grader.employer'])
    .where('commission.exam_id', '=', examId)
    .where('commission.kind', '=', kind)
    .orderBy('m.seat')
    .execute();
  return commissions.map((commission) => ({
    ...commission,
    candidates: commission.candidates ?? 0,
    members: members
      .filter((m) => m.commission_id === commission.id)
      .map((m) => ({
        personId: m.person_id,
        name: m.display_name,
        email: m.email,
        employer: m.employer,
        external: m.external,
        teaches: m.teaches,
        hasAcceptedConfidentiality: m.confidentiality_accepted_at !== null,
      })),
  }));
}

/** Adds an empty commission with the exam's next number of its kind. */
export async function addCommission(
  tx: Tx,
  commission: { examId: string; kind: CommissionKind; at: Temporal.Instant },
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

async function revokeRoles(tx: Tx, commissionId: string, personIds: string[], at: Temporal.Instant) {
  if (personIds.length === 0) return;
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: at })
    .where('commission_id', '=', commissionId)
    .where('person_id', 'in', personIds)
    .where('revoked_at', 'is', null)
    .execute();
}

/**
 * Makes these, in this order, the commission's members, each with the role of grader for it. A member who stays keeps
 * what was accepted, and a member who leaves loses the role.
 */
export async function saveMembers(
  tx: Tx,
  commissionId: string,
  members: readonly ProposedMember[],
  at: Temporal.Instant,
): Promise<void> {
  const present = await tx
    .selectFrom('commission_member')
    .select(['person_id', 'confidentiality_accepted_at', 'appointed_at'])
    .where('commission_id', '=', commissionId)
    .execute();
  const kept = new Map(present.map((m) => [m.person_id, m]));
  const staying = new Set(members.map((m) => m.personId));
  const leaving = [...kept.keys()].filter((personId) => !staying.has(personId));
  await revokeRoles(tx, commissionId, leaving, at);
  // Seats are unique, so all are written again.
  await tx.deleteFrom('commission_member').where('commission_id', '=', commissionId).execute();
  for (const [index, { personId, external, teaches }] of members.entries()) {
    const before = kept.get(personId);
    await tx
      .insertInto('commission_member')
      .values({
        commission_id: commissionId,
        person_id: personId,
        seat: index + 1,
        external,
        teaches,
        display_name: sql<string>`(select name from person where id = ${personId})`,
        appointed_at: before?.appointed_at ?? at,
        confidentiality_accepted_at: before?.confidentiality_accepted_at ?? null,
      })
      .execute();
    if (before) continue;
    await tx
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: personId,
        role: 'grader',
        commission_id: commissionId,
        granted_at: at,
      })
      .execute();
  }
}

/** Deletes a commission with its members; only before candidates are assigned to it. */
export async function dissolve(tx: Tx, commissionId: string): Promise<void> {
  for (const table of ['commission_member', 'commission_candidacy', 'role_grant'] as const) {
    await tx.deleteFrom(table).where('commission_id', '=', commissionId).execute();
  }
  await tx.deleteFrom('commission').where('id', '=', commissionId).execute();
}

/** Distributes candidates to the exam's ordinary commissions, at random and evenly [P4]. */
export async function shareOutTo(tx: Tx, examId: string, candidacyIds: readonly string[]): Promise<void> {
  const commissions = await commissionsOf(tx, examId, 'ordinary');
  const loads = new Map(commissions.map(({ id, candidates }) => [id, candidates]));
  const shares = [...shareOut(candidacyIds, loads, chance)];
  if (shares.length === 0) return;
  await tx
    .insertInto('commission_candidacy')
    .values(shares.map(([candidacy_id, commission_id]) => ({ candidacy_id, commission_id })))
    .execute();
}

/** Assigns all of the exam's candidates again, except those who are withdrawn. */
export async function shareOutAll(tx: Tx, examId: string): Promise<void> {
  const all = await tx
    .selectFrom('candidacy')
    .leftJoin('sitting', 'sitting.candidacy_id', 'candidacy.id')
    .select('candidacy.id')
    .where('candidacy.exam_id', '=', examId)
    .where('sitting.state', 'is distinct from', 'withdrawn')
    .execute();
  await tx
    .deleteFrom('commission_candidacy')
    .where(
      'commission_id',
      'in',
      tx.selectFrom('commission').select('id').where('exam_id', '=', examId).where('kind', '=', 'ordinary'),
    )
    .execute();
  await shareOutTo(
    tx,
    examId,
    all.map(({ id }) => id),
  );
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
  'display_name',
  'external',
  'teaches',
  'confidentiality_accepted_at',
] as const;

/** A member in the form of the columns; also for blind transactions, which see only their own commissions. */
export const memberOf = (row: Pick<Selectable<DB['commission_member']>, (typeof memberColumns)[number]>) => ({
  personId: row.person_id,
  name: row.display_name,
  external: row.external,
  teaches: row.teaches,
  confidentialityAcceptedAt: row.confidentiality_accepted_at,
});
export type Member = ReturnType<typeof memberOf>;

/** The members of one commission, by seat. */
export async function membersOf(tx: Tx, commissionId: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('commission_member')
    .select(memberColumns)
    .where('commission_id', '=', commissionId)
    .orderBy('seat')
    .execute();
  return rows.map(memberOf);
}

import { randomUUID } from 'node:crypto';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import type { LeavingReason } from '@karakter/domain/planning/commissions/leaving-reasons';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordCarriedOut } from './carry-out.ts';

/** A member as the log names one. */
export const memberData = ({ personId, external, teaches, supervises = false }: ProposedMember) => ({
  personId,
  external,
  teaches,
  ...(supervises && { supervises }),
});

async function revokeRoles(tx: Tx, commissionId: string, personIds: readonly string[], at: Temporal.Instant) {
  if (personIds.length === 0) return;
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: at })
    .where('commission_id', '=', commissionId)
    .where('person_id', 'in', personIds)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Gives a person a free seat, with the role of grader for the commission. */
export async function takeSeat(
  tx: Tx,
  { commissionId, seat, at }: { commissionId: string; seat: number; at: Temporal.Instant },
  { personId, external, teaches, supervises = false }: ProposedMember,
): Promise<void> {
  await tx
    .insertInto('commission_member')
    .values({
      commission_id: commissionId,
      person_id: personId,
      seat,
      external,
      teaches,
      supervises,
      display_name: sql<string>`(select name from person where id = ${personId})`,
      appointed_at: at,
    })
    .execute();
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

/** A present member leaves: the role and all access end at once, and what was done stays [G19]. */
export async function leaveSeat(
  tx: Tx,
  { commissionId, personId }: { commissionId: string; personId: string },
  leaving: { reason: LeavingReason; workStands: boolean; at: Temporal.Instant },
): Promise<void> {
  const { reason, workStands, at } = leaving;
  await tx
    .updateTable('commission_member')
    .set({ ended_at: at, ended_reason: reason, work_stands: workStands })
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  await revokeRoles(tx, commissionId, [personId], at);
}

/** Whether the commission had one of these before. */
export async function hasLeft(tx: Tx, commissionId: string, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false;
  const former = await tx
    .selectFrom('commission_member')
    .select('person_id')
    .where('commission_id', '=', commissionId)
    .where('person_id', 'in', personIds)
    .where('ended_at', 'is not', null)
    .executeTakeFirst();
  return former !== undefined;
}

/** Whom a commission had before does not come back: their assessments are kept with it as they were. */
export async function refuseFormer(
  tx: Tx,
  commissionId: string,
  personIds: readonly string[],
): Promise<void> {
  if (await hasLeft(tx, commissionId, personIds)) refuse('memberHasLeft');
}

type SetAside = { cause: 'graderLeft' | 'candidateMoved'; by: string; at: Temporal.Instant };

/**
 * Sets aside the assessments of an answer that is not revealed, or of these graders, so that they no longer count. The
 * assessments themselves never change.
 */
export async function setAside(
  tx: Tx,
  of: {
    commissionId: string;
    personIds?: readonly string[];
    candidacyIds?: readonly string[];
    drafts?: boolean;
  },
  { cause, by, at }: SetAside,
): Promise<void> {
  const { commissionId, personIds, candidacyIds, drafts } = of;
  await sql`
    insert into assessment_set_aside (commission_id, candidacy_id, person_id, cause, set_aside_at, set_aside_by)
    select a.commission_id, a.candidacy_id, a.person_id, ${cause}, ${at.toString()}::timestamptz, ${by}::uuid
    from assessment a
    where a.commission_id = ${commissionId}
      and (${personIds ?? null}::uuid[] is null or a.person_id = any(${personIds ?? null}::uuid[]))
      and (${candidacyIds ?? null}::uuid[] is null or a.candidacy_id = any(${candidacyIds ?? null}::uuid[]))
      and (not ${drafts ?? false} or a.state = 'draft')
      and (${cause} = 'candidateMoved' or not exists (select from reveal r
        where r.commission_id = a.commission_id and r.candidacy_id = a.candidacy_id))
    on conflict do nothing`.execute(tx);
}

type Changed = { by: string; at: Temporal.Instant };

/**
 * Those who leave: with something written, or a declared ground, they keep a row, and otherwise there is nothing to keep.
 * A disqualified grader is off with it [U6].
 */
async function letLeave(tx: Tx, commissionId: string, personIds: readonly string[], { by, at }: Changed) {
  if (personIds.length === 0) return;
  const { rows: kept } = await sql<{ id: string; exam_id: string; reason: LeavingReason }>`
    select m.person_id as id, c.exam_id,
      case when exists (select from impartiality_case i where i.commission_id = c.id and i.person_id = m.person_id
        and i.state <> 'impartial') then 'notImpartial' else 'other' end as reason
    from commission_member m join commission c on c.id = m.commission_id
    where c.id = ${commissionId} and m.person_id = any(${personIds}::uuid[])
      and (exists (select from assessment a where a.commission_id = c.id and a.person_id = m.person_id)
        or exists (select from impartiality_case i where i.commission_id = c.id and i.person_id = m.person_id))`.execute(
    tx,
  );
  const ids = kept.map(({ id }) => id);
  await setAside(tx, { commissionId, personIds: ids }, { cause: 'graderLeft', by, at });
  for (const { id: personId, exam_id: examId, reason } of kept) {
    await leaveSeat(tx, { commissionId, personId }, { reason, workStands: false, at });
    await recordCarriedOut(tx, { examId, commissionId, personId }, { by, at });
  }
  await revokeRoles(tx, commissionId, personIds, at);
}

/** The leader keeps the part in whatever seat; otherwise the first seat leads. */
async function keepLeader(
  tx: Tx,
  commissionId: string,
  leader: string | undefined,
  order: readonly string[],
) {
  const seat = leader === undefined ? 0 : order.indexOf(leader) + 1;
  const leading = { leader_seat: Math.max(1, seat) };
  await tx.updateTable('commission').set(leading).where('id', '=', commissionId).execute();
}

/**
 * Makes these, in this order, the commission's members, each with the role of grader for it, while no one has
 * confirmed. A member who stays keeps what was accepted, and a member who leaves loses the role.
 */
export async function saveMembers(
  tx: Tx,
  commissionId: string,
  members: readonly ProposedMember[],
  { by, at }: Changed,
): Promise<void> {
  const present = await tx
    .selectFrom('commission_member as m')
    .innerJoin('commission as c', 'c.id', 'm.commission_id')
    .select([
      'person_id',
      'seat',
      'leader_seat',
      'confidentiality_accepted_at',
      'impartial_at',
      'appointed_at',
    ])
    .where('commission_id', '=', commissionId)
    .where('ended_at', 'is', null)
    .execute();
  const kept = new Map(present.map((m) => [m.person_id, m]));
  const order = members.map((m) => m.personId);
  const joining = order.filter((personId) => !kept.has(personId));
  await refuseFormer(tx, commissionId, joining);
  const leaving = [...kept.keys()].filter((personId) => !order.includes(personId));
  await letLeave(tx, commissionId, leaving, { by, at });
  // Seats are unique, so all are written again.
  const seated = tx.deleteFrom('commission_member').where('commission_id', '=', commissionId);
  await seated.where('ended_at', 'is', null).execute();
  for (const [index, member] of members.entries()) {
    const { personId, external, teaches, supervises = false } = member;
    const before = kept.get(personId);
    const place = { commissionId, seat: index + 1, at };
    if (!before) {
      await takeSeat(tx, place, member);
      continue;
    }
    await tx
      .insertInto('commission_member')
      .values({
        commission_id: commissionId,
        person_id: personId,
        seat: place.seat,
        external,
        teaches,
        supervises,
        display_name: sql<string>`(select name from person where id = ${personId})`,
        appointed_at: before.appointed_at,
        confidentiality_accepted_at: before.confidentiality_accepted_at,
        impartial_at: before.impartial_at,
      })
      .execute();
  }
  const leader = present.find(({ seat, leader_seat }) => seat === leader_seat)?.person_id;
  await keepLeader(tx, commissionId, leader, order);
}

import { dateOf, endOfDay } from '@karakter/domain/calendar/calendar';
import { periodFault } from '@karakter/domain/people/grant-period';
import { endRefusal } from '@karakter/domain/people/granting';
import { type Role, roles } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { cancelTimer, holdTimers } from '../../platform/jobs/jobs.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { lockRegister } from '../people/register.ts';
import { recordInRegister } from '../people/register-log.ts';
import { type By, roleTimers, setEnd } from './grants.ts';
import { otherLastingOperators } from './grants-store.ts';
import { grantingFrom } from './rights.ts';
import type { Scope } from './scope.ts';

type Found = {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  /** For a role that has not begun. */
  readonly firstDay: string | null;
};

/** Holds what the clock would do to the role, until the transaction ends; taken before the register. */
export const holdRole = (tx: Tx, grantId: string) =>
  holdTimers(tx, [roleTimers.begin(grantId), roleTimers.end(grantId)]);

/** A role of the person's for a unit that the reader sees: granted, or planned. */
async function roleOfPerson(tx: Tx, scope: Scope, personId: string, grantId: string): Promise<Found> {
  const granted = await tx
    .selectFrom('role_grant')
    .select(['id', 'role', 'unit_id'])
    .where('id', '=', grantId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  const planned = await tx
    .selectFrom('planned_role')
    .select(['id', 'role', 'unit_id', 'first_day'])
    .where('id', '=', grantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const row = orNotFound(granted ?? planned);
  // The register does not contain candidates' roles: a request for one finds nothing [U7].
  const role = orNotFound(roles.find((each) => each === row.role && each !== 'candidate'));
  const unitId = orNotFound(scope.readable.find((id) => id === row.unit_id));
  return { id: row.id, role, unitId, firstDay: planned?.first_day ?? null };
}

/** Refuses what the actor may not do with the role; `ends`: whether it is a role now, and ends by this. */
async function mayEndOrRefuse(
  tx: Tx,
  { personId, found, ends }: { personId: string; found: Found; ends: boolean },
  { actor }: By,
): Promise<void> {
  const { role, unitId, firstDay } = found;
  const facts = { role, by: grantingFrom(actor, unitId), isOwn: personId === actor.personId };
  const isMissed = ends && firstDay === null;
  const refusal = endRefusal(facts, isMissed ? await otherLastingOperators(tx, personId) : 1);
  if (refusal) refuse(refusal);
}

type Asked = { readonly personId: string; readonly grantId: string };

/** Ends a role now, or takes back one that has not begun. The register is locked. */
export async function endRole(tx: Tx, scope: Scope, { personId, grantId }: Asked, by: By): Promise<void> {
  const found = await roleOfPerson(tx, scope, personId, grantId);
  await mayEndOrRefuse(tx, { personId, found, ends: true }, by);
  const { id, role, unitId, firstDay } = found;
  const actorId = by.actor.personId;
  if (firstDay !== null) {
    await tx.deleteFrom('planned_role').where('id', '=', id).execute();
    await cancelTimer(tx, roleTimers.begin(id));
  } else {
    const ended = { revoked_at: by.at, revoked_by: actorId };
    await tx.updateTable('role_grant').set(ended).where('id', '=', id).execute();
    await cancelTimer(tx, roleTimers.end(id));
  }
  const kind = firstDay === null ? 'roleEnded' : 'rolePlanCancelled';
  const data = { personId, role, unitId, grantId: id };
  await recordInRegister(tx, { kind, by: actorId, at: by.at, data });
}

/** Sets the last day of a role, begun or not; null removes it. The register is locked. */
export async function setLastDay(
  tx: Tx,
  scope: Scope,
  { personId, grantId, lastDay }: Asked & { readonly lastDay: Temporal.PlainDate | null },
  by: By,
): Promise<void> {
  const found = await roleOfPerson(tx, scope, personId, grantId);
  await mayEndOrRefuse(tx, { personId, found, ends: lastDay !== null }, by);
  const { id, role, unitId } = found;
  const firstDay = found.firstDay === null ? null : Temporal.PlainDate.from(found.firstDay);
  const fault = periodFault({ firstDay, lastDay }, dateOf(by.at));
  if (fault) refuse(fault);
  const day = { last_day: lastDay?.toString() ?? null };
  const table = firstDay === null ? 'role_grant' : 'planned_role';
  await tx.updateTable(table).set(day).where('id', '=', id).execute();
  if (firstDay === null) await setEnd(tx, id, lastDay);
  const data = { personId, role, unitId, grantId: id, lastDay: day.last_day };
  await recordInRegister(tx, { kind: 'roleEndPlanned', by: by.actor.personId, at: by.at, data });
}

/** The first day of a planned role has come. */
export const beginRole: Task = async ({ tx, now }, payload) => {
  await lockRegister(tx);
  const id = String(payload.grantId);
  const planned = await tx.deleteFrom('planned_role').where('id', '=', id).returningAll().executeTakeFirst();
  if (!planned) return;
  const { person_id, role, unit_id, last_day, planned_by } = planned;
  const lastDay = last_day === null ? null : Temporal.PlainDate.from(last_day);
  // Karakter was away for all of the role's days.
  if (lastDay && Temporal.Instant.compare(endOfDay(lastDay), now) <= 0) return;
  const row = { id, person_id, role, unit_id, last_day, granted_at: now, granted_by: planned_by };
  await tx.insertInto('role_grant').values(row).execute();
  await setEnd(tx, id, lastDay);
  const data = { personId: person_id, role, unitId: unit_id, grantId: id, lastDay: last_day };
  await recordInRegister(tx, { kind: 'roleBegan', by: null, at: now, data });
};

/** The last day of a role is over. */
export const endRoleOnTime: Task = async ({ tx, now }, payload) => {
  await lockRegister(tx);
  const ended = await tx
    .updateTable('role_grant')
    .set({ revoked_at: now })
    .where('id', '=', String(payload.grantId))
    .where('revoked_at', 'is', null)
    .where('last_day', '<', dateOf(now).toString())
    .returningAll()
    .executeTakeFirst();
  if (!ended) return;
  const { id: grantId, person_id: personId, role, unit_id: unitId } = ended;
  await recordInRegister(tx, {
    kind: 'roleEnded',
    by: null,
    at: now,
    data: { personId, role, unitId, grantId },
  });
};

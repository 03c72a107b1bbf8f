import { randomUUID } from 'node:crypto';
import { dateOf, endOfDay } from '@karakter/domain/calendar/calendar';
import { beginsLater, type GrantPeriod, periodFault } from '@karakter/domain/people/grant-period';
import { grantRefusal } from '@karakter/domain/people/granting';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { cancelTimer, setTimer } from '../../platform/jobs/jobs.ts';
import { recordInRegister } from '../people/register-log.ts';
import { grantingFrom, placeOf } from './rights.ts';
import type { Scope } from './scope.ts';

export type By = { readonly actor: Actor; readonly at: Temporal.Instant };

/** The timers by which Karakter's clock begins and ends a role. */
export const roleTimers = {
  begin: (grantId: string) => `beginRole:${grantId}`,
  end: (grantId: string) => `endRole:${grantId}`,
} as const;

type Wish = { readonly personId: string; readonly role: Role; readonly unitId: string } & GrantPeriod;

/** When its last day is over, by Karakter's clock, the grant is ended by a timer. */
export async function setEnd(tx: Tx, grantId: string, lastDay: Temporal.PlainDate | null): Promise<void> {
  const key = roleTimers.end(grantId);
  if (lastDay === null) return cancelTimer(tx, key);
  await setTimer(tx, { dueAt: endOfDay(lastDay), task: 'endRole', payload: { grantId }, key });
}

/** The person's present or planned grant of this role for this unit. */
async function alreadyHeld(tx: Tx, { personId, role, unitId }: Wish) {
  const held = await tx
    .selectFrom('role_grant')
    .select((e) => [e.cast<string | null>(e.val(null), 'text').as('first_day'), 'last_day'])
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('unit_id', '=', unitId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (held) return held;
  return tx
    .selectFrom('planned_role')
    .select(['first_day', 'last_day'])
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
}

const asText = (day: Temporal.PlainDate | null) => day?.toString() ?? null;

type Stored = { id: string; person_id: string; role: Role; unit_id: string; last_day: string | null };

async function plan(tx: Tx, stored: Stored, firstDay: Temporal.PlainDate, { actor, at }: By): Promise<void> {
  const row = { ...stored, first_day: firstDay.toString(), planned_by: actor.personId, planned_at: at };
  await tx.insertInto('planned_role').values(row).execute();
  const dueAt = endOfDay(firstDay.subtract({ days: 1 }));
  const { id: grantId } = stored;
  await setTimer(tx, { dueAt, task: 'beginRole', payload: { grantId }, key: roleTimers.begin(grantId) });
}

/** Grants a role for a unit at once, or plans it for its first day; an existing grant is left alone. */
export async function grantRole(tx: Tx, scope: Scope, wish: Wish, by: By): Promise<void> {
  const { personId, role, unitId, firstDay } = wish;
  const { actor, at } = by;
  const unit = orNotFound(scope.units.find(({ id }) => id === unitId));
  const facts = { role, by: grantingFrom(actor, unitId), isOwn: personId === actor.personId };
  const refusal = grantRefusal(facts, placeOf(unit)) ?? periodFault(wish, dateOf(at));
  if (refusal) refuse(refusal);
  const isLater = beginsLater(wish, dateOf(at));
  const days = { first_day: isLater ? asText(firstDay) : null, last_day: asText(wish.lastDay) };
  const held = await alreadyHeld(tx, wish);
  if (held && held.first_day === days.first_day && held.last_day === days.last_day) return;
  if (held) refuse('roleHeldAlready');
  const stored = { id: randomUUID(), person_id: personId, role, unit_id: unitId, last_day: days.last_day };
  if (isLater && firstDay) await plan(tx, stored, firstDay, by);
  else {
    const row = { ...stored, granted_at: at, granted_by: actor.personId };
    await tx.insertInto('role_grant').values(row).execute();
    await setEnd(tx, stored.id, wish.lastDay);
  }
  const data = {
    personId,
    role,
    unitId,
    grantId: stored.id,
    firstDay: days.first_day,
    lastDay: days.last_day,
  };
  await recordInRegister(tx, { kind: isLater ? 'rolePlanned' : 'roleGranted', by: actor.personId, at, data });
}

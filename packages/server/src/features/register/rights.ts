import {
  type GrantingPerson,
  type GrantPlace,
  grantableRoles,
  mayChangePerson,
} from '@karakter/domain/people/granting';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { rolesOfAll } from './grants-store.ts';
import type { RegisterUnit, Scope } from './scope.ts';

/** The actor's roles, as seen from this unit. */
export function grantingFrom(actor: Actor, unitId: string): GrantingPerson {
  return {
    holdsAnywhere: actor.grants.map(({ role }) => role),
    holdsHere: actor.grants.filter(({ unitIds }) => unitIds.includes(unitId)).map(({ role }) => role),
  };
}

export const placeOf = (unit: RegisterUnit | undefined): GrantPlace =>
  unit?.isInstitution ? 'institution' : 'unit';

/** The roles that the actor may grant, unit by unit. */
export function grantableIn(actor: Actor, scope: Scope) {
  return scope.units
    .map((unit) => ({
      unitId: unit.id,
      name: unit.name,
      roles: grantableRoles(grantingFrom(actor, unit.id), placeOf(unit)),
    }))
    .filter((unit) => unit.roles.length > 0);
}

/** Those of these people for whom the actor may change what decides who signs in as them. */
export async function changeableAmong<P extends { readonly personId: string }>(
  tx: Tx,
  actor: Actor,
  people: readonly P[],
): Promise<P[]> {
  const ids = people.map(({ personId }) => personId);
  const roles = Map.groupBy(await rolesOfAll(tx, ids), ({ person_id }) => person_id);
  const holdsAnywhere = actor.grants.map(({ role }) => role);
  return people.filter(({ personId }) => {
    const held = roles.get(personId) ?? [];
    return mayChangePerson(
      holdsAnywhere,
      held.map(({ role, unit_id }) => ({ role, by: grantingFrom(actor, unit_id) })),
    );
  });
}

export async function mayChange(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
  return (await changeableAmong(tx, actor, [{ personId }])).length > 0;
}

export async function mayChangeOrRefuse(tx: Tx, actor: Actor, personId: string): Promise<void> {
  if (!(await mayChange(tx, actor, personId))) refuse('recordNotYoursToChange');
}

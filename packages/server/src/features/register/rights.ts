import {
  type GrantingPerson,
  type GrantPlace,
  grantableRoles,
  mayChangePerson,
} from '@karakter/domain/people/granting';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { type GrantRow, grantsOf, type PlannedRow, plannedOf } from './grants-store.ts';
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

/**
 * Whether the actor may change the facts that decide who signs in as the person with these roles, including planned
 * roles.
 */
export function mayChange(actor: Actor, held: readonly GrantRow[], planned: readonly PlannedRow[]): boolean {
  const standing = held.filter(({ revoked_at }) => revoked_at === null);
  const units = [
    ...standing.map(({ role, place_unit }) => ({ role, unitId: place_unit })),
    ...planned.map(({ role, unit_id }) => ({ role, unitId: unit_id })),
  ];
  return mayChangePerson(
    actor.grants.map(({ role }) => role),
    units.map(({ role, unitId }) => ({ role, by: grantingFrom(actor, unitId) })),
  );
}

export async function mayChangeOrRefuse(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const [held, planned] = [await grantsOf(tx, personId), await plannedOf(tx, personId)];
  if (!mayChange(actor, held, planned)) refuse('recordNotYoursToChange');
}

import { type Role, roles } from '@karakter/domain/people/roles';
import type { StandInPerson } from '../../integrations/identity/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { systemClock } from '../../platform/jobs/clock.ts';

/** Used sign-ins are stored for longer than a sign-in can last. */
const rememberedMinutes = 20;

/**
 * Records that a sign-in is used, so that it is accepted at most once; false where it already was. Timed by the
 * system clock.
 */
export async function useSignIn(tx: Tx, state: string): Promise<boolean> {
  const now = systemClock.now();
  await tx
    .deleteFrom('sign_in_used')
    .where('used_at', '<', now.subtract({ minutes: rememberedMinutes }))
    .execute();
  const used = await tx
    .insertInto('sign_in_used')
    .values({ state, used_at: now })
    .onConflict((c) => c.doNothing())
    .returning('state')
    .execute();
  return used.length > 0;
}

/** The people that visitors of the demonstration can try: everyone with a role and a way of signing in. */
export async function demonstrationPeople(tx: Tx): Promise<StandInPerson[]> {
  const rows = await tx
    .selectFrom('person')
    .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select((e) => [
      'person.id',
      'name',
      'email',
      'feide_name',
      e.fn.agg<string[]>('array_agg', ['role']).as('held'),
    ])
    .where('revoked_at', 'is', null)
    .where((e) => e.or([e('feide_name', 'is not', null), e('national_id_hash', 'is not', null)]))
    .groupBy(['person.id', 'name', 'email', 'feide_name'])
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    roles: roles.filter((role): role is Role => row.held.includes(role)),
    provider: row.feide_name === null ? 'idporten' : 'feide',
    feideName: row.feide_name,
    email: row.email,
  }));
}

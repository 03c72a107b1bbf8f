import type { ProviderName } from '@karakter/contract/sign-in';
import { type Role, roles } from '@karakter/domain/roles';
import type { Identity, SignInAttempt, StandInPerson } from '../../integrations/identity/port.ts';
import { machineClock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db.ts';

const minutesToSignIn = 10;

type Started = SignInAttempt & { provider: ProviderName; returnTo: string };

/** Remembers a sign-in under way, and forgets those nobody came back from. Timed by the machine's clock. */
export async function saveSignIn(tx: Tx, started: Started): Promise<void> {
  const now = machineClock.now();
  await tx
    .deleteFrom('sign_in')
    .where('created_at', '<', now.subtract({ hours: 1 }))
    .execute();
  const { state, nonce, verifier, fresh, provider, returnTo } = started;
  const row = { state, nonce, verifier, fresh, provider, return_to: returnTo, created_at: now };
  await tx.insertInto('sign_in').values(row).execute();
}

/** Takes the sign-in out, so that it is met at most once; undefined when unknown, used or older than ten minutes. */
export async function takeSignIn(
  tx: Tx,
  provider: ProviderName,
  state: string,
): Promise<Started | undefined> {
  const row = await tx
    .deleteFrom('sign_in')
    .where('state', '=', state)
    .where('provider', '=', provider)
    .where('created_at', '>', machineClock.now().subtract({ minutes: minutesToSignIn }))
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const { nonce, verifier, fresh, return_to: returnTo } = row;
  return { provider, state, nonce, verifier, fresh, returnTo };
}

/** The one person this identity belongs to. */
export async function personWithIdentity(tx: Tx, identity: Identity): Promise<string | undefined> {
  const person = tx.selectFrom('person').select('id');
  const found = await ('feideNames' in identity
    ? person.where((e) => e(e.fn('lower', ['feide_name']), 'in', identity.feideNames))
    : person.where('national_id_hash', '=', identity.nationalIdHash)
  ).execute();
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Those who can be tried in the demonstration: everybody with a role who has a way of signing in. */
export async function demonstrationPeople(tx: Tx): Promise<StandInPerson[]> {
  const rows = await tx
    .selectFrom('person')
    .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select((e) => ['person.id', 'name', 'feide_name', e.fn.agg<string[]>('array_agg', ['role']).as('held')])
    .where('revoked_at', 'is', null)
    .where((e) => e.or([e('feide_name', 'is not', null), e('national_id_hash', 'is not', null)]))
    .groupBy(['person.id', 'name', 'feide_name'])
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    roles: roles.filter((role): role is Role => row.held.includes(role)),
    provider: row.feide_name === null ? 'idporten' : 'feide',
    feideName: row.feide_name,
  }));
}

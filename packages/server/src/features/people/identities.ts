import { sql } from 'kysely';
import type { Identity } from '../../integrations/identity/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { lockRegister } from './register.ts';
import { recordInRegister } from './register-log.ts';
import { endAllSessions } from './store.ts';

export type Provider = 'feide' | 'idporten';

/** The provider that vouches for an identity. */
export const providerOf = (identity: Identity): Provider => ('feideNames' in identity ? 'feide' : 'idporten');

/** The one person this identity belongs to. */
export async function personWithIdentity(tx: Tx, identity: Identity): Promise<string | undefined> {
  const person = tx.selectFrom('person').select('id');
  const found = await ('feideNames' in identity
    ? person.where((e) => e(e.fn('lower', ['feide_name']), 'in', identity.feideNames))
    : person.where('national_id_hash', '=', identity.nationalIdHash)
  ).execute();
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Whether the identity belongs to another person than this one. */
async function isOfAnother(tx: Tx, identity: Identity, personId: string): Promise<boolean> {
  const others = tx.selectFrom('person').select('id').where('id', '<>', personId);
  const found = await ('feideNames' in identity
    ? others.where((e) => e(e.fn('lower', ['feide_name']), 'in', identity.feideNames))
    : others.where('national_id_hash', '=', identity.nationalIdHash)
  )
    .limit(1)
    .execute();
  return found.length > 0;
}

/** The new values of the person's columns; refuses to replace the identity of the same provider. */
function columnsFor(
  identity: Identity,
  known: { feide_name: string | null; national_id_hash: string | null },
): { feide_name: string } | { national_id_hash: string } {
  if ('feideNames' in identity) {
    const [name = ''] = identity.feideNames;
    const held = known.feide_name?.toLowerCase();
    if (held !== undefined && !identity.feideNames.includes(held)) refuse('personHasIdentity');
    return { feide_name: held ?? name };
  }
  const { nationalIdHash } = identity;
  if (known.national_id_hash !== null && known.national_id_hash !== nationalIdHash)
    refuse('personHasIdentity');
  return { national_id_hash: nationalIdHash };
}

/**
 * Links an identity: from now on a sign-in with it is this person [U1]. It never replaces another identity at the
 * same provider, and never takes one from another person.
 */
export async function linkIdentity(
  tx: Tx,
  link: {
    personId: string;
    identity: Identity;
    how: 'invitation' | 'office' | 'address';
    by: string | null;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { personId, identity, how, by, at } = link;
  await lockRegister(tx);
  const known = orNotFound(
    await tx
      .selectFrom('person')
      .select(['feide_name', 'national_id_hash'])
      .where('id', '=', personId)
      .where('merged_into', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (await isOfAnother(tx, identity, personId)) refuse('identityOfAnother');
  await tx.updateTable('person').set(columnsFor(identity, known)).where('id', '=', personId).execute();
  const data = { personId, provider: providerOf(identity), how };
  await recordInRegister(tx, { kind: 'identityLinked', by, at, data });
  await forgetWaiting(tx, identity);
}

/**
 * Removes a person's way to sign in, and ends every session: it may have been opened by another person. Twice changes
 * nothing.
 */
export async function removeIdentity(
  tx: Tx,
  removed: { personId: string; provider: Provider; by: string; at: Temporal.Instant },
): Promise<void> {
  const { personId, provider, by, at } = removed;
  const column = provider === 'feide' ? 'feide_name' : 'national_id_hash';
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ [column]: null })
    .where('id', '=', personId)
    .where(column, 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await endAllSessions(tx, personId);
  await recordInRegister(tx, { kind: 'identityRemoved', by, at, data: { personId, provider } });
}

/** A sign-in that now belongs to a person no longer waits. */
async function forgetWaiting(tx: Tx, identity: Identity): Promise<void> {
  const waiting = tx.deleteFrom('waiting_sign_in');
  await ('feideNames' in identity
    ? waiting.where(sql<boolean>`feide_names && ${[...identity.feideNames]}::text[]`)
    : waiting.where('national_id_hash', '=', identity.nationalIdHash)
  ).execute();
}

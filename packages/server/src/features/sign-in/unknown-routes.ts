import { waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { isOfOwnRealm, referenceOf } from '@karakter/domain/people/entry';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { feideRealms } from '../institution/store.ts';
import { linkIdentity, providerOf } from '../people/identities.ts';
import { lockRegister } from '../people/register.ts';
import { type WaitingSignIn, waitingSignIn } from '../people/waiting-sign-ins.ts';
import { sealedCookie } from './sealed-cookie.ts';

/** Which waiting sign-in is this browser's own. */
export const waitingCookie = sealedCookie('waiting', z.uuid());

/**
 * The person whom a waiting sign-in may confirm to be: the institution's own realm vouches for the address, which
 * belongs to a person without a way to sign in [U1].
 */
async function confirmablePerson(tx: Tx, { identity, email }: WaitingSignIn) {
  if (email === null || !('feideNames' in identity)) return undefined;
  if (!isOfOwnRealm(identity.feideNames, await feideRealms(tx))) return undefined;
  return (
    tx
      .selectFrom('person')
      .select(['id', 'name', 'email'])
      .where(sql<boolean>`lower(email) = lower(${email})`)
      .where('feide_name', 'is', null)
      .where('national_id_hash', 'is', null)
      // A merged record keeps its address, but no one signs in as it.
      .where('merged_into', 'is', null)
      .executeTakeFirst()
  );
}

/**
 * The routes for a person whose genuine sign-in is unknown: what they see, and the confirmation that they can give.
 */
export function mountUnknown(mount: Mount, settings: { publicUrl: string; secret: string }): void {
  mount(waitingRoutes.seeUnknown, async ({ tx, request }) => {
    const id = waitingCookie.read(settings, request);
    const waiting = id === undefined ? undefined : await waitingSignIn(tx, id, { locks: false });
    const person = waiting && (await confirmablePerson(tx, waiting));
    const isThisYou = person ? { name: person.name, email: person.email } : null;
    return { reference: waiting ? referenceOf(waiting.id) : null, isThisYou };
  });

  mount(waitingRoutes.confirmUnknown, async ({ tx, now: at, request, reply }) => {
    const id = orNotFound(waitingCookie.read(settings, request));
    await lockRegister(tx);
    const waiting = orNotFound(await waitingSignIn(tx, id, { locks: true }));
    const { identity } = waiting;
    const { id: personId } = orNotFound(await confirmablePerson(tx, waiting));
    await linkIdentity(tx, { personId, identity, how: 'address', by: personId, at });
    waitingCookie.forget(settings, request, reply);
    return { provider: providerOf(identity) };
  });
}

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
 * The person a waiting sign-in may confirm to be: the institution's own realm vouches for an address that is that of a
 * person who has no way to sign in yet [U1].
 */
async function confirmablePerson(tx: Tx, { identity, email }: WaitingSignIn) {
  if (email === null || !('feideNames' in identity)) return undefined;
  if (!isOfOwnRealm(identity.feideNames, await feideRealms(tx))) return undefined;
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('feide_name', 'is', null)
    .where('national_id_hash', 'is', null)
    .executeTakeFirst();
}

/** What a person whose sign-in is genuine and unknown sees of it, and the one thing they can do themselves. */
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

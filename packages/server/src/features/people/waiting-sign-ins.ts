import { randomUUID } from 'node:crypto';
import type { ProviderProfile } from '@karakter/domain/people/entry';
import { sql } from 'kysely';
import type { Identity } from '../../integrations/identity/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { providerOf } from './identities.ts';

/** A sign-in that has been connected to no person in a month was most likely a mistake. */
const keptDays = 30;
const mostKept = 5_000;

export type WaitingSignIn = {
  readonly id: string;
  readonly identity: Identity;
  readonly email: string | null;
};

/** Makes room: deletes old sign-ins, and the oldest above the limit. */
async function forgetOld(tx: Tx, at: Temporal.Instant): Promise<void> {
  const before = at.subtract({ hours: 24 * keptDays });
  await tx.deleteFrom('waiting_sign_in').where('last_at', '<', before).execute();
  await sql`delete from waiting_sign_in where id in (
    select id from waiting_sign_in order by last_at desc offset ${mostKept - 1})`.execute(tx);
}

async function knownId(tx: Tx, identity: Identity): Promise<string | undefined> {
  const waiting = tx.selectFrom('waiting_sign_in').select('id');
  const found = await ('feideNames' in identity
    ? waiting.where(sql<boolean>`feide_names && ${[...identity.feideNames]}::text[]`)
    : waiting.where('national_id_hash', '=', identity.nationalIdHash)
  )
    .orderBy('last_at', 'desc')
    .executeTakeFirst();
  return found?.id;
}

/** One sign-in is stored at a time, so that the same identity does not wait twice. */
export async function lockWaiting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('waiting sign-ins'))`.execute(tx);
}

/** Stores a genuine sign-in that belongs to no person, once for each identity, for the exam office [U1]. */
export async function keepWaiting(
  tx: Tx,
  seen: { identity: Identity; profile: ProviderProfile; at: Temporal.Instant },
): Promise<string> {
  const { identity, profile, at } = seen;
  await lockWaiting(tx);
  const known = await knownId(tx, identity);
  if (known !== undefined) {
    await tx
      .updateTable('waiting_sign_in')
      .set((e) => ({ ...profile, last_at: at, times: e('times', '+', 1) }))
      .where('id', '=', known)
      .execute();
    return known;
  }
  await forgetOld(tx, at);
  const id = randomUUID();
  const columns =
    'feideNames' in identity
      ? { feide_names: [...identity.feideNames] }
      : { national_id_hash: identity.nationalIdHash };
  const times = { first_at: at, last_at: at };
  await tx
    .insertInto('waiting_sign_in')
    .values({ id, provider: providerOf(identity), ...columns, ...profile, ...times })
    .execute();
  return id;
}

/** A waiting sign-in, locked until the transaction ends, where it `locks`. */
export async function waitingSignIn(
  tx: Tx,
  id: string,
  { locks }: { locks: boolean },
): Promise<WaitingSignIn | undefined> {
  const query = tx.selectFrom('waiting_sign_in').selectAll().where('id', '=', id);
  const row = await (locks ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const identity: Identity =
    row.national_id_hash === null
      ? { feideNames: row.feide_names }
      : { nationalIdHash: row.national_id_hash };
  return { id, identity, email: row.email };
}

/** How many sign-ins wait for the office. */
export async function countWaiting(tx: Tx): Promise<number> {
  const { inAll } = await tx
    .selectFrom('waiting_sign_in')
    .select(({ fn }) => fn.countAll<number>().as('inAll'))
    .executeTakeFirstOrThrow();
  return inAll;
}

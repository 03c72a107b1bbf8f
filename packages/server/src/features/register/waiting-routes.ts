import { type WaitingSignIn as Shown, waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { referenceOf } from '@karakter/domain/people/entry';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { linkIdentity, type Provider, providerOf } from '../people/identities.ts';
import { addPerson, lockRegister, personWithEmail } from '../people/register.ts';
import { recordInRegister } from '../people/register-log.ts';
import { usablePersonOrRefuse } from '../people/usable-person.ts';
import { countWaiting, waitingSignIn } from '../people/waiting-sign-ins.ts';
import { changeableAmong, mayChangeOrRefuse } from './rights.ts';
import { peopleInScope, personInScope, scopeOf } from './scope.ts';
import { matching } from './search.ts';

/** As many as an office handles in a day; the others follow as these are done. */
const mostShown = 200;

type Suggested = Shown['suggested'][number];

const mostSuggested = 3;

/** The people with the address or the name of a waiting sign-in: two joins, since neither can use an index with `or`. */
const matches = sql<{ waiting_id: string; person_id: string }>`(
  select w.id as waiting_id, p.id as person_id from waiting_sign_in w join person p on lower(p.email) = lower(w.email)
  union
  select w.id, p.id from waiting_sign_in w join person p on lower(p.name) = lower(w.name))`.as('match');

/** The people, each with whether the officer may connect a sign-in to them. */
async function withRight<P extends Omit<Suggested, 'mayLink'>>(tx: Tx, actor: Actor, people: readonly P[]) {
  const changeable = new Set(await changeableAmong(tx, actor, people));
  return people.map((each) => ({ ...each, mayLink: changeable.has(each) }));
}

/** For each of these sign-ins, people whom it may belong to, those with its address first. */
async function suggestedFor(
  tx: Tx,
  actor: Actor,
  waitingIds: readonly string[],
): Promise<ReadonlyMap<string, Suggested[]>> {
  const rows = await peopleInScope(tx, await scopeOf(tx, actor))
    .innerJoin(matches, (join) => join.onRef('match.person_id', '=', 'person.id'))
    .innerJoin('waiting_sign_in as w', 'w.id', 'match.waiting_id')
    .select(['w.id', 'person.id as personId', 'person.name', 'person.email'])
    .where(sql<boolean>`w.id = any(${waitingIds}::uuid[])`)
    .where(
      sql<boolean>`case w.provider when 'feide' then person.feide_name else person.national_id_hash end is null`,
    )
    .orderBy(sql`coalesce(lower(w.email) = lower(person.email), false)`, 'desc')
    .orderBy('person.name')
    .execute();
  const bySignIn = Map.groupBy(await withRight(tx, actor, rows), ({ id }) => id);
  return new Map([...bySignIn].map(([id, people]) => [id, people.slice(0, mostSuggested)]));
}

async function listed(tx: Tx, actor: Actor): Promise<Shown[]> {
  const rows = await tx
    .selectFrom('waiting_sign_in')
    .selectAll()
    .orderBy('last_at', 'desc')
    .limit(mostShown)
    .execute();
  const suggested = await suggestedFor(
    tx,
    actor,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, provider, name, email, feide_names, first_at, last_at, times }) => ({
    id,
    reference: referenceOf(id),
    provider: provider === 'feide' ? 'feide' : 'idporten',
    name,
    email,
    feideName: feide_names?.[0] ?? null,
    firstAt: first_at.toString(),
    lastAt: last_at.toString(),
    times,
    suggested: suggested.get(id) ?? [],
  }));
}

const mostFound = 20;

/** People with every word in their name, address or student number who cannot sign in there yet. */
async function withoutSignIn(tx: Tx, actor: Actor, provider: Provider, text: string): Promise<Suggested[]> {
  const rows = await matching(tx, await scopeOf(tx, actor), { text })
    .select(['person.id as personId', 'name', 'email'])
    .where(provider === 'feide' ? 'feide_name' : 'national_id_hash', 'is', null)
    .orderBy('name')
    .limit(mostFound)
    .execute();
  return withRight(tx, actor, rows);
}

/** The office connects genuine sign-ins to their people [U1]. */
export function mountWaiting(mount: Mount): void {
  mount(waitingRoutes.list, async ({ tx, actor }) => {
    return { waiting: await listed(tx, actor), inAll: await countWaiting(tx) };
  });

  mount(waitingRoutes.find, async ({ tx, actor, params, query }) => {
    const { identity } = orNotFound(await waitingSignIn(tx, params.waitingId, { locks: false }));
    return { people: await withoutSignIn(tx, actor, providerOf(identity), query.text) };
  });

  mount(waitingRoutes.link, async ({ tx, actor, now: at, params, body }) => {
    await lockRegister(tx);
    const { identity } = orNotFound(await waitingSignIn(tx, params.waitingId, { locks: true }));
    const { id: personId } = await personInScope(tx, await scopeOf(tx, actor), body.personId);
    await mayChangeOrRefuse(tx, actor, personId);
    await linkIdentity(tx, { personId, identity, how: 'office', by: actor.personId, at });
    return accepted;
  });

  mount(waitingRoutes.add, async ({ tx, actor, now: at, params, body, language }) => {
    await lockRegister(tx);
    const { identity } = orNotFound(await waitingSignIn(tx, params.waitingId, { locks: true }));
    const facts = usablePersonOrRefuse(body);
    if (await personWithEmail(tx, facts.email)) refuse('personEmailTaken');
    const personId = await addPerson(tx, { ...facts, language, at });
    const by = actor.personId;
    await recordInRegister(tx, { kind: 'personAdded', by, at, data: { personId } });
    await linkIdentity(tx, { personId, identity, how: 'office', by, at });
    return { personId };
  });

  mount(waitingRoutes.dismiss, async ({ tx, actor, now: at, params: { waitingId } }) => {
    const { numDeletedRows } = await tx
      .deleteFrom('waiting_sign_in')
      .where('id', '=', waitingId)
      .executeTakeFirst();
    orNotFound(numDeletedRows > 0n);
    const kind = 'waitingSignInDismissed';
    await recordInRegister(tx, { kind, by: actor.personId, at, data: { waitingId } });
    return accepted;
  });
}

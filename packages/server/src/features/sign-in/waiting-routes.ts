import { type WaitingSignIn as Shown, waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { referenceOf } from '@karakter/domain/people/entry';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { linkIdentity, type Provider, providerOf } from '../people/identities.ts';
import { addPerson, lockRegister, personWithEmail } from '../people/register.ts';
import { recordInRegister } from '../people/register-log.ts';
import { usablePersonOrRefuse } from '../people/usable-person.ts';
import { waitingSignIn } from '../people/waiting-sign-ins.ts';

/** As many as an office handles in a day; the others follow as these are done. */
const mostShown = 200;

const isOperator = ({ grants }: Actor) => grants.some(({ role }) => role === 'itOperator');

/** The units a person belongs to by any role, exam or commission. */
const ties = sql`(
  select unit_id from role_grant where person_id = person.id and unit_id is not null
  union all select e.unit_id from role_grant g join exam e on e.id = g.exam_id where g.person_id = person.id
  union all select e.unit_id from commission_member m join commission c on c.id = m.commission_id
    join exam e on e.id = c.exam_id where m.person_id = person.id
  union all select e.unit_id from candidacy_person p join exam e on e.id = p.exam_id where p.person_id = person.id)`;

/**
 * The people to whom the officer may give a way to sign in: a person of the same institution, or without any unit
 * yet. An exam office may give none to an operator, or to a holder of a role at a unit outside its own.
 */
function withinReach(actor: Actor) {
  const units = unitsWithRole(actor, ['examOffice', 'itOperator']);
  const isHere = sql<boolean>`(merged_into is null and (not exists ${ties} or exists (select from ${ties} as tie
    where (institution_of(tie.unit_id)).id in (select (institution_of(u)).id from unnest(${units}::uuid[]) u))))`;
  if (isOperator(actor)) return isHere;
  const office = unitsWithRole(actor, ['examOffice']);
  // A planned role counts like a present one.
  return sql<boolean>`(${isHere} and not exists (
    select from (
      select role, unit_id from role_grant where person_id = person.id and revoked_at is null
      union all select role, unit_id from planned_role where person_id = person.id) held
    where role = 'itOperator' or (unit_id is not null and not unit_id = any(${office}::uuid[]))))`;
}

async function listed(tx: Tx, actor: Actor): Promise<Shown[]> {
  const { rows } = await sql<
    Omit<Shown, 'reference' | 'firstAt' | 'lastAt'> & { firstAt: Temporal.Instant; lastAt: Temporal.Instant }
  >`
    select w.id, provider, w.name, w.email, feide_names[1] as "feideName", first_at as "firstAt", last_at as "lastAt", times,
      (select coalesce(jsonb_agg(jsonb_build_object('personId', found.id, 'name', found.name, 'email', found.email)), '[]')
        from (select id, name, email from person
          where (lower(person.email) = lower(w.email) or lower(person.name) = lower(w.name))
            and (case provider when 'feide' then feide_name else national_id_hash end) is null and ${withinReach(actor)}
          order by lower(person.email) = lower(w.email) desc, name limit 3) found) as suggested
    from waiting_sign_in w order by last_at desc limit ${mostShown}`.execute(tx);
  return rows.map((row) => ({
    ...row,
    reference: referenceOf(row.id),
    firstAt: row.firstAt.toString(),
    lastAt: row.lastAt.toString(),
  }));
}

const mostFound = 20;

/** People with every word in their name or address who cannot sign in at this provider yet. */
async function linkable(tx: Tx, actor: Actor, provider: Provider, text: string) {
  let query = tx
    .selectFrom('person')
    .select(['id as personId', 'name', 'email'])
    .where(provider === 'feide' ? 'feide_name' : 'national_id_hash', 'is', null)
    .where(withinReach(actor))
    .orderBy('name')
    .limit(mostFound);
  for (const word of text.split(/\s+/)) {
    query = query.where(sql<boolean>`position(lower(${word}) in lower(name || ' ' || email)) > 0`);
  }
  return query.execute();
}

/** The office connects genuine sign-ins to their people [U1]. */
export function mountWaiting(mount: Mount): void {
  mount(waitingRoutes.list, async ({ tx, actor }) => {
    const { inAll } = await tx
      .selectFrom('waiting_sign_in')
      .select(({ fn }) => fn.countAll<number>().as('inAll'))
      .executeTakeFirstOrThrow();
    return { waiting: await listed(tx, actor), inAll };
  });

  mount(waitingRoutes.find, async ({ tx, actor, params, query }) => {
    const { identity } = orNotFound(await waitingSignIn(tx, params.waitingId, { locks: false }));
    return { people: await linkable(tx, actor, providerOf(identity), query.text) };
  });

  mount(waitingRoutes.link, async ({ tx, actor, now: at, params, body }) => {
    await lockRegister(tx);
    const { identity } = orNotFound(await waitingSignIn(tx, params.waitingId, { locks: true }));
    const reachable = tx.selectFrom('person').select('id').where('id', '=', body.personId);
    orNotFound(await reachable.where(withinReach(actor)).executeTakeFirst());
    await linkIdentity(tx, { personId: body.personId, identity, how: 'office', by: actor.personId, at });
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

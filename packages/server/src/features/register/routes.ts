import { registerRoutes } from '@karakter/contract/register/routes';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { removeIdentity } from '../people/identities.ts';
import { addPerson, lockRegister, personWithEmail } from '../people/register.ts';
import { recordInRegister } from '../people/register-log.ts';
import { usablePersonOrRefuse } from '../people/usable-person.ts';
import { correctionOrRefuse, saveCorrections } from './corrections.ts';
import { endRole, holdRole, setLastDay } from './ending.ts';
import { grantRole } from './grants.ts';
import { invite } from './invite.ts';
import { mergePeople } from './merge.ts';
import { personViewOf } from './person.ts';
import { mayChangeOrRefuse } from './rights.ts';
import { personInScope, scopeOf } from './scope.ts';
import { pageSize, searchPeople } from './search.ts';

/** The person's record, with the register locked: one change of it at a time. */
async function personToChange(tx: Tx, actor: Actor, personId: string) {
  await lockRegister(tx);
  const scope = await scopeOf(tx, actor);
  return { scope, person: await personInScope(tx, scope, personId) };
}

const dayFrom = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

function mountRecords(mount: Mount): void {
  mount(registerRoutes.searchRegister, async ({ tx, actor, query }) => {
    const { people, total } = await searchPeople(tx, await scopeOf(tx, actor), {
      ...query,
      page: Number(query.page),
    });
    return { people, total, pageSize };
  });

  mount(registerRoutes.seePerson, async ({ tx, actor, params }) => {
    const scope = await scopeOf(tx, actor);
    const person = await personInScope(tx, scope, params.personId);
    return personViewOf(tx, { actor, scope, person });
  });

  mount(registerRoutes.addToRegister, async ({ tx, actor, now: at, body }) => {
    await lockRegister(tx);
    const facts = usablePersonOrRefuse(body);
    if (await personWithEmail(tx, facts.email)) refuse('personEmailTaken');
    const personId = await addPerson(tx, { ...facts, language: body.language, at });
    await recordInRegister(tx, { kind: 'personAdded', by: actor.personId, at, data: { personId } });
    return { personId };
  });

  mount(registerRoutes.correctRegistered, async ({ tx, actor, now: at, params: { personId }, body }) => {
    const { person } = await personToChange(tx, actor, personId);
    await mayChangeOrRefuse(tx, actor, personId);
    const correction = await correctionOrRefuse(tx, body, { ...person, personId });
    if (!correction) return accepted;
    await saveCorrections(tx, [correction], { actorId: actor.personId, at, examId: null });
    await recordInRegister(tx, { kind: 'personCorrected', by: actor.personId, at, data: { personId } });
    return accepted;
  });

  mount(registerRoutes.invitePerson, async ({ tx, actor, now: at, params: { personId } }) => {
    const { person } = await personToChange(tx, actor, personId);
    await invite(tx, person, { actor, at });
    return accepted;
  });

  mount(registerRoutes.removeSignIn, async ({ tx, actor, now: at, params: { personId, provider } }) => {
    await personToChange(tx, actor, personId);
    if (personId === actor.personId) refuse('signInOfOneself');
    await mayChangeOrRefuse(tx, actor, personId);
    await removeIdentity(tx, { personId, provider, by: actor.personId, at });
    return accepted;
  });

  mount(registerRoutes.mergePeople, async ({ tx, actor, now: at, params, body }) => {
    const { scope, person } = await personToChange(tx, actor, params.personId);
    const other = await personInScope(tx, scope, body.otherId);
    await mergePeople(tx, { kept: person, merged: other }, { actor, at });
    return accepted;
  });
}

function mountRoles(mount: Mount): void {
  mount(registerRoutes.grantRole, async ({ tx, actor, now: at, params: { personId }, body }) => {
    const { scope } = await personToChange(tx, actor, personId);
    const { role, unitId } = body;
    const wish = { personId, role, unitId, firstDay: dayFrom(body.firstDay), lastDay: dayFrom(body.lastDay) };
    await grantRole(tx, scope, wish, { actor, at });
    return accepted;
  });

  mount(registerRoutes.setLastDay, async ({ tx, actor, now: at, params, body }) => {
    await holdRole(tx, params.grantId);
    const { scope } = await personToChange(tx, actor, params.personId);
    await setLastDay(tx, scope, { ...params, lastDay: dayFrom(body.lastDay) }, { actor, at });
    return accepted;
  });

  mount(registerRoutes.endRole, async ({ tx, actor, now: at, params }) => {
    await holdRole(tx, params.grantId);
    const { scope } = await personToChange(tx, actor, params.personId);
    await endRole(tx, scope, params, { actor, at });
    return accepted;
  });
}

/** The register of people, for the exam office and the IT operator. */
export function mountRegister(mount: Mount): void {
  mountRecords(mount);
  mountRoles(mount);
}

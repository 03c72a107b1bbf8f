import { peopleRoutes } from '@karakter/contract/people/routes';
import { registerRoutes } from '@karakter/contract/register/routes';
import { signInRoutes } from '@karakter/contract/sign-in/routes';
import type { Role } from '@karakter/domain/people/roles';
import { expect, test } from 'vitest';
import { createInvitation } from '../../features/people/invitations.ts';
import { registerLog } from '../../features/people/register-log.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../app.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { doneBy, lifeFrom } from '../life.ts';
import { seePerson } from '../register.ts';
import { addTestPerson, testUnitId } from '../scenes/people.ts';

/** Monday 2 February 2026, 9.00 in Oslo. */
const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });
const done = doneBy(app);
const writing = { identity: 'visible', effect: 'write' } as const;

type Days = { readonly firstDay?: string; readonly lastDay?: string };

/** What the office does to the roles of a person; `ofRole` finds what the person has or is to have. */
function rolesOf(office: string, personId: string) {
  const params = { personId };
  const ofRole = async (role: Role) => {
    const { held, planned } = await seePerson(app(), office, personId);
    const found = [...held, ...planned].find((each) => each.role === role);
    return { params: { ...params, grantId: found?.grantId ?? '' } };
  };
  return {
    grant: (role: Role, { firstDay, lastDay }: Days = {}) =>
      done(office, registerRoutes.grantRole, {
        params,
        body: { role, unitId: testUnitId, firstDay: firstDay ?? null, lastDay: lastDay ?? null },
      }),
    setLastDay: async (role: Role, lastDay: string | null) =>
      done(office, registerRoutes.setLastDay, { ...(await ofRole(role)), body: { lastDay } }),
    end: async (role: Role) => done(office, registerRoutes.endRole, await ofRole(role)),
  };
}

/** Signs in for the first time, by an invitation, at a provider that knows the person by another name. */
async function signInInvited(browser: TestBrowser, personId: string, by: string): Promise<void> {
  const { db, clock } = app().services;
  const invited = { kind: 'person', personId, by, at: clock.now() } as const;
  const { code } = await inTransaction(db, writing, (tx) => createInvitation(tx, invited));
  const { path: url } = signInRoutes.acceptInvitation;
  const reply = await app().app.inject({ method: 'POST', url, payload: { code } });
  for (const { name, value } of reply.cookies) browser.tamper(name, value);
  const choice = await browser.open('/api/sign-in/feide?returnTo=/my');
  await browser.open(choice.url.href, { person: 'stranger' });
}

test('a person in the register: roles now and by their days, an invitation, a correction, and two records in one', async () => {
  const { db, config } = app().services;
  const office = await addTestPerson(db, 'Eva Kontor', ['examOffice']);
  const life = await lifeFrom(app(), registerLog);
  const facts = { name: 'Per Son', email: 'per.son@test.example' };
  const added = { ...facts, language: 'nb' } as const;
  const { personId } = (await done(office, registerRoutes.addToRegister, { body: added })).body;
  const { grant, setLastDay, end } = rolesOf(office, personId);
  for (const _ of ['granted', 'once more']) await grant('archivist');
  await setLastDay('archivist', '2026-02-20');
  await setLastDay('archivist', null);
  for (const _ of ['planned', 'once more'])
    await grant('caseworker', { firstDay: '2026-02-05', lastDay: '2026-02-06' });
  await grant('programmeLeader', { firstDay: '2026-02-09' });
  await setLastDay('programmeLeader', '2026-02-10');
  await end('programmeLeader');
  await app().moveTo('2026-02-04T23:00:00Z');
  await end('archivist');
  await app().moveTo('2026-02-06T23:00:00Z');
  await signInInvited(openBrowser(config.publicUrl), personId, office);
  const params = { personId };
  const corrected = { name: 'Per Sønn', email: facts.email, before: facts };
  for (const _ of ['corrected', 'once more'])
    await done(office, registerRoutes.correctRegistered, { params, body: corrected });
  const otherId = await addTestPerson(db, 'Per Dobbel', []);
  await done(office, registerRoutes.mergePeople, { params, body: { otherId } });
  for (const _ of ['removed', 'once more'])
    await done(office, registerRoutes.removeSignIn, { params: { ...params, provider: 'feide' } });
  expect((await life()).log).toEqual([
    'personAdded by Eva Kontor { personId: Per Sønn }',
    'roleGranted by Eva Kontor { firstDay: null, grantId: #1, lastDay: null, personId: Per Sønn, role: archivist, unitId: #2 }',
    'roleEndPlanned by Eva Kontor { grantId: #1, lastDay: 2026-02-20, personId: Per Sønn, role: archivist, unitId: #2 }',
    'roleEndPlanned by Eva Kontor { grantId: #1, lastDay: null, personId: Per Sønn, role: archivist, unitId: #2 }',
    'rolePlanned by Eva Kontor { firstDay: 2026-02-05, grantId: #3, lastDay: 2026-02-06, personId: Per Sønn, role: caseworker, unitId: #2 }',
    'rolePlanned by Eva Kontor { firstDay: 2026-02-09, grantId: #4, lastDay: null, personId: Per Sønn, role: programmeLeader, unitId: #2 }',
    'roleEndPlanned by Eva Kontor { grantId: #4, lastDay: 2026-02-10, personId: Per Sønn, role: programmeLeader, unitId: #2 }',
    'rolePlanCancelled by Eva Kontor { grantId: #4, personId: Per Sønn, role: programmeLeader, unitId: #2 }',
    'roleBegan by Karakter { grantId: #3, lastDay: 2026-02-06, personId: Per Sønn, role: caseworker, unitId: #2 }',
    'roleEnded by Eva Kontor { grantId: #1, personId: Per Sønn, role: archivist, unitId: #2 }',
    'roleEnded by Karakter { grantId: #3, personId: Per Sønn, role: caseworker, unitId: #2 }',
    'personInvited by Eva Kontor { invitationId: #5, kind: person, personId: Per Sønn }',
    'invitationUsed by Per Sønn { invitationId: #5, personId: Per Sønn }',
    'identityLinked by Per Sønn { how: invitation, personId: Per Sønn, provider: feide }',
    'personCorrected by Eva Kontor { personId: Per Sønn }',
    'personsMerged by Eva Kontor { mergedId: Per Dobbel, personId: Per Sønn }',
    'identityRemoved by Eva Kontor { personId: Per Sønn, provider: feide }',
  ]);
});

test('sessions: another sign-in in the same browser, a revocation and a sign-out each end one, and none is in the log [U2]', async () => {
  const { db, config } = app().services;
  const personId = await addTestPerson(db, 'Siri Son', ['grader']);
  const feide_name = 'siri@test.example';
  await db.updateTable('person').set({ feide_name }).where('id', '=', personId).execute();
  const life = await lifeFrom(app(), registerLog);
  const signInAgain = async (browser: TestBrowser) => {
    await browser.open(`/api/sign-in/feide?login_hint=${personId}&returnTo=/my`);
    return `karakter_session=${browser.cookie('karakter_session')}`;
  };
  const sessions = async () => {
    const all = db.selectFrom('session').select(['id', 'provider', 'revoked_at']);
    const rows = await all.where('person_id', '=', personId).orderBy('created_at').execute();
    return rows.map(({ id, provider, revoked_at }) => ({ id, provider, isOpen: revoked_at === null }));
  };
  const isOpen = async () => (await sessions()).map((each) => each.isOpen);
  const [here, elsewhere] = [openBrowser(config.publicUrl), openBrowser(config.publicUrl)];
  const first = await signInAgain(here);
  expect(await isOpen()).toEqual([true]);
  const second = await signInAgain(here);
  expect(await isOpen()).toEqual([false, true]);
  const third = await signInAgain(elsewhere);
  const [, { id: sessionId } = { id: '' }] = await sessions();
  await app().callWith(third, peopleRoutes.revokeSession, { params: { sessionId } });
  expect(await isOpen()).toEqual([false, false, true]);
  await app().callWith(third, peopleRoutes.signOut);
  expect(await sessions()).toMatchObject(Array(3).fill({ provider: 'feide', isOpen: false }));
  for (const cookie of [first, second, third])
    expect((await app().callWith(cookie, peopleRoutes.me)).status).toBe(401);
  expect((await life()).log).toEqual([]);
});

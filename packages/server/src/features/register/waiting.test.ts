import { randomUUID } from 'node:crypto';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationNationalId, hashNationalId } from '../../integrations/identity/national-id.ts';
import { useTestApp } from '../../test/app.ts';
import { openBrowser, type TestBrowser } from '../../test/browser.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });
const email = 'stranger@unknown.example';
let browser: TestBrowser;
let officer: string;
let operator: string;

const db = () => app().services.db;
const person = (id: string) => db().selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
const setPerson = (id: string, facts: object) =>
  db().updateTable('person').set(facts).where('id', '=', id).execute();

beforeAll(async () => {
  officer = await addTestPerson(db(), 'Office', ['examOffice']);
  operator = await addTestPerson(db(), 'Operator', ['itOperator']);
});

beforeEach(async () => {
  browser = openBrowser(app().services.config.publicUrl);
  await db().deleteFrom('waiting_sign_in').execute();
  await sql`update person set feide_name = null, national_id_hash = null, email = id || '@test.example'
    where email not like '%@fremmed.example' and email not like '%@earlier.example'`.execute(db());
  await db().updateTable('institution').set({ feide_realms: [] }).execute();
});

/** Signs in as a person the provider knows; Feide calls them stranger@unknown.example, with that address. */
async function signIn(provider: 'feide' | 'idporten' = 'feide') {
  const choice = await browser.open(`/api/sign-in/${provider}?returnTo=/exams`);
  return (await browser.open(choice.url.href, { person: 'stranger' })).url;
}

async function ask(route: { method: string; path: string }) {
  const headers = {
    cookie: ['karakter_session', 'karakter_waiting']
      .map((name) => `${name}=${browser.cookie(name)}`)
      .join('; '),
  };
  const reply = await app().app.inject({ method: route.method as 'GET', url: route.path, headers });
  return { status: reply.statusCode, body: reply.json() };
}
const mine = async () => (await ask(waitingRoutes.seeUnknown)).body;
const whoAmI = async () => (await ask(peopleRoutes.me)).body.personId;
const list = async (who = officer) => (await app().call(who, waitingRoutes.list)).body.waiting;
const firstId = async () => (await list())[0]?.id ?? '';
const link = async (personId: string, who = officer) =>
  app().call(who, waitingRoutes.link, { params: { waitingId: await firstId() }, body: { personId } });

describe('a genuine sign-in that belongs to no person [U1]', () => {
  it('leads to a page that says whom to ask, and is stored once, however often it is repeated', async () => {
    const url = await signIn();
    expect([url.pathname, url.search]).toEqual(['/not-known', '?provider=feide&returnTo=%2Fexams']);
    await app().moveTo('2026-02-02T09:00:00Z');
    await signIn();
    expect(await list()).toEqual([
      {
        id: expect.any(String),
        reference: (await mine()).reference,
        provider: 'feide',
        name: 'Ukjent Person',
        email,
        feideName: email,
        firstAt: '2026-02-02T08:00:00Z',
        lastAt: '2026-02-02T09:00:00Z',
        times: 2,
        suggested: [],
      },
    ]);
    expect(await mine()).toEqual({ reference: expect.stringMatching(/^[0-9A-F]{6}$/), isThisYou: null });
    expect(await whoAmI()).toBeUndefined();
  });

  it('looks the same to the visitor whether there is a person with that address or not', async () => {
    const known = await addTestPerson(db(), 'Known', []);
    await setPerson(known, { email });
    expect((await signIn()).href).toContain('/not-known?provider=feide');
    expect(await mine()).toEqual({ reference: expect.stringMatching(/^[0-9A-F]{6}$/), isThisYou: null });
  });

  it('by ID-porten shows the office neither number nor hash', async () => {
    await signIn('idporten');
    const [waiting] = await list();
    expect(waiting).toMatchObject({ provider: 'idporten', name: null, email: null, feideName: null });
    const hash = hashNationalId(demonstrationNationalId('stranger'), app().services.config.secret);
    expect(JSON.stringify(waiting)).not.toContain(hash);
  });

  it('is deleted after a month, and another browser sees nothing of it', async () => {
    await signIn();
    const old = { last_at: Temporal.Instant.from('2026-01-01T00:00:00Z') };
    await db().updateTable('waiting_sign_in').set(old).execute();
    await signIn('idporten');
    expect((await list()).map(({ provider }) => provider)).toEqual(['idporten']);
    browser = openBrowser(app().services.config.publicUrl);
    expect(await mine()).toEqual({ reference: null, isThisYou: null });
  });
});

describe('the office connects it [U1]', () => {
  it('with one click to the person with the same address, whose next sign-in succeeds', async () => {
    const known = await addTestPerson(db(), 'Known By Mail', ['grader']);
    await setPerson(known, { email: email.toUpperCase() });
    await signIn();
    const [{ suggested } = { suggested: [] }] = await list();
    expect(suggested).toMatchObject([
      { personId: known, name: 'Known By Mail', email: email.toUpperCase(), mayLink: true },
    ]);
    expect((await link(known)).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await signIn()).pathname).toBe('/exams');
    expect(await whoAmI()).toBe(known);
  });

  it('to a person who cannot sign in there yet, found by name or address', async () => {
    await signIn();
    const [sought, has] = [
      await addTestPerson(db(), 'Finn Meg Nå', []),
      await addTestPerson(db(), 'Finn Meg Ikkje', []),
    ];
    await setPerson(has, { feide_name: 'finn@hs.example' });
    const params = { waitingId: await firstId() };
    const find = async (text: string) =>
      (await app().call(officer, waitingRoutes.find, { params, query: { text } })).body.people;
    expect((await find('meg finn')).map(({ personId }) => personId)).toEqual([sought]);
    expect(await find('Fremmed')).toEqual([]);
  });

  it('to a new person, who is added with it', async () => {
    await signIn('idporten');
    const params = { waitingId: await firstId() };
    const add = (facts: { name: string; email: string }) =>
      app().call(officer, waitingRoutes.add, { params, body: facts });
    const taken = (await person(officer))?.email ?? '';
    expect((await add({ name: 'Eva Ekstern', email: taken })).refusal).toBe('personEmailTaken');
    expect((await add({ name: 'Eva Ekstern', email: 'eva' })).refusal).toBe('personEmailUnusable');
    const { body } = await add({ name: 'Eva Ekstern', email: 'eva@ekstern.example' });
    await signIn('idporten');
    expect(await whoAmI()).toBe(body.personId);
  });

  it('never to a person who signs in as another there, nor in place of another person', async () => {
    await signIn();
    await setPerson(operator, { feide_name: 'op@hs.example' });
    const other = await addTestPerson(db(), 'Has Another', []);
    await setPerson(other, { feide_name: 'other@hs.example' });
    expect((await link(other)).refusal).toBe('personHasIdentity');
    expect((await person(other))?.feide_name).toBe('other@hs.example');
    expect((await list()).length).toBe(1);
  });

  it('never to a person with a role that the officer cannot grant, nor to one of another institution', async () => {
    await signIn();
    const below = randomUUID();
    const names = { name_nb: 'Under', name_nn: 'Under', name_en: 'Below' };
    await db()
      .insertInto('unit')
      .values({ id: below, code: 'BELOW', parent_id: testUnitId, ...names })
      .execute();
    const ofBelow = await addTestPerson(db(), 'Office Below', []);
    const at = app().services.clock.now();
    await db()
      .insertInto('role_grant')
      .values({ id: randomUUID(), person_id: ofBelow, role: 'examOffice', unit_id: below, granted_at: at })
      .execute();
    const above = await addTestPerson(db(), 'Above', ['caseworker']);
    const { id: neighbour } = await db()
      .selectFrom('person')
      .select('id')
      .where('name', 'like', 'Fremmed%')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect((await link(above, ofBelow)).refusal).toBe('recordNotYoursToChange');
    expect((await link(neighbour)).refusal).toBe('notFound');
    expect((await link(neighbour, operator)).refusal).toBe('notFound');
    expect((await link(operator)).refusal).toBe('recordNotYoursToChange');
    const later = await addTestPerson(db(), 'Operator Later', []);
    const planned = { person_id: later, role: 'itOperator', unit_id: testUnitId, first_day: '2030-01-01' };
    await db()
      .insertInto('planned_role')
      .values({ id: randomUUID(), ...planned, planned_by: operator, planned_at: at })
      .execute();
    expect((await link(later)).refusal).toBe('recordNotYoursToChange');
    expect((await link(above, operator)).refusal).toBe('recordNotYoursToChange');
    expect((await link(ofBelow, operator)).status).toBe(200);
  });

  it('or dismisses it', async () => {
    await signIn();
    const params = { waitingId: await firstId() };
    expect((await app().call(officer, waitingRoutes.dismiss, { params })).status).toBe(200);
    expect((await app().call(officer, waitingRoutes.dismiss, { params })).refusal).toBe('notFound');
    expect(await list()).toEqual([]);
  });
});

describe('a person whom the institution’s own realm vouches for [U1]', () => {
  const ownRealm = () =>
    db()
      .updateTable('institution')
      .set({ feide_realms: ['unknown.example'] })
      .execute();

  it('confirms once to be the person with the address, and is signed in', async () => {
    await ownRealm();
    const known = await addTestPerson(db(), 'Imported', ['candidate']);
    await setPerson(known, { email });
    await signIn();
    expect(await mine()).toEqual({ reference: expect.any(String), isThisYou: { name: 'Imported', email } });
    expect((await ask(waitingRoutes.confirmUnknown)).body).toEqual({ provider: 'feide' });
    await signIn();
    expect(await whoAmI()).toBe(known);
    expect(await list()).toEqual([]);
  });

  it('is not asked where the person already has a sign-in, of either kind', async () => {
    await ownRealm();
    const known = await addTestPerson(db(), 'Signs In', []);
    await setPerson(known, { email, national_id_hash: 'of another number' });
    await signIn();
    expect(await mine()).toEqual({ reference: expect.stringMatching(/^[0-9A-F]{6}$/), isThisYou: null });
    expect((await ask(waitingRoutes.confirmUnknown)).status).toBe(404);
    expect((await person(known))?.feide_name).toBeNull();
  });

  it('is asked only about the record that two were merged into', async () => {
    await ownRealm();
    const [kept, merged] = [await addTestPerson(db(), 'Kept', []), await addTestPerson(db(), 'Merged', [])];
    await setPerson(merged, { email, merged_into: kept });
    await signIn();
    expect(await mine()).toEqual({ reference: expect.any(String), isThisYou: null });
  });

  it('cannot confirm in another browser', async () => {
    await ownRealm();
    const known = await addTestPerson(db(), 'Imported Too', []);
    await setPerson(known, { email });
    await signIn();
    browser = openBrowser(app().services.config.publicUrl);
    expect((await ask(waitingRoutes.confirmUnknown)).status).toBe(404);
  });
});

import { peopleRoutes } from '@karakter/contract/people/routes';
import { signInRoutes } from '@karakter/contract/sign-in/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { verifyChains } from '../../platform/log/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { openBrowser, type TestBrowser } from '../../test/browser.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { createInvitation, invitationLink } from '../people/invitations.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });
const cookie = 'karakter_invitation';
const facts = { name: 'Oda Operatør', email: 'oda@hs.example' };
let browser: TestBrowser;

const db = () => app().services.db;
const person = (id: string) => db().selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

/** An invitation's code, as from the command or from the exam office. */
async function invite(personId: string | null, by: string | null = null): Promise<string> {
  const kind = personId === null ? 'operator' : 'person';
  const at = app().services.clock.now();
  const writing = { identity: 'visible', effect: 'write' } as const;
  const made = await inTransaction(db(), writing, (tx) => createInvitation(tx, { kind, personId, by, at }));
  return made.code;
}

/** Accepts it in this browser, as its page does. */
async function accept(code: string, given?: typeof facts) {
  const reply = await app().app.inject({
    method: 'POST',
    url: signInRoutes.acceptInvitation.path,
    payload: { code, ...(given && { facts: given }) },
  });
  const kept = reply.cookies.find(({ name }) => name === cookie);
  if (kept) browser.tamper(cookie, kept.value);
  return reply.json().refusal?.code ?? 'accepted';
}

/** Signs in as a person the provider knows and Karakter does not; returns the refusal that the browser is shown. */
async function signIn(provider: 'feide' | 'idporten') {
  const choice = await browser.open(`/api/sign-in/${provider}?returnTo=/institution`);
  const page = await browser.open(choice.url.href, { person: 'stranger' });
  return page.url.searchParams.get('refusal') ?? page.url.pathname;
}

async function whoAmI(): Promise<string | undefined> {
  const headers = { cookie: `karakter_session=${browser.cookie('karakter_session')}` };
  return (await app().app.inject({ url: peopleRoutes.me.path, headers })).json().personId;
}

const kindsInRegister = async () => {
  const [report] = (await verifyChains(db(), undefined)).filter(({ broken }) => broken !== null);
  expect(report).toBeUndefined();
  const rows = await db().selectFrom('event').select(['kind', 'data']).orderBy('number').execute();
  return rows.filter(({ data }) => !data.includes('appealId')).map(({ kind }) => kind);
};

beforeEach(async () => {
  browser = openBrowser(app().services.config.publicUrl);
  const own = db().updateTable('person').where('email', 'not like', '%@fremmed.example');
  await own.set({ feide_name: null, national_id_hash: null }).execute();
});

describe('the first operator [U1]', () => {
  it('can sign in once with the link of the command, gets the role, and all of it is in the log', async () => {
    const code = await invite(null);
    expect(invitationLink(app().services.config, code)).toContain(`/invitation#${code}`);
    const { body } = await app().call(null, signInRoutes.openInvitation, { body: { code } });
    expect(body).toEqual({ kind: 'operator', expiresAt: '2026-02-09T08:00:00Z' });
    expect(await accept(code)).toBe('invitationNeedsFacts');
    expect(await accept(code, { ...facts, email: 'no address' })).toBe('personEmailUnusable');
    expect(await accept(code, facts)).toBe('accepted');
    expect(await signIn('feide')).toBe('/institution');
    const operator = (await whoAmI()) ?? '';
    expect(await person(operator)).toMatchObject({ ...facts, feide_name: 'stranger@unknown.example' });
    const { body: me } = await app().call(operator, peopleRoutes.me);
    expect(me.roles).toEqual(['itOperator']);
    expect(await kindsInRegister()).toEqual([
      'personInvited',
      'personAdded',
      'invitationUsed',
      'identityLinked',
      'roleGranted',
    ]);
    expect(await accept(code, facts)).toBe('invitationNotOpen');
  });

  it('who is known already gets the role, and no second record', async () => {
    const known = await addTestPerson(db(), 'Known Already', []);
    await db()
      .updateTable('person')
      .set({ feide_name: 'Stranger@unknown.example' })
      .where('id', '=', known)
      .execute();
    await accept(await invite(null), facts);
    await signIn('feide');
    expect(await whoAmI()).toBe(known);
    const { body } = await app().call(known, peopleRoutes.me);
    expect(body.roles).toEqual(['itOperator']);
  });
});

describe('an invited person [U1]', () => {
  it('signs in by the provider of their choice, and from then on without the invitation', async () => {
    const invited = await addTestPerson(db(), 'Invited', ['grader']);
    expect(await accept(await invite(invited))).toBe('accepted');
    expect(await signIn('idporten')).toBe('/institution');
    expect(await whoAmI()).toBe(invited);
    expect(browser.cookie(cookie)).toBeUndefined();
    browser = openBrowser(app().services.config.publicUrl);
    await signIn('idporten');
    expect(await whoAmI()).toBe(invited);
  });

  it('does not learn whom an invitation is for before signing in', async () => {
    const code = await invite(await addTestPerson(db(), 'Secret Name', []));
    const { body } = await app().call(null, signInRoutes.openInvitation, { body: { code } });
    expect(Object.keys(body)).toEqual(['kind', 'expiresAt']);
  });

  it('never takes the place of another identity, and the invitation stays open', async () => {
    const invited = await addTestPerson(db(), 'Has One', []);
    const held = { feide_name: 'other@test.example' };
    await db().updateTable('person').set(held).where('id', '=', invited).execute();
    const code = await invite(invited);
    await accept(code);
    expect(await signIn('feide')).toBe('personHasIdentity');
    expect(await person(invited)).toMatchObject(held);
    expect(await accept(code)).toBe('accepted');
  });

  it('who already signs in as another person stays that person', async () => {
    const another = await addTestPerson(db(), 'Another', []);
    const held = { feide_name: 'stranger@unknown.example' };
    await db().updateTable('person').set(held).where('id', '=', another).execute();
    const invited = await addTestPerson(db(), 'Invited Too', []);
    await accept(await invite(invited));
    expect(await signIn('feide')).toBe('identityOfAnother');
    expect(await whoAmI()).toBeUndefined();
    await signIn('feide');
    expect(await whoAmI()).toBe(another);
    expect((await person(invited))?.feide_name).toBeNull();
  });
});

describe('an invitation opens nothing [U1]', () => {
  it('once a newer one has been sent to the same person', async () => {
    const invited = await addTestPerson(db(), 'Invited Twice', []);
    const first = await invite(invited);
    const second = await invite(invited);
    expect(await accept(first)).toBe('invitationNotOpen');
    expect(await accept(second)).toBe('accepted');
  });

  it('with a code or a cookie that is made up', async () => {
    expect(await accept('made-up')).toBe('invitationNotOpen');
    browser.tamper(cookie, Buffer.from('made up').toString('base64url'));
    expect(await signIn('feide')).toBe('/not-known');
  });

  it('where it was withdrawn between the link and the sign-in', async () => {
    const invited = await addTestPerson(db(), 'Invited Again', []);
    await accept(await invite(invited));
    await invite(invited);
    expect(await signIn('feide')).toBe('invitationNotOpen');
    expect((await person(invited))?.feide_name).toBeNull();
  });

  it('after seven days', async () => {
    const code = await invite(await addTestPerson(db(), 'Slow', []));
    await app().moveTo('2026-02-09T07:59:59Z');
    expect(await accept(code)).toBe('accepted');
    await app().moveTo('2026-02-09T08:00:00Z');
    expect(await accept(code)).toBe('invitationNotOpen');
  });
});

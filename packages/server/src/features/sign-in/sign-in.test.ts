import { demoRoutes } from '@karakter/contract/demo/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { demonstrationNationalId, hashNationalId } from '../../integrations/identity/national-id.ts';
import { useTestApp } from '../../test/app.ts';
import { openBrowser, type TestBrowser } from '../../test/browser.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });
let browser: TestBrowser;
let student: string;
let external: string;

async function addPeople() {
  const { db, config } = app().services;
  student = await addTestPerson(db, 'Solveig Prøvestad', ['candidate']);
  external = await addTestPerson(db, 'Einar <Ekstern>', ['grader']);
  const those = db.updateTable('person').where('name', 'in', ['Solveig Prøvestad', 'Einar <Ekstern>']);
  await those.set({ feide_name: null, national_id_hash: null }).execute();
  const hash = hashNationalId(demonstrationNationalId(external), config.secret);
  await db
    .updateTable('person')
    .set({ feide_name: 'Solveig@test.example' })
    .where('id', '=', student)
    .execute();
  await db.updateTable('person').set({ national_id_hash: hash }).where('id', '=', external).execute();
}

beforeEach(async () => {
  await addPeople();
  browser = openBrowser(app().services.config.publicUrl);
});

/** The person of the browser's session, requested over HTTP. */
async function whoAmI(cookie = browser.cookie('karakter_session')) {
  const answer = await fetch(new URL('/api/me', app().services.config.publicUrl), {
    headers: { cookie: `karakter_session=${cookie}` },
  });
  return answer.status === 200 ? ((await answer.json()) as { personId: string }).personId : answer.status;
}

const startAt = (provider: string, person: string, returnTo = '/') =>
  `/api/sign-in/${provider}?login_hint=${person}&returnTo=${encodeURIComponent(returnTo)}`;

describe('signing in goes through a real OpenID Connect round trip [U2]', () => {
  it('a student signs in by Feide, with one click in the list', async () => {
    const page = await browser.open(startAt('feide', student, '/my/exams?tab=2#top'));
    expect(page.url.pathname + page.url.search).toBe('/my/exams?tab=2');
    expect(await whoAmI()).toBe(student);
    const authorization = new URL(page.steps[1] ?? '');
    expect(authorization.searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('an external grader signs in by ID-porten, by choosing a name on its page', async () => {
    const choice = await browser.open('/api/sign-in/idporten');
    expect(choice.text).toContain('Einar &lt;Ekstern&gt;');
    expect(choice.text).not.toContain('Solveig');
    await browser.open(choice.url.href, { person: external });
    expect(await whoAmI()).toBe(external);
  });

  it('the national identity number is stored nowhere, only its keyed hash', async () => {
    await browser.open(startAt('idporten', external));
    const { db } = app().services;
    const stored = [
      await db.selectFrom('person').selectAll().execute(),
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('sign_in_used').selectAll().execute(),
    ];
    expect(JSON.stringify(stored)).not.toContain(demonstrationNationalId(external));
  });

  it('the next person in the same browser is not mistaken for the previous one', async () => {
    await browser.open(startAt('feide', student));
    const choice = await browser.open('/api/sign-in/feide');
    expect(choice.text).toContain('Hvem vil du logge inn som?');
  });

  it('people that visitors can try are listed with roles and provider', async () => {
    const { body } = await app().call(null, demoRoutes.people);
    expect(body.people).toContainEqual({
      id: external,
      name: 'Einar <Ekstern>',
      roles: ['grader'],
      provider: 'idporten',
    });
  });
});

describe('the session [U2]', () => {
  it('is in a cookie that no script can read and no other site can send', async () => {
    await browser.open(startAt('feide', student));
    const header = browser.setCookies.find((c) => c.startsWith('karakter_session='));
    expect(header).toMatch(/HttpOnly/);
    expect(header).toMatch(/SameSite=Lax/);
    expect(header).not.toMatch(/Secure/);
  });

  it('gets a new token at every sign-in, and the previous one gives no access any more', async () => {
    await browser.open(startAt('feide', student));
    const first = browser.cookie('karakter_session');
    await browser.open(startAt('feide', student));
    expect(browser.cookie('karakter_session')).not.toBe(first);
    expect(await whoAmI(first)).toBe(401);
    expect(await whoAmI()).toBe(student);
  });

  it('a cookie planted before sign-in does not become the session', async () => {
    const planted = 'planted-by-somebody-else';
    await browser.open(startAt('feide', student));
    expect(await whoAmI(planted)).toBe(401);
  });

  it('is as old as the person’s last authentication, which the provider is asked to repeat where it must be', async () => {
    const authenticated = async () => {
      const rows = await app().services.db.selectFrom('session').select('authenticated_at').execute();
      return rows.at(-1)?.authenticated_at?.epochMilliseconds ?? 0;
    };
    await browser.open(startAt('feide', student));
    expect(Math.abs(Date.now() - (await authenticated()))).toBeLessThan(60_000);
    const again = await browser.open(`${startAt('feide', student, '/signed-in')}&fresh=true`);
    const asked = new URL(again.steps[1] ?? '').searchParams;
    expect([asked.get('prompt'), Number(asked.get('max_age')) > 0]).toEqual(['login', true]);
    expect(again.url.pathname).toBe('/signed-in');
    expect(await whoAmI()).toBe(student);
  });

  it('ends the provider’s own session too, and leads to a page that says so [U2]', async () => {
    await browser.open(startAt('idporten', external));
    const { publicUrl } = app().services.config;
    const cookie = `karakter_session=${browser.cookie('karakter_session')}`;
    const answer = await fetch(new URL('/api/sign-out', publicUrl), { method: 'POST', headers: { cookie } });
    const { leaveBy } = (await answer.json()) as { leaveBy: string };
    const leaving = new URL(leaveBy);
    expect(leaving.pathname).toContain('/dev-idp/idporten/');
    expect(leaving.searchParams.get('post_logout_redirect_uri')).toBe(`${publicUrl}/signed-out`);
    expect((await browser.open(leaveBy)).url.href).toBe(`${publicUrl}/signed-out`);
    expect(await whoAmI()).toBe(401);
    leaving.searchParams.set('post_logout_redirect_uri', 'https://evil.example/');
    expect((await browser.open(leaving.href)).status).toBe(400);
  });

  it('ends here also where the provider gave no means to end its own', async () => {
    const { body } = await app().call(student, peopleRoutes.signOut);
    expect(body).toEqual({ done: true, leaveBy: '/signed-out' });
  });

  it('ends at once when it is revoked', async () => {
    await browser.open(startAt('feide', student));
    const { body } = await app().call(student, peopleRoutes.listSessions);
    const own = body.sessions.find((s) => s.provider === 'feide')?.id ?? '';
    await app().call(student, peopleRoutes.revokeSession, { params: { sessionId: own } });
    expect(await whoAmI()).toBe(401);
  });
});

it('a person whom the provider knows and Karakter does not is told whom to ask, without a session [U1, U2]', async () => {
  const choice = await browser.open('/api/sign-in/feide');
  const page = await browser.open(choice.url.href, { person: 'stranger' });
  expect(page.url.pathname).toBe('/not-known');
  expect(page.url.href).not.toContain('@');
  expect(browser.cookie('karakter_session')).toBeUndefined();
});

it('a cookie that only begins like one of ours is ignored, and does not prevent signing in [U2]', async () => {
  const cookie = Array.from({ length: 7 }, (_, n) => `karakter_sign_in_a b${n}=x`).join('; ');
  const url = new URL('/api/sign-in/feide', app().services.config.publicUrl);
  expect((await fetch(url, { headers: { cookie }, redirect: 'manual' })).status).toBe(302);
});

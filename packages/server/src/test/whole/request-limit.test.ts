import { randomUUID } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { systemRoutes } from '@karakter/contract/system/routes';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';
import { addTestPerson } from '../scenes/people.ts';

const few = { requestsPerMinute: 3, requestsPerSession: 8 };
const app = useTestApp(undefined, few);
const production = useTestApp(undefined, {
  ...few,
  production: true,
  demonstration: false,
  publicUrl: 'https://karakter.example.no',
});

const statuses = async (to: typeof app, headers: readonly Record<string, string>[]) => {
  const answers = [];
  for (const each of headers) answers.push(await to().app.inject({ url: '/api/health', headers: each }));
  return answers.map(({ statusCode }) => statusCode);
};

describe('more requests from one address than the settings allow are refused', () => {
  it('whatever cookie each of them has, also one that looks like a session’s', async () => {
    const own = await app().cookieOf(await addTestPerson(app().services.db, 'Somebody', ['candidate']));
    const [, token = ''] = own.split('=');
    const forged = [
      `${'A'.repeat(43)}${token.slice(43)}`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.slice(0, 43),
      'a',
      'b',
    ];
    const cookies = forged.map((value) => ({ cookie: `karakter_session=${value}` }));
    expect(await statuses(app, cookies)).toEqual([200, 200, 200, 429, 429]);
  });

  it('and whatever address each of them claims to the proxy; another true address is not affected', async () => {
    const from = (claimed: string, address: string) => ({ 'x-forwarded-for': `${claimed}, ${address}` });
    const liars = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].map((claimed) =>
      from(claimed, '192.0.2.7'),
    );
    expect(await statuses(production, [...liars, from('10.0.0.1', '192.0.2.8')])).toEqual([
      200, 200, 200, 429, 200,
    ]);
  });

  it('of IPv6 the whole network counts as one, since a device has all its addresses', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const same = ['1', '2:3', 'ffff', '4:5:6:7'].map((end) =>
      from(`2001:db8:0:1::${end.replace('4:5:6:7', '7')}`),
    );
    expect(await statuses(production, [...same, from('2001:db8:0:2::1')])).toEqual([200, 200, 200, 429, 200]);
  });

  it('but a visitor who is not signed in still learns that, so that a page can lead to the sign-in', async () => {
    await statuses(app, [{}, {}, {}, {}]);
    const ask = (cookie?: string) =>
      app().app.inject({ url: peopleRoutes.me.path, headers: cookie === undefined ? {} : { cookie } });
    const answers = [];
    for (let each = 0; each < 6; each += 1) answers.push((await ask('karakter_machine=a')).statusCode);
    expect(new Set(answers)).toEqual(new Set([401]));
    expect((await statuses(app, [{}]))[0]).toBe(429);
  });

  it('with the time to try again, in the header and in the body', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.9' };
    const answers = [];
    for (let each = 0; each < 4; each += 1)
      answers.push(await production().app.inject({ url: '/api/health', headers }));
    const last = answers.at(-1);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.json().refusal.message).toMatch(/Prøv igjen om \d+ sekunder/);
  });
});

describe('a signed-in person is counted by session [D14]', () => {
  const cookies: string[] = [];
  beforeAll(async () => {
    for (const name of ['Some One', 'Some Other'])
      cookies.push(await app().cookieOf(await addTestPerson(app().services.db, name, ['candidate'])));
  });
  const ask = async (cookie: string, times: number) => {
    const answers = [];
    for (let each = 0; each < times; each += 1)
      answers.push((await app().callWith(cookie, systemRoutes.health)).status);
    return answers;
  };

  it('so that callers without a session at the same address use up none of the limit', async () => {
    await statuses(app, [{}, {}, {}, {}, {}]);
    expect(await statuses(app, [{}])).toEqual([429]);
    expect(await ask(cookies[0] ?? '', 2)).toEqual([200, 200]);
  });

  it('so that other signed-in people at the address use up none of the limit', async () => {
    const [one = '', other = ''] = cookies;
    expect((await ask(one, 12)).at(-1)).toBe(429);
    expect(await ask(other, 2)).toEqual([200, 200]);
  });

  it('and a storm of requests by the same person leaves room for writing and handing in', async () => {
    const [one = ''] = cookies;
    expect(await ask(one, 1)).toEqual([429]);
    expect((await app().callWith(one, peopleRoutes.me)).status).toBe(200);
    const handIn = { params: { candidacyId: randomUUID() }, body: {} as never };
    expect((await app().callWith(one, handinRoutes.handIn, handIn)).status).not.toBe(429);
    const path = `/api/sittings/${randomUUID()}/answers?writer=${randomUUID()}`;
    const headers = { origin: app().services.config.publicUrl, cookie: one };
    await expect(app().app.injectWS(path, { headers })).rejects.toThrow('404');
  });

  it('but not without limit: quarantined updates are counted too', async () => {
    const [, other = ''] = cookies;
    const headers = { origin: app().services.config.publicUrl, cookie: other };
    const open = () =>
      app().app.injectWS(`/api/sittings/${randomUUID()}/answers?writer=${randomUUID()}`, { headers });
    const outcomes = [];
    for (let each = 0; each < 4; each += 1) outcomes.push(await open().then(String, String));
    expect(outcomes.map((outcome) => /\d{3}/.exec(outcome)?.[0])).toEqual(['404', '404', '429', '429']);
  });
});

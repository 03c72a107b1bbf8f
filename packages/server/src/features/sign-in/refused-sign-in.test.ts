import { signInRoutes } from '@karakter/contract/sign-in/routes';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationNationalId, hashNationalId } from '../../integrations/identity/national-id.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { openText, sealText } from '../../platform/log/sealed-text.ts';
import { useTestApp } from '../../test/app.ts';
import { openBrowser, type TestBrowser } from '../../test/browser.ts';
import { createTestDatabase } from '../../test/postgres.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { createInvitation } from '../people/invitations.ts';
import { registerLog } from '../people/register-log.ts';

// All sessions are counted, those of other institutions too.
const app = useTestApp('2026-02-02T08:00:00Z', { listens: true, database: createTestDatabase });
let browser: TestBrowser;
let student: string;
let external: string;

beforeAll(async () => {
  const { db, config } = app().services;
  student = await addTestPerson(db, 'Solveig Prøvestad', ['candidate']);
  const feide_name = 'solveig@test.example';
  await db.updateTable('person').set({ feide_name }).where('id', '=', student).execute();
  external = await addTestPerson(db, 'Einar Ekstern', ['grader']);
  const national_id_hash = hashNationalId(demonstrationNationalId(external), config.secret);
  await db.updateTable('person').set({ national_id_hash }).where('id', '=', external).execute();
});
beforeEach(() => {
  browser = openBrowser(app().services.config.publicUrl);
});

const startAtFeide = () => `/api/sign-in/feide?login_hint=${student}&returnTo=/`;

/** Goes as far as the provider's answer and returns the callback address without visiting it. */
async function untilCallback(start = startAtFeide(), asked: Record<string, string> = {}): Promise<URL> {
  const atProvider = new URL((await browser.step(start)).location);
  for (const [name, value] of Object.entries(asked)) atProvider.searchParams.set(name, value);
  let location = atProvider.href;
  while (!location.includes('/callback')) ({ location } = await browser.step(location));
  return new URL(location);
}

const cookieOfSignIn = (callback: URL) => `karakter_sign_in_${callback.searchParams.get('state')}`;

/** Opens the browser's cookie of a sign-in with the institution's secret, and changes its content. */
function change(callback: URL, by: Record<string, unknown>): void {
  const state = callback.searchParams.get('state') ?? '';
  const seal = { secret: app().services.config.secret, purpose: 'sign-in', bound: state };
  const kept = Buffer.from(browser.cookie(cookieOfSignIn(callback)) ?? '', 'base64url');
  const text = JSON.stringify({ ...JSON.parse(openText(seal, kept)), ...by });
  browser.tamper(cookieOfSignIn(callback), sealText(seal, text).toString('base64url'));
}

const refusalIn = (page: { url: URL }) => page.url.searchParams.get('refusal');

/** The last step of a sign-in; returns the page that the browser shows. */
type LastStep = () => Promise<{ url: URL }>;

const withCallback = (tampering: (callback: URL) => void) => async (): Promise<LastStep> => {
  const callback = await untilCallback();
  tampering(callback);
  return () => browser.open(callback.href);
};
const withCookie = (of: (own: string, other: string) => string) => async (): Promise<LastStep> => {
  const first = await untilCallback();
  const other = browser.cookie(cookieOfSignIn(first)) ?? '';
  const callback = await untilCallback();
  browser.tamper(cookieOfSignIn(callback), of(browser.cookie(cookieOfSignIn(callback)) ?? '', other));
  return () => browser.open(callback.href);
};

/** An invitation that another person has used meanwhile, in a browser that still carries it. */
async function usedInvitation(): Promise<LastStep> {
  const { db, clock } = app().services;
  const invited = { kind: 'person', personId: student, by: null, at: clock.now() } as const;
  const writing = { identity: 'visible', effect: 'write' } as const;
  const { code } = await inTransaction(db, writing, (tx) => createInvitation(tx, invited));
  const { path: url } = signInRoutes.acceptInvitation;
  const reply = await app().app.inject({ method: 'POST', url, payload: { code } });
  const carried = reply.cookies.find(({ name }) => name === 'karakter_invitation')?.value ?? '';
  browser.tamper('karakter_invitation', carried);
  await browser.open(startAtFeide());
  browser.tamper('karakter_invitation', carried);
  return () => browser.open(startAtFeide());
}

describe('an invalid sign-in opens no session and leaves nothing in the log [U2]', () => {
  it.each<[what: string, refusal: string, prepare: () => Promise<LastStep>]>([
    ['an unknown provider', 'notFound', async () => () => browser.open('/api/sign-in/google')],
    [
      'a state that was never issued',
      'signInExpired',
      withCallback(({ searchParams }) => searchParams.set('state', 'made-up')),
    ],
    [
      'a sign-in that took more than ten minutes',
      'signInExpired',
      withCallback((callback) => change(callback, { startedAt: Date.now() - 11 * 60_000 })),
    ],
    [
      'a callback of the other provider',
      'signInExpired',
      withCallback((callback) => {
        callback.pathname = callback.pathname.replace('feide', 'idporten');
      }),
    ],
    [
      'an ID token made for another nonce',
      'signInFailed',
      withCallback((callback) => change(callback, { nonce: 'another' })),
    ],
    [
      'a level at ID-porten below the one that Karakter asks for',
      'signInTooWeak',
      async () => {
        const start = `/api/sign-in/idporten?login_hint=${external}&returnTo=/`;
        const callback = await untilCallback(start, { acr_values: 'idporten-loa-low' });
        return () => browser.open(callback.href);
      },
    ],
    [
      'a code fetched without its verifier',
      'signInFailed',
      withCallback((callback) => change(callback, { verifier: 'x'.repeat(43) })),
    ],
    ['a cookie of another sign-in', 'signInExpired', withCookie((_, other) => other)],
    ['a cookie cut short', 'signInExpired', withCookie((own) => own.slice(0, 20))],
    ['a cookie that is no cookie of Karakter', 'signInExpired', withCookie(() => 'AAAA')],
    ['a cookie that is changed', 'signInExpired', withCookie((own) => `${own.slice(0, -3)}AAA`)],
    [
      'a callback in another browser',
      'signInExpired',
      async () => {
        const { href } = await untilCallback();
        return () => openBrowser(app().services.config.publicUrl).open(href);
      },
    ],
    [
      'a callback used once more, by a person who kept its cookie',
      'signInExpired',
      async () => {
        const callback = await untilCallback();
        const [name, kept = ''] = [cookieOfSignIn(callback), browser.cookie(cookieOfSignIn(callback))];
        await browser.open(callback.href);
        browser.tamper(name, kept);
        return () => browser.open(callback.href);
      },
    ],
    ['an invitation that is used up', 'invitationNotOpen', usedInvitation],
  ])('%s: %s', async (_, refusal, prepare) => {
    const trace = async () => {
      const { rows } = await sql`select (select count(*) from session) as sessions,
        (select count(*) from event where exam_id = ${registerLog}) as events`.execute(app().services.db);
      return rows;
    };
    const lastStep = await prepare();
    const before = await trace();
    expect(refusalIn(await lastStep())).toBe(refusal);
    expect(await trace()).toEqual(before);
  });
});

it('a browser that begins sign-in after sign-in keeps the last five, since its cookies must fit into a request [U2]', async () => {
  const kept: string[] = [];
  for (let begun = 0; begun < 7; begun += 1) {
    const { location } = await browser.step(startAtFeide());
    kept.push(`karakter_sign_in_${new URL(location).searchParams.get('state')}`);
  }
  expect(kept.map((name) => Boolean(browser.cookie(name)))).toEqual([false, false, ...Array(5).fill(true)]);
});

it('a refused sign-in does not forget where it was to lead, and never leads to another site [U2]', async () => {
  const returnTo = '/exams?state=published';
  const query = new URLSearchParams({ login_hint: student, returnTo });
  let { location } = await browser.step(`/api/sign-in/feide?${query}`);
  while (!location.includes('/callback')) ({ location } = await browser.step(location));
  const refused = new URL(location);
  refused.searchParams.delete('code');
  refused.searchParams.set('error', 'access_denied');
  const { searchParams } = (await browser.open(refused.href)).url;
  expect([...searchParams]).toEqual([
    ['refusal', 'signInFailed'],
    ['returnTo', returnTo],
  ]);
  const away = new URLSearchParams({ returnTo: 'https://elsewhere.example/' });
  const { url } = await browser.open(`/api/sign-in/google?${away}`);
  expect(url.search).toBe('?refusal=notFound');
});

import { peopleRoutes } from '@karakter/contract/people/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { openIdToken, sealIdToken } from './session-token.ts';

const app = useTestApp('2026-03-02T09:00:00Z', { sessionIdleMinutes: 60 });
const { runningExam, open } = sittingsOf(app);
let person: string;
let cookie: string;
beforeEach(async () => {
  person = await addTestPerson(app().services.db, 'Kari Testesen', ['examOffice']);
  cookie = await app().cookieOf(person);
});

/** Moves what is known of the session back in time, by minutes. */
async function age(minutes: { unused?: number; signedIn?: number }, of = person): Promise<void> {
  const { unused = 0, signedIn = 0 } = minutes;
  await sql`update session set last_active_at = last_active_at - make_interval(mins => ${unused}),
    expires_at = expires_at - make_interval(mins => ${signedIn}) where person_id = ${of}`.execute(
    app().services.db,
  );
}
const me = () => app().callWith(cookie, peopleRoutes.me);

describe('a session ends [U2]', () => {
  it('when it has been idle for as long as the settings say, and says beforehand how long that is', async () => {
    await age({ unused: 50 });
    const { session } = (await me()).body;
    expect(session.idleSeconds).toBeGreaterThan(9 * 60);
    expect(session.idleSeconds).toBeLessThanOrEqual(10 * 60);
    expect(session.seconds).toBeGreaterThan(11 * 3600);
    await age({ unused: 10 });
    expect((await me()).refusal).toBe('notSignedIn');
  });

  it('not only by viewing pages, and not while the person is there', async () => {
    await age({ unused: 50 });
    await me();
    const { body } = await app().callWith(cookie, peopleRoutes.prolongSession);
    expect(body.idleSeconds).toBeGreaterThan(59 * 60);
    await age({ unused: 50 });
    expect((await me()).status).toBe(200);
  });

  it('not while the person changes things in it', async () => {
    await age({ unused: 50 });
    await app().callWith(cookie, peopleRoutes.chooseLanguage, { body: { language: 'nn' } });
    await app().app.inject({ url: '/api/health' });
    await expect
      .poll(async () => (await me()).body.session.idleSeconds, { timeout: 9_000 })
      .toBeGreaterThan(3_500);
  });

  it('twelve hours after the sign-in, however much it is used', async () => {
    await age({ signedIn: 12 * 60 });
    expect((await me()).refusal).toBe('notSignedIn');
    expect((await app().callWith(cookie, peopleRoutes.prolongSession)).refusal).toBe('notSignedIn');
  });
});

it('no exam stops because of the time at which its candidate signed in, or because nothing was clicked [Q1]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  const candidate = await app().cookieOf(own.personId);
  const ends = async () => (await app().callWith(candidate, peopleRoutes.me)).body.session;
  // An open session is in use, which is recorded within seconds.
  await expect.poll(async () => (await ends()).idleSeconds, { timeout: 9_000 }).toBeGreaterThan(2 * 3600);
  await age({ unused: 120, signedIn: 13 * 60 }, own.personId);
  expect((await ends()).seconds).toBeGreaterThan(2 * 3600);
  window.write('q1', 'Fortsatt her');
  await window.settled();
});

it('the provider’s facts about a person can be decrypted only with that person’s own token', () => {
  const sealed = sealIdToken('own token', 'about somebody');
  expect(sealed.toString('latin1')).not.toContain('somebody');
  expect(openIdToken('own token', sealed)).toBe('about somebody');
  expect(() => openIdToken('another token', sealed)).toThrow();
});

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { systemClock } from '../../platform/jobs/clock.ts';
import { useTestApp } from '../../test/app.ts';
import { openBrowser } from '../../test/browser.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });

it('a person who signs in again and again has no more open sessions than needed [U2]', async () => {
  const { db, config } = app().services;
  const person = await addTestPerson(db, 'Solveig Prøvestad', ['candidate']);
  const name = { feide_name: 'solveig@test.example' };
  await db.updateTable('person').set(name).where('id', '=', person).execute();
  const now = systemClock.now();
  const at = { created_at: now, last_active_at: now, expires_at: now.add({ hours: 12 }) };
  const sessions = Array.from({ length: 30 }, () => randomUUID()).map((id) => ({
    id,
    token_hash: id,
    person_id: person,
    provider: 'feide',
    user_agent: 'test',
    ...at,
  }));
  await db.insertInto('session').values(sessions).execute();
  const browser = openBrowser(config.publicUrl);
  await browser.open(`/api/sign-in/feide?login_hint=${person}&returnTo=/`);
  const me = await fetch(new URL('/api/me', config.publicUrl), {
    headers: { cookie: `karakter_session=${browser.cookie('karakter_session')}` },
  });
  expect(me.status).toBe(200);
  const open = db.selectFrom('session').select('id').where('person_id', '=', person);
  expect(await open.where('revoked_at', 'is', null).execute()).toHaveLength(20);
});

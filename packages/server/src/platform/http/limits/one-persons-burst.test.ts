import { peopleRoutes } from '@karakter/contract/people/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp();

test('a person’s burst, from two sessions, is worked on a few at a time, and another’s request waits for few of them [D14]', async () => {
  const { db } = app().services;
  const busy = await addTestPerson(db, 'Kandidat Travel', ['candidate']);
  const other = await addTestPerson(db, 'Kandidat Rolig', ['candidate']);
  const sessions = [await app().cookieOf(busy), await app().cookieOf(busy)];
  // The first request of each session shows whose it is.
  for (const cookie of sessions) await app().callWith(cookie, peopleRoutes.me);
  const done: string[] = [];
  const ask = async (name: string, cookie: string) => {
    expect((await app().callWith(cookie, peopleRoutes.me)).status).toBe(200);
    done.push(name);
  };
  const own = await app().cookieOf(other);
  const burst = Array.from({ length: 60 }, (_, n) => ask('busy', sessions[n % 2] ?? ''));
  await Promise.all([...burst, ask('other', own)]);
  expect(done).toHaveLength(61);
  expect(done.indexOf('other')).toBeLessThan(30);
});

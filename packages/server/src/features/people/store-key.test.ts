import { peopleRoutes } from '@karakter/contract/people/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp();

test('a person gets the same key to their own device’s store at each sign-in, no one else does, and no cache keeps it [U2]', async () => {
  const { db } = app().services;
  const [one, other] = [
    await addTestPerson(db, 'Kari Testesen', ['candidate']),
    await addTestPerson(db, 'Ola Testesen', ['candidate']),
  ];
  const { body } = await app().call(one, peopleRoutes.storeKey);
  expect(body.personId).toBe(one);
  expect(Buffer.from(body.key, 'base64')).toHaveLength(32);
  const again = await app().app.inject({
    url: peopleRoutes.storeKey.path,
    headers: { cookie: await app().cookieOf(one) },
  });
  expect(again.json()).toEqual(body);
  expect(again.headers['cache-control']).toBe('no-store');
  expect((await app().call(other, peopleRoutes.storeKey)).body.key).not.toBe(body.key);
  const stranger = await app().app.inject({ url: peopleRoutes.storeKey.path });
  expect(stranger.statusCode).toBe(401);
});

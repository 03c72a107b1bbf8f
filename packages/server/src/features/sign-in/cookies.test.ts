import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp(undefined, { publicUrl: 'https://karakter.example.no' });

test('where the connection is encrypted, no other host can set a cookie for Karakter: each is called __Host- [U2]', async () => {
  const person = await addTestPerson(app().services.db, 'Prefix Person', ['candidate']);
  const cookie = await app().cookieOf(person);
  expect(cookie).toMatch(/^__Host-karakter_session=/);
  const ask = (header: string) => app().app.inject({ url: '/api/me', headers: { cookie: header } });
  expect((await ask(cookie)).statusCode).toBe(200);
  expect((await ask(cookie.replace('__Host-', ''))).statusCode).toBe(401);
  const headers = { origin: 'https://karakter.example.no', cookie };
  const out = await app().app.inject({ method: 'POST', url: '/api/sign-out', headers });
  const [cleared = ''] = [out.headers['set-cookie']].flat();
  expect(cleared).toMatch(/^__Host-karakter_session=;.*Path=\/;.*Secure/i);
});

import { peopleRoutes } from '@karakter/contract/people';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/people.ts';

const app = useTestApp();

test('a signed-in person sees own name and roles, and switches between them without signing in again [U1]', async () => {
  const person = await addTestPerson(app().services.db, 'Kari Testesen', ['examOffice', 'caseworker']);
  const before = await app().call(person, peopleRoutes.me);
  expect(before.body).toMatchObject({ name: 'Kari Testesen', roles: ['examOffice', 'caseworker'] });
  await app().call(person, peopleRoutes.switchRole, { body: { role: 'caseworker' } });
  expect((await app().call(person, peopleRoutes.me)).body.activeRole).toBe('caseworker');
  const refused = await app().call(person, peopleRoutes.switchRole, { body: { role: 'itOperator' } });
  expect(refused).toMatchObject({ status: 403, refusal: 'missingRole' });
});

test('a session that is ended opens nothing any more, and nobody ends another’s session [U2]', async () => {
  const { db } = app().services;
  const [person, other] = [
    await addTestPerson(db, 'Ola Test', ['grader']),
    await addTestPerson(db, 'Per Test', []),
  ];
  const { sessions } = (await app().call(person, peopleRoutes.listSessions)).body;
  const params = { sessionId: sessions[0]!.id };
  expect((await app().call(other, peopleRoutes.revokeSession, { params })).status).toBe(404);
  expect((await app().call(person, peopleRoutes.me)).status).toBe(200);
  expect((await app().call(person, peopleRoutes.revokeSession, { params })).status).toBe(200);
  expect((await app().call(person, peopleRoutes.me)).refusal).toBe('notSignedIn');
});

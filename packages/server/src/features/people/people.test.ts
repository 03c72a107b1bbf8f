import { peopleRoutes } from '@karakter/contract/people/routes';
import { personHeader } from '@karakter/contract/platform/route';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

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

test('an ended session gives no access any more, and no one can end another person’s session [U2]', async () => {
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

test('a page that was opened for one person does nothing on behalf of the next person who signs in in the same browser [U2]', async () => {
  const { db } = app().services;
  const [first, second] = [
    await addTestPerson(db, 'Ola Test', ['grader']),
    await addTestPerson(db, 'Per Test', ['grader']),
  ];
  const cookie = await app().cookieOf(second);
  const { path: url, method } = peopleRoutes.chooseLanguage;
  const openedFor = async (person: string) => {
    const headers = { cookie, [personHeader]: person };
    const reply = await app().app.inject({ method, url, headers, payload: { language: 'nn' } });
    return [reply.statusCode, reply.json().refusal?.code];
  };
  expect(await openedFor(first)).toEqual([401, 'signedInAsAnother']);
  expect((await app().call(second, peopleRoutes.me)).body.language).not.toBe('nn');
  expect(await openedFor(second)).toEqual([200, undefined]);
});

import { peopleRoutes } from '@karakter/contract/people/routes';
import { registerRoutes } from '@karakter/contract/register/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openBrowser } from '../../test/browser.ts';
import { seePerson } from '../../test/register.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });

test('a sign-in that was connected to the wrong person is removed: its user is signed out, and waits at the next sign-in [U1]', async () => {
  const { db, config } = app().services;
  const officer = await addTestPerson(db, 'Office', ['examOffice']);
  const operator = await addTestPerson(db, 'Operator', ['itOperator']);
  const wrong = await addTestPerson(db, 'Wrong Person', ['grader']);
  const feide_name = 'stranger@unknown.example';
  await db.updateTable('person').set({ feide_name }).where('id', '=', wrong).execute();
  const browser = openBrowser(config.publicUrl);
  const signIn = async () => {
    const choice = await browser.open('/api/sign-in/feide?returnTo=/exams');
    return (await browser.open(choice.url.href, { person: 'stranger' })).url.pathname;
  };
  const whoAmI = async () => {
    const cookie = `karakter_session=${browser.cookie('karakter_session')}`;
    return (await app().callWith(cookie, peopleRoutes.me)).body.personId;
  };
  const remove = (who: string, personId: string) =>
    app().call(who, registerRoutes.removeSignIn, { params: { personId, provider: 'feide' } });
  const commands = async () => (await seePerson(app(), officer, wrong)).allowedCommands;
  await signIn();
  expect(await whoAmI()).toBe(wrong);
  expect((await remove(operator, wrong)).refusal).toBe('recordNotYoursToChange');
  expect((await remove(officer, officer)).refusal).toBe('signInOfOneself');
  expect(await commands()).toEqual(['correct', 'grant', 'merge', 'removeSignIn']);
  expect((await remove(officer, wrong)).status).toBe(200);
  expect(await commands()).toEqual(['correct', 'grant', 'merge', 'invite']);
  expect(await whoAmI()).toBeUndefined();
  expect(await signIn()).toBe('/not-known');
});

import { waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openBrowser } from '../../test/browser.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });

test('a waiting sign-in shows whom a colleague must connect it to: candidates to an operator, operators to the office [U1]', async () => {
  const { db, config } = app().services;
  await db.deleteFrom('waiting_sign_in').execute();
  const officer = await addTestPerson(db, 'Office', ['examOffice']);
  const operator = await addTestPerson(db, 'Drift Operator', ['itOperator']);
  const candidate = await addTestPerson(db, 'Kari Kandidat', ['candidate']);
  const email = 'stranger@unknown.example';
  await db.updateTable('person').set({ email }).where('id', '=', candidate).execute();
  const browser = openBrowser(config.publicUrl);
  const choice = await browser.open('/api/sign-in/feide?returnTo=/');
  await browser.open(choice.url.href, { person: 'stranger' });
  const waiting = async (who: string) => (await app().call(who, waitingRoutes.list)).body.waiting[0];
  const params = { waitingId: (await waiting(officer))?.id ?? '' };
  const found = async (who: string, text: string) => {
    const { body } = await app().call(who, waitingRoutes.find, { params, query: { text } });
    return body.people.map(({ personId, mayLink }) => [personId, mayLink]);
  };
  expect(await found(operator, 'kari')).toEqual([[candidate, false]]);
  expect(await found(officer, 'kari')).toEqual([[candidate, true]]);
  expect(await found(officer, 'drift operator')).toEqual([[operator, false]]);
  const suggestedTo = async (who: string) => (await waiting(who))?.suggested.map(({ mayLink }) => mayLink);
  expect([await suggestedTo(operator), await suggestedTo(officer)]).toEqual([[false], [true]]);
  const linked = await app().call(operator, waitingRoutes.link, { params, body: { personId: candidate } });
  expect(linked.refusal).toBe('recordNotYoursToChange');
});

import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { lookAt } from './looked-at.ts';
import { acceptDuties, commissionIn, untouchedBy } from './over-the-wire.ts';

const journey = useJourney();
const people = new Map<string, Person>();
let commissionId = '';
let number = 0;

async function as(name: string): Promise<Person> {
  const known = people.get(name);
  if (known) return known;
  const person = await signIn(journey.browser, journey.karakter.url, name);
  people.set(name, person);
  await switchRole(person, 'Sensor');
  return person;
}
const priya = () => as('Priya Raghavan');
const nils = () => as('Nils-Ánte Bientie');

async function openScript(person: Person): Promise<void> {
  await person.open(`/grading/${commissionId}/${number}`);
  await person.page.locator('#answer-heading').waitFor();
}

test('the members divide the questions, and each sees which are whose, also on a page that was open before [G1]', async () => {
  const [first, second] = [await priya(), await nils()];
  commissionId = await commissionIn(first, 'INF1500');
  // Nils-Ánte has an earlier commission in the course too.
  await acceptDuties(second, commissionId);
  number = (await untouchedBy(first, commissionId))[0] ?? 0;
  await openScript(second);
  expect(await second.page.getByText('Din oppgave').count()).toBe(0);
  await openScript(first);
  await first.page.getByRole('button', { name: 'Fordel oppgavene' }).press('Enter');
  const divided = first.page.locator('#divided-questions select');
  await divided.nth(0).selectOption({ label: 'Priya Raghavan' });
  await divided.nth(1).selectOption({ label: 'Nils-Ánte Bientie' });
  await first.page.getByText('Din oppgave').waitFor();
  await first.page.getByText('Oppgaven til Nils-Ánte Bientie').waitFor();
  await lookAt(first.page, 'divided');
  await second.page.getByText('Din oppgave').waitFor();
  await second.page.getByText('Oppgaven til Priya Raghavan').waitFor();
  await lookAt(second.page, 'divided-second');
});

test('what one writes the other sees, and a change takes the other’s confirmation back, which is said [G1]', async () => {
  const [first, second] = [await priya(), await nils()];
  const comment = 'God normalisering.';
  await first.page.getByLabel('Kommentar', { exact: true }).fill(comment);
  await first.page.locator('[data-grades]').getByText('B', { exact: true }).click();
  await first.page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  await openScript(second);
  await expect.poll(() => second.page.getByLabel('Kommentar', { exact: true }).inputValue()).toBe(comment);
  await second.page
    .getByText(/^Sist endret av Priya Raghavan/)
    .first()
    .waitFor();
  await lookAt(second.page, 'shared-read');
});

test('no grader was sent who a candidate is [U7]', () => {
  for (const { name, received } of people.values())
    for (const identity of ['Solheimdal', 'Ekornrud', 'Brekkhus'])
      expect(received.join('\n'), name).not.toContain(identity);
});

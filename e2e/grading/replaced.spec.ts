import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { expectNoIdentity } from './after-reveal.ts';
import { lookAt } from './looked-at.ts';
import { commissionIn, examOf, gradeOverTheWire, untouchedBy } from './over-the-wire.ts';

const journey = useJourney();
const people = new Map<string, Person>();
const successor = 'Cecilie Ravnanger';
let examId = '';
let commissionId = '';
/** What the one who leaves has confirmed alone, and what no one has begun. */
let confirmed = 0;
let left = 0;

async function as(name: string, role?: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  if (role !== undefined) await switchRole(person, role);
  return person;
}
const leaving = () => as('Oddvar Kvernmoen', 'Sensor');
const external = () => as('Solveig Tangerås', 'Sensor');
const officer = () => as('Randi Myklevoll', 'Eksamenskontor');

test('the exam office replaces a grader who has confirmed, and sees beforehand what happens to each answer [G19, P5]', async () => {
  const [one, other] = [await leaving(), await external()];
  commissionId = await commissionIn(one, 'PED1120');
  const both = new Set(await untouchedBy(other, commissionId));
  const free = (await untouchedBy(one, commissionId)).filter((each) => both.has(each));
  [confirmed = 0, left = 0] = free;
  await gradeOverTheWire(one, commissionId, confirmed, { grade: 'B', comment: 'Selvstendig.' });
  const office = await officer();
  examId = await examOf(office, 'PED1120');
  const { page } = office;
  await office.open(`/exams/${examId}/commission`);
  await page.getByRole('button', { name: 'Bytt ut eller ta ut Oddvar Kvernmoen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Velg etterfølgeren, eller at plassen faller bort.').waitFor();
  await dialog.getByLabel('Syk').press('Space');
  await dialog.getByLabel('Finn etterfølgeren ved navn eller e-post').fill(successor);
  await dialog.getByRole('button', { name: `Velg ${successor}` }).press('Enter');
  await dialog.getByText(/vurderingen teller for plassen/).waitFor();
  await dialog
    .getByText(/er ikke begynt/)
    .first()
    .waitFor();
  await lookAt(page, 'replace');
  await dialog.getByRole('button', { name: 'Bytt ut sensoren' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(successor).first().waitFor();
  await lookAt(page, 'replaced');
});

test('the one who left has no access any more, and the successor goes on with the same answers [G19, U7]', async () => {
  const gone = await leaving();
  const refused = await gone.page.request.get(`/api/grading/commissions/${commissionId}`);
  expect([403, 404]).toContain(refused.status());
  const next = await as(successor, 'Sensor');
  await next.open('/grading');
  expect(await commissionIn(next, 'PED1120')).toBe(commissionId);
  await next.open(`/grading/${commissionId}/${left}`);
  await next.page.locator('#answer-heading').waitFor();
  await lookAt(next.page, 'successor-desk');
  expect(await untouchedBy(next, commissionId)).toContain(left);
  expect(await untouchedBy(next, commissionId)).not.toContain(confirmed);
});

test('what was confirmed counts for the seat: the co-grader alone completes it, and both agree on the rest [G19, G2]', async () => {
  const [next, other] = [await as(successor, 'Sensor'), await external()];
  await gradeOverTheWire(other, commissionId, confirmed, { grade: 'B' });
  await gradeOverTheWire(other, commissionId, left, { grade: 'C' });
  await gradeOverTheWire(next, commissionId, left, { grade: 'C' });
  await other.open(`/grading/${commissionId}/compare/${confirmed}`);
  await other.page
    .getByText(/Selvstendig\./)
    .first()
    .waitFor();
  await lookAt(other.page, 'stands');
  const office = await officer();
  await office.open(`/exams/${examId}/results`);
  for (const number of [confirmed, left])
    await office.page
      .getByRole('row')
      .filter({ hasText: String(number) })
      .filter({ hasText: 'Karakter satt' })
      .first()
      .waitFor();
});

test('no grader was sent who a candidate is [U7]', () => {
  for (const person of people.values()) if (person.name !== 'Randi Myklevoll') expectNoIdentity(person);
});

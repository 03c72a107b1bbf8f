import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { expectNoIdentity, press } from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { examOf } from './over-the-wire.ts';

const journey = useJourney();
const people = new Map<string, Person>();

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}

const placeOf = ({ page }: Person, course: string) =>
  page.locator('main').getByRole('listitem').filter({ hasText: course });

test('a grader corrects a returned claim by keyboard, sees what it comes to, and sends it in again [G14]', async () => {
  const grader = await as('Solveig Tangerås', 'Sensor');
  const { page, open } = grader;
  await open('/grading/fees');
  await placeOf(grader, 'JUS1010').getByText('Sendt tilbake').waitFor();
  await lookAt(page, 'fees-of-grader');
  await placeOf(grader, 'JUS1010').getByRole('link', { name: 'Honorar' }).press('Enter');
  await page.getByText(/^Sendt tilbake: Møtet 21. oktober/).waitFor();
  await lookAt(page, 'fee-returned');
  await page.getByLabel('Møter (timer)').fill('2');
  await page.getByLabel('Utlegg (kroner)').fill('218,50');
  await page.getByRole('button', { name: 'Send inn kravet på nytt' }).press('Enter');
  await page.getByText('Skriv hva det gjelder.').waitFor();
  await page.getByLabel('Hva gjelder utleggene?').fill('Buss til sensormøtet');
  await page.reload();
  await expect.poll(() => page.getByLabel('Utlegg (kroner)').inputValue()).toBe('218,50');
  await lookAt(page, 'fee-written');
  await press(grader, /^Send inn kravet på nytt$/);
  await page.getByText('Sendt inn', { exact: true }).waitFor();
  await lookAt(page, 'fee-sent');
  await lookAtIn(page, 'en', 'Fees, Commission 1', 'fee-sent');
  expectNoIdentity(grader);
});

test('the exam office approves many claims at once and makes the file for payroll [G14]', async () => {
  const office = await as('Randi Myklevoll', 'Eksamenskontor');
  const { page, open } = office;
  await open('/fees?state=submitted');
  await page.getByRole('table', { name: 'Honorar' }).waitFor();
  await lookAt(page, 'fees-of-office');
  await page.getByRole('button', { name: 'Vis utregningen' }).first().press('Enter');
  await page.getByRole('dialog').getByRole('table', { name: 'Utregning' }).waitFor();
  await lookAt(page, 'fee-details');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Velg alle' }).press('Space');
  await press(office, /^Godkjenn \d+ krav$/);
  await page.getByText('Ingen krav', { exact: true }).waitFor();
  await open('/fees');
  await press(office, /^Lag fil med \d+ krav$/);
  const file = page.getByRole('link', { name: /^Fil \d+$/ }).first();
  await page.getByText('ikke lastet ned').waitFor();
  await lookAt(page, 'fees-exported');
  const address = (await file.getAttribute('href')) ?? '';
  const csv = await (await page.request.get(address)).text();
  expect(csv).toContain('Navn;Arbeidsgiver;E-post;Emne');
  expect(csv).toContain('Solveig Tangerås;Høgskolen Nordmarka;');
  expect(csv).toContain(';218,50;');
  await open('/fees/rates');
  await page
    .getByText(/Timesats 412,00/)
    .first()
    .waitFor();
  await lookAt(page, 'fee-rates');
});

test('a grader writes a report, which the exam office reads and no candidate sees [G14]', async () => {
  const grader = await as('Solveig Tangerås', 'Sensor');
  await grader.open('/grading/fees');
  await placeOf(grader, 'BYG2210').getByRole('link', { name: 'Sensorrapport' }).press('Enter');
  await grader.page.getByLabel('Oppgaven').fill('Oppgave 3 målte det den skulle.');
  await lookAt(grader.page, 'report-written');
  await press(grader, /^Send rapporten$/);
  await grader.page.getByText('Oppgave 3 målte det den skulle.').waitFor();
  await expect.poll(() => grader.page.getByRole('textbox').count()).toBe(0);
  await lookAt(grader.page, 'report-sent');

  const office = await as('Randi Myklevoll', 'Eksamenskontor');
  await office.open(`/exams/${await examOf(office, 'BYG2210')}/grader-reports`);
  await office.page.getByText('Oppgave 3 målte det den skulle.').waitFor();
  await lookAt(office.page, 'reports');
});

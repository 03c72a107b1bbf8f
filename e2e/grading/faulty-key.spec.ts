import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { check, expectNoIdentity, press } from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { commissionIn, examOf } from './over-the-wire.ts';

const journey = useJourney();
const people = new Map<string, Person>();
let examId = '';
let commissionId = '';

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}
const leader = () => as('Oddvar Kvernmoen', 'Sensor');
const other = () => as('Nils-Ánte Bientie', 'Sensor');
const officer = () => as('Randi Myklevoll', 'Eksamenskontor');

const scoringPage = () => `/grading/${commissionId}/scoring`;

/** Writes the reason and sends the proposal, by keyboard. */
async function propose({ page }: Person, reason: string): Promise<void> {
  await page.getByLabel('Grunn til endringen').fill(reason);
  await page.getByRole('button', { name: 'Foreslå endringen' }).press('Enter');
  await page.getByRole('heading', { name: 'En foreslått endring' }).waitFor();
}

/** Sees the effect first, confirms, and waits until the version counts. */
async function confirm({ page, open }: Person, version: number): Promise<void> {
  await open(scoringPage());
  await page.getByRole('button', { name: 'Vis virkningen' }).press('Enter');
  await page.getByRole('table', { name: 'Før og etter for hver kandidat' }).waitFor();
  await page.getByRole('button', { name: 'Bekreft endringen' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Bekreft endringen' }).press('Enter');
  await page.getByText(`Versjon ${version} av poengberegningen gjelder`).waitFor();
}

test('the leader moves thresholds by keyboard while the distribution follows, and tries another key [G3]', async () => {
  const grader = await leader();
  commissionId = await commissionIn(grader, 'MAT1100');
  const { page, open } = grader;
  await open(scoringPage());
  await page.getByText('Versjon 1 av poengberegningen gjelder').waitFor();
  await page.getByRole('checkbox', { name: /^Bruk karaktergrenser/ }).press('Space');
  const slider = page.getByRole('slider', { name: 'Flytt grensen for A' });
  const before = Number(await page.getByLabel('Minst for A').inputValue());
  await slider.press('ArrowRight');
  await expect.poll(() => page.getByLabel('Minst for A').inputValue()).toBe(String(before + 1));
  await slider.press('ArrowLeft');
  const disjoint = page.getByRole('checkbox', { name: 'disjunkte' });
  await disjoint.press('Space');
  await page.getByRole('button', { name: 'Vis virkningen' }).press('Enter');
  await page.getByText(/får andre poeng eller et annet forslag/).waitFor();
  await lookAt(page, 'scoring');
  await lookAtIn(page, 'nn', 'Poeng og karaktergrenser', 'scoring');
  await lookAtIn(page, 'en', 'Points and thresholds', 'scoring');
  // What was tried is kept.
  await expect.poll(() => page.getByRole('checkbox', { name: 'disjunkte' }).isChecked()).toBe(true);
});

test('a faulty key found during grading is proposed by the leader and confirmed by a second person [G4]', async () => {
  const grader = await leader();
  await grader.open(scoringPage());
  await propose(grader, 'Begge svarene er riktige');
  expect(await grader.page.getByRole('button', { name: 'Bekreft endringen' }).count()).toBe(0);
  await lookAt(grader.page, 'scoring-open');
  await confirm(await other(), 2);
});

test('no grade is changed: those that no longer agree keep the results from being checked until each is kept with a reason [G4]', async () => {
  const { page, open } = await leader();
  await open(scoringPage());
  const listed = page.getByRole('listitem').filter({ hasText: 'Kommisjonens karakter' });
  await listed.first().waitFor();
  await lookAt(page, 'scoring-to-decide');
  const office = await officer();
  examId = await examOf(office, 'MAT1100');
  await office.open(`/exams/${examId}/results`);
  await office.page.getByText(/karakterer? stemmer ikke lenger med poengene/).waitFor();
  for (let left = await listed.count(); left > 0; left -= 1) {
    await listed.first().getByRole('textbox').fill('Drøftingen bærer karakteren');
    await listed
      .first()
      .getByRole('button', { name: /^Behold/ })
      .press('Enter');
    await expect.poll(() => listed.count()).toBe(left - 1);
  }
});

test('after the announcement the exam office gets proposals, corrects one grade and lets another stand [G4, R3]', async () => {
  const office = await officer();
  await check(office, examId);
  await press(office, /^Kunngjør \d+ karakterer/);
  await office.page.getByRole('link', { name: 'Protokoll' }).first().waitFor();
  const grader = await leader();
  await grader.open(scoringPage());
  await grader.page.getByLabel('Minst for E').fill('95');
  for (const [grade, least] of Object.entries({ A: '99', B: '98', C: '97', D: '96' }))
    await grader.page.getByLabel(`Minst for ${grade}`).fill(least);
  await propose(grader, 'Grensene var satt for lavt');
  await confirm(await other(), 3);
  const { page, open } = await officer();
  await open(`/exams/${examId}/results`);
  await page.getByRole('heading', { name: /forslag om å rette/ }).waitFor();
  await lookAt(page, 'scoring-corrections');
  const section = page.getByRole('region', { name: /forslag om å rette/ });
  const waiting = section.getByRole('row').filter({ hasText: 'Venter' });
  const count = await waiting.count();
  await waiting.first().getByRole('checkbox').press('Space');
  await section.getByRole('button', { name: 'Rett 1 karakter', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Grunn').fill('Grensene var satt for lavt');
  await dialog.getByLabel('Hjemmel').fill('Studiesjefen');
  await dialog.getByRole('button', { name: 'Rett 1 karakter', exact: true }).press('Enter');
  await expect.poll(() => waiting.count()).toBe(count - 1);
  await section.getByRole('checkbox', { name: 'Velg alle' }).first().press('Space');
  await section.getByRole('button', { name: /^La \d+ karakter/ }).press('Enter');
  await dialog.getByLabel('Grunn').fill('Kandidatene har innrettet seg');
  await lookAt(page, 'scoring-corrections-kept');
  await dialog.getByRole('button', { name: /^La \d+ karakter/ }).press('Enter');
  await expect.poll(() => waiting.count()).toBe(0);
});

test('the graders have seen no candidate’s identity [U7]', async () => {
  expectNoIdentity(await leader());
  expectNoIdentity(await other());
});

import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { check, press } from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { commissionIn, examOf } from './over-the-wire.ts';

const journey = useJourney();

async function as(name: string, role: string): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, name);
  await switchRole(person, role);
  return person;
}

const office = () => as('Randi Myklevoll', 'Eksamenskontor');

/** Opens the numbers behind every picture by keyboard, which all of them have. */
async function openTables({ page }: Person): Promise<void> {
  const summaries = page.locator('figure summary');
  await summaries.first().waitFor();
  for (const summary of await summaries.all()) await summary.press('Enter');
}

test('the exam office goes from the exams that are behind to one exam’s progress, agreement and questions [G9, G16]', async () => {
  const officer = await office();
  const { page, open } = officer;
  await open('/exams');
  await page.getByRole('link', { name: 'Sensuren nå' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Sensuren nå' }).waitFor();
  // The grades of this one were due the day before yesterday.
  const first = page.getByRole('row').nth(1);
  expect(await first.textContent()).toMatch(/HIS1200.*Over fristen/);
  await lookAt(page, 'overview');
  await lookAtIn(page, 'en', 'Grading now', 'overview');
  await page.getByRole('link', { name: /^PED1120/ }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Statistikk' }).waitFor();
  const graders = page.getByRole('region', { name: 'Kommisjon 1' });
  await graders.getByRole('row', { name: /^Oddvar Kvernmoen 60 \/ 120/ }).waitFor();
  await graders.getByRole('row', { name: /^Solveig Tangerås, ekstern 36 \/ 120/ }).waitFor();
  await page.getByRole('heading', { name: 'Enighet mellom sensorene' }).waitFor();
  const questions = page.getByRole('region', { name: 'Oppgavene' });
  await questions.getByRole('row', { name: /^Oppgave 1 langsvar/ }).waitFor();
  await openTables(officer);
  await lookAt(page, 'exam-statistics');
  await lookAtIn(page, 'nn', 'Statistikk', 'exam-statistics');
});

test('an exam’s grades stand beside those of earlier years [G16]', async () => {
  const { page, open } = await office();
  await open(`/exams/${await examOf({ page } as Person, 'MAT1100')}/statistics`);
  const picture = page.getByRole('figure').filter({ hasText: 'tidligere eksamener i emnet' });
  await picture.locator('summary').press('Enter');
  for (const year of ['2024', '2025'])
    await picture.getByRole('columnheader', { name: new RegExp(`13. november ${year}, `) }).waitFor();
  await lookAt(page, 'compared');
});

test('a grader sees their own distribution while grading, when they ask for it, and nothing of the co-grader’s [G2, G16]', async () => {
  const grader = await as('Oddvar Kvernmoen', 'Sensor');
  const { page, open, received } = grader;
  const commissionId = await commissionIn(grader, 'PED1120');
  await open('/grading');
  const line = page.getByRole('listitem').filter({ hasText: 'PED1120' });
  received.length = 0;
  await line.getByText('Vis min fordeling').press('Enter');
  await line.getByText(/^6\d karakterer/).waitFor();
  await lookAt(page, 'own-line');
  await line.getByRole('link', { name: /^Oppgavene, og enigheten/ }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Min fordeling' }).waitFor();
  await page.getByText(/^Vises når du har bekreftet alle besvarelsene dine/).waitFor();
  await openTables(grader);
  await lookAt(page, 'own-statistics');
  const at = `/api/grading/commissions/${commissionId}`;
  const { revealed } = await (await page.request.get(`${at}/statistics`)).json();
  const { scripts } = await (await page.request.get(`${at}/comparison`)).json();
  // What both have confirmed is revealed; the rest of the co-grader's work is in no number.
  expect(revealed.agreement.pairs).toBe(scripts.length);
  expect(await page.getByText('Solveig').count()).toBe(0);
  await page.getByRole('link', { name: 'Oppgave 1' }).press('Enter');
  await page.waitForURL(/\/questions\//);
});

test('a candidate sees the distribution after it is announced, and only when they ask for it [R4]', async () => {
  const officer = await office();
  const examId = await examOf(officer, 'MAT1100');
  await check(officer, examId);
  await press(officer, /^Kunngjør \d+ karakter/);
  const { page, open } = await as('Ánte Sárasson', 'Kandidat');
  await open('/my');
  await page
    .getByRole('link', { name: /MAT1100|Statistikk for ingeniører/ })
    .first()
    .press('Enter');
  await page.getByText('Karakterfordelingen på eksamenen').press('Enter');
  await page.getByRole('figure').filter({ hasText: '11 kunngjorte karakterer' }).waitFor();
  await lookAt(page, 'candidate');
});

import { expect, test } from 'vitest';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
const people = new Map<string, Person>();

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}

type Case = {
  id: string;
  candidateNumber: number;
  courseCode: string;
  sentAt: string | null;
  state: string;
};
const casesOf = async ({ page }: Person) =>
  (await answered<{ explanations: Case[] }>(page.request.get('/api/grading/explanations'))).explanations;

test('a grader writes three explanations in a row by keyboard, each beside its answer [E2, E5, E6, Q4]', async () => {
  const { page, open } = await as('Solveig Tangerås', 'Sensor');
  await open('/grading/explanations');
  await page.locator('main table').getByRole('link').first().press('Enter');
  for (const turn of [1, 2, 3]) {
    await page.getByRole('region', { name: 'Besvarelsen' }).getByText('Oppgaveteksten').first().waitFor();
    const draft = page.getByRole('button', { name: /^Sett inn et utkast/ });
    if ((await draft.count()) > 0) await draft.press('Enter');
    const assessment = page.locator('#explanation-assessment');
    for (const part of ['guidelines', 'assessment', 'overall']) {
      const field = page.locator(`#explanation-${part}`);
      if ((await field.inputValue()) === '')
        await field.pressSequentially('Svaret er ryddig og viser god oversikt.');
    }
    await assessment.press('Control+End');
    await assessment.pressSequentially(' Ta gjerne kontakt.');
    await page
      .getByText(/«Ta gjerne kontakt»/)
      .first()
      .waitFor();
    if (turn === 1) {
      await lookAt(page, 'explaining');
      await lookAtIn(
        page,
        'nn',
        (await page.locator('h1').innerText()).replace('Begrunnelse', 'Grunngjeving'),
        'explaining',
      );
    }
    await page
      .getByText(/^Lagret på serveren/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Send begrunnelsen' }).press('Enter');
    const dialog = page.getByRole('dialog');
    // Warned, and not stopped.
    await dialog.getByText(/«Ta gjerne kontakt»/).waitFor();
    await dialog.getByText(/Karakteren kan da klages på til/).waitFor();
    await dialog.getByRole('button', { name: 'Send begrunnelsen' }).press('Enter');
    await page.getByText(/^Sendt .*kan ikke endres/).waitFor();
    if (turn < 3) await page.getByRole('link', { name: /^Neste: kandidat/ }).press('Enter');
  }
  await page.getByText('Ingen flere begrunnelser å skrive.').waitFor();
}, 240_000);

test('the exam office gives explanations to all candidates, and one of them to another writer [E3, E7, Q4]', async () => {
  const { page, open } = await as('Randi Myklevoll', 'Eksamenskontor');
  const { exams } = await answered<{ exams: { id: string; courseCode: string; state: string }[] }>(
    page.request.get('/api/exams'),
  );
  const exam = exams.find(({ courseCode, state }) => courseCode === 'BYG2210' && state === 'announced');
  if (!exam) throw new Error('no announced exam in BYG2210');
  await open(`/exams/${exam.id}/explanations`);
  await page.getByRole('button', { name: 'Gi begrunnelse til alle' }).press('Enter');
  await lookAt(page, 'explanations-for-all');
  await page.getByRole('dialog').getByRole('button', { name: 'Gi begrunnelse til alle' }).press('Enter');
  await page.getByText('Alle kandidater får begrunnelse når karakterene er kunngjort.').waitFor();
  const waiting = page.getByRole('row').filter({ hasText: 'Bedt om' });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('row').first().waitFor();
        return waiting.count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(2);
  await waiting.getByRole('link').first().press('Enter');
  await page.getByLabel('Gi begrunnelsen til').selectOption({ label: 'Bjørnar Tveitnes' });
  await page.getByRole('button', { name: 'Gi', exact: true }).press('Enter');
  await page.getByText('Gitt til Bjørnar Tveitnes.').waitFor();
  await lookAt(page, 'explanation-given');
}, 120_000);

test('the other writer has it on the list, and the first grader records one as given orally [E3]', async () => {
  const bjornar = await as('Bjørnar Tveitnes', 'Sensor');
  await bjornar.open('/grading/explanations');
  await bjornar.page.getByText('Gitt til deg').waitFor();
  const { page, open, ...solveig } = await as('Solveig Tangerås', 'Sensor');
  await open('/grading/explanations');
  await page.getByText('Gitt til Bjørnar Tveitnes').waitFor();
  const mine = (await casesOf({ page, open, ...solveig })).find(({ state }) => state === 'requested');
  await open(`/grading/explanations/${mine?.id}`);
  await page.getByRole('button', { name: 'Begrunnelsen ble gitt muntlig' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dagen den ble gitt').waitFor();
  await lookAt(page, 'explanation-oral');
  await dialog.getByRole('button', { name: 'Begrunnelsen ble gitt muntlig' }).press('Enter');
  await page
    .getByText(/^Gitt muntlig/)
    .first()
    .waitFor();
}, 120_000);

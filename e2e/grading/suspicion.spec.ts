import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { giveReason } from './after-reveal.ts';
import { lookAt } from './looked-at.ts';
import { commissionIn, examOf, untouchedBy } from './over-the-wire.ts';

const journey = useJourney();

async function as(name: string, role: string): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, name);
  await switchRole(person, role);
  return person;
}

const account = 'Avsnitt tre er ord for ord som i en artikkel fra 2019.';
let candidateNumber = 0;

test('a grader reports a suspicion of cheating from the desk by keyboard and goes on grading; the co-grader sees nothing of it [G10]', async () => {
  const grader = await as('Oddvar Kvernmoen', 'Sensor');
  const coGrader = await as('Solveig Tangerås', 'Sensor');
  const commissionId = await commissionIn(grader, 'PED1120');
  await commissionIn(coGrader, 'PED1120');
  const both = new Set(await untouchedBy(coGrader, commissionId));
  candidateNumber = (await untouchedBy(grader, commissionId)).find((each) => both.has(each)) ?? 0;
  const at = `/grading/${commissionId}/${candidateNumber}`;
  await grader.open(at);
  const command = 'Meld mistanke om fusk';
  await giveReason(grader, { command, field: 'Hva bygger mistanken på?', reason: account }, 'suspicion');
  await grader.page.getByText(/^Du meldte mistanke om fusk/).waitFor();
  await grader.page.locator('[data-grades]').getByText('C', { exact: true }).click();
  await grader.page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  await lookAt(grader.page, 'suspicion-reported');
  await coGrader.open(at);
  await coGrader.page.getByRole('button', { name: command }).waitFor();
  expect(await coGrader.page.getByText(account).count()).toBe(0);
  expect(await coGrader.page.getByText(/^Du meldte mistanke/).count()).toBe(0);
});

test('the exam office is told, reads the account, holds back another grade, and releases it with a reason [G10, R2]', async () => {
  const office = await as('Randi Myklevoll', 'Eksamenskontor');
  const { page, open } = office;
  await open('/');
  await page.getByRole('link', { name: /karakter som holdes tilbake/ }).press('Enter');
  const held = page.getByRole('table', { name: 'Karakterer som holdes tilbake' });
  await held.getByText(account).waitFor();
  await lookAt(page, 'held-grades');
  await giveReason(
    office,
    { command: 'Hold tilbake', field: 'Hvorfor holdes den tilbake?', reason: 'Venter på legeattest.' },
    'hold',
  );
  await held.getByText('Venter på legeattest.').waitFor();
  const release = { command: 'Frigi', field: 'Hvorfor frigis den?', reason: 'Saken er undersøkt.' };
  await giveReason(office, release, 'release');
  await held.getByText('Saken er undersøkt.').waitFor();
  await open(`/exams/${await examOf(office, 'PED1120')}/results`);
  await page.getByText('Holdt tilbake').first().waitFor();
});

import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { expectNoIdentity } from './after-reveal.ts';
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

/** The meeting that is called here, beside the one that the commission has held. */
const calledMeeting = ({ page }: Person) => page.getByRole('article', { name: /14\. desember 2027/ });

test('the leader calls a meeting by keyboard, and what is typed is kept until it is sent [G13]', async () => {
  const grader = await leader();
  commissionId = await commissionIn(grader, 'MAT1100');
  const { page, open } = grader;
  await open(`/grading/${commissionId}/meetings`);
  await page.getByRole('button', { name: 'Kall inn til sensormøte' }).press('Enter');
  await page.getByLabel('Dag', { exact: true }).fill('14.12.2027');
  await page.getByLabel('Klokkeslett (norsk tid)').fill('0930');
  await page.getByRole('button', { name: 'Send innkallingen' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv et sted eller en videolenke.' }).waitFor();
  await page.getByLabel('Videolenke').fill('http://video.example/j/1');
  await page.getByRole('link', { name: 'Lim inn hele lenken, med https:// først.' }).waitFor();
  await page.getByLabel('Videolenke').fill('https://video.example/j/1');
  await page.getByLabel('Sted', { exact: true }).fill('Bygg C, rom 305');
  await page.getByRole('textbox', { name: 'Saksliste' }).fill('1. Veiledningen\n2. Prøvesensuren');
  await lookAt(page, 'meeting-call');
  await page.reload();
  await page.getByRole('button', { name: 'Kall inn til sensormøte' }).press('Enter');
  await expect.poll(() => page.getByLabel('Sted', { exact: true }).inputValue()).toBe('Bygg C, rom 305');
  await page.getByRole('button', { name: 'Send innkallingen' }).press('Enter');
  await page.getByRole('heading', { name: /tirsdag 14\. desember 2027 kl\. 09\.30/ }).waitFor();
  await lookAt(page, 'meeting-planned');
  await lookAtIn(page, 'nn', 'Sensormøte', 'meeting-planned');
  await lookAtIn(page, 'en', 'Grading meetings', 'meeting-planned');
});

test('every grader who is called has it on the first page, and learns no identity [G13, U7]', async () => {
  const grader = await other();
  const { page, open } = grader;
  await open('/grading');
  await page.getByRole('link', { name: 'Sensormøte i MAT1100' }).press('Enter');
  await calledMeeting(grader).getByText('Bygg C, rom 305').waitFor();
  expect(await page.getByRole('button', { name: 'Endre møtet' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'https://video.example/j/1' }).getAttribute('rel')).toContain(
    'noopener',
  );
  expectNoIdentity(grader);
});

test('the exam office sees the meeting, and its leader writes minutes of which each version stays [G13]', async () => {
  const grader = await leader();
  const { page, open } = grader;
  const meeting = calledMeeting(grader);
  await open(`/grading/${commissionId}/meetings`);
  const save = async (button: string, words: string) => {
    await meeting.getByRole('button', { name: button }).press('Enter');
    await meeting.getByLabel('Referatet', { exact: true }).fill(words);
    await meeting.getByRole('button', { name: 'Lagre referatet' }).press('Enter');
    await meeting.getByText(words, { exact: true }).waitFor();
    await meeting.getByText(/^Skrevet av Oddvar Kvernmoen/).waitFor();
  };
  const first = 'Oppgave 1: begge framgangsmåtene gir full uttelling.';
  await save('Skriv referat', first);
  await save('Endre referatet', `${first} Oppgave 2: trekk for manglende enhet gis én gang.`);
  await meeting.getByText(/^Versjon 1, Oddvar Kvernmoen/).waitFor();
  await lookAt(page, 'meeting-minutes');
  const office = await officer();
  examId = await examOf(office, 'MAT1100');
  await office.open(`/exams/${examId}/meetings`);
  await calledMeeting(office).getByText('manglende enhet', { exact: false }).waitFor();
  await lookAt(office.page, 'meeting-office');
});

test('a grader gives a trial grading by keyboard, and with the last one the spread is shown to both [G2, G13]', async () => {
  const first = await leader();
  const inPedagogy = await commissionIn(first, 'PED1120');
  await first.open(`/grading/${inPedagogy}/meetings`);
  await first.page.getByText('Du har gitt din prøvesensur.', { exact: false }).waitFor();
  expect(await first.page.getByRole('link', { name: 'Se spredningen' }).count()).toBe(0);
  await first.page.getByText('2 sensorer er med').click();
  await lookAt(first.page, 'trial-open');

  const last = await as('Solveig Tangerås', 'Sensor');
  const { page } = last;
  await last.open('/grading');
  await page.getByRole('link', { name: 'prøvesensur: 3 prøver igjen' }).press('Enter');
  await page.getByRole('heading', { name: 'Prøve 1', exact: true }).waitFor();
  await page.getByLabel('Kommentar').fill('Drøftingen er tydelig.');
  await page.locator('[data-grades]').getByText('B', { exact: true }).click();
  await page.getByRole('link', { name: 'Prøve 1 ferdig' }).waitFor();
  await lookAt(page, 'trial-sample');
  await page.getByRole('link', { name: /^Prøve 2/ }).press('Enter');
  await page.getByRole('heading', { name: 'Prøve 2', exact: true }).waitFor();
  await page.getByRole('switch', { name: /^Stå over denne prøven/ }).press('Space');
  await page.getByRole('link', { name: 'Prøve 2 står over' }).waitFor();
  expect(await page.getByRole('button', { name: 'Gi prøvesensuren' }).isDisabled()).toBe(true);
  await page.getByRole('link', { name: /^Prøve 3/ }).press('Enter');
  await page.getByRole('heading', { name: 'Prøve 3', exact: true }).waitFor();
  await page.locator('[data-grades]').getByText('D', { exact: true }).click();
  await page.getByRole('link', { name: 'Prøve 3 ferdig' }).waitFor();
  await page.getByRole('button', { name: 'Gi prøvesensuren' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Gi prøvesensuren' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Til sensormøtene' }).press('Enter');
  await page.getByRole('link', { name: 'Se spredningen' }).press('Enter');
  await page.getByText('2 sensorer har gitt prøvesensur.').waitFor();
  await page.getByText('Tallene som tabell').click();
  await page.getByRole('cell', { name: 'Drøftingen er tydelig.' }).waitFor();
  await lookAt(page, 'spread');
  await lookAtIn(page, 'nn', 'Spreiinga i prøvesensuren', 'spread');
  await lookAtIn(page, 'en', 'The spread of the trial grading', 'spread');
  expectNoIdentity(last);
});

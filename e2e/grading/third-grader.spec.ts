import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import {
  agreeAgain,
  check,
  decideAtDesk,
  expectNoIdentity,
  giveReason,
  press,
  readInThread,
  writeInThread,
} from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { commissionIn, examOf, gradeOverTheWire, untouchedBy } from './over-the-wire.ts';

const journey = useJourney();
const people = new Map<string, Person>();
const third = 'Cecilie Ravnanger';
let examId = '';
let commissionId = '';
/** The candidates whose grades are three apart, and one apart. */
let far: number[] = [];
let near: number[] = [];
let decided = 0;
let returned = { exam: '', commission: '', number: 0 };

async function as(name: string, role?: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  if (role !== undefined) await switchRole(person, role);
  return person;
}
const internal = () => as('Oddvar Kvernmoen', 'Sensor');
const external = () => as('Solveig Tangerås', 'Sensor');
const officer = () => as('Randi Myklevoll', 'Eksamenskontor');

test('the IT operator corrects the institution’s code, and its own rules apply [G6]', async () => {
  const { page, open } = await as('Amina Warsame');
  await open('/catalogue');
  await page.getByRole('button', { name: 'Endre HIF', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kode').fill('HVL');
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('HVL er lagret.').waitFor();
});

test('where nothing is unsettled, the exam office reads which rule will decide [G6]', async () => {
  const office = await officer();
  const { page, open } = office;
  await open(`/exams/${await examOf(office, 'MAT1100')}/results`);
  await page.getByRole('link', { name: 'Uavklarte karakterer' }).press('Enter');
  await page.getByRole('heading', { name: 'Ingen uavklarte karakterer' }).waitFor();
  await page.getByText('Ligger karakterene 3 trinn eller mer fra hverandre').waitFor();
  await lookAt(page, 'unsettled-empty');
});

test('grades more than two apart go to a third grader at once, and the exam office sees who waits for what [G6]', async () => {
  const office = await officer();
  const graders = [await internal(), await external()] as const;
  examId = await examOf(office, 'PED1120');
  commissionId = await commissionIn(graders[0], 'PED1120');
  const both = new Set(await untouchedBy(graders[1], commissionId));
  const free = (await untouchedBy(graders[0], commissionId)).filter((each) => both.has(each));
  [far, near] = [free.slice(0, 8), free.slice(8, 11)];
  for (const number of [...far, ...near]) {
    const grades = far.includes(number) ? (['B', 'E'] as const) : (['B', 'C'] as const);
    const first = { grade: grades[0], comment: 'Selvstendig drøfting.' };
    await gradeOverTheWire(graders[0], commissionId, number, first);
    const second = { grade: grades[1], comment: 'Drøftingen mangler.' };
    await gradeOverTheWire(graders[1], commissionId, number, second);
  }
  const { page, open } = office;
  await open('/');
  await page
    .getByRole('link', { name: /tredjesensor/ })
    .first()
    .press('Enter');
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Status' }).press('Enter');
  await expect
    .poll(() => page.locator('tr[data-row]').first().textContent())
    .toContain('Trenger tredjesensor');
  await lookAt(page, 'unsettled');
  await lookAtIn(page, 'nn', 'Uavklarte karakterar', 'unsettled');
  await lookAtIn(page, 'en', 'Unsettled grades', 'unsettled');
  await open(`/exams/${examId}/results`);
  await page.getByText('Trenger tredjesensor: 8').waitFor();
  await lookAt(page, 'results');
});

test('one third grader is appointed for all who wait, with the law’s findings beforehand [P5, G6]', async () => {
  const { page, open } = await officer();
  await open(`/exams/${examId}/results/unsettled`);
  await page.getByLabel('Velg alle rader som vises').press('Space');
  await page.getByRole('button', { name: 'Oppnevn tredjesensor for 8 valgte' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const choose = async (name: string) => {
    await dialog.getByLabel('Finn tredjesensoren ved navn eller e-post').fill(name);
    await dialog.getByRole('button', { name: `Velg ${name}` }).press('Enter');
  };
  await choose('Solveig Tangerås');
  await dialog.getByText(/Solveig Tangerås har vurdert/).waitFor();
  await dialog.getByRole('button', { name: 'Velg en annen' }).press('Enter');
  await choose(third);
  await dialog.getByText('Sammensetningen er i tråd med reglene').waitFor();
  await lookAt(page, 'appoint');
  await dialog.getByRole('button', { name: 'Oppnevn tredjesensor' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const rows = page.getByRole('row').filter({ hasText: 'Hos tredjesensor' });
  await expect.poll(() => rows.count()).toBe(8);
  await rows.first().getByText(third).waitFor();
});

test('the third grader sees what the rule set shows, decides at the desk, and takes part in the thread afterwards [G6]', async () => {
  const decider = await as(third, 'Sensor');
  decided = await decideAtDesk(decider, 'Selvstendig drøfting.', 'C');
  expect(far).toContain(decided);
  const grader = await internal();
  await grader.open(`/grading/${commissionId}/compare/${decided}`);
  await grader.page.getByText('Karakteren er satt til C.').waitFor();
  await grader.page.getByText('Drøftingen er god, men kildebruken svak.').waitFor();
  await writeInThread(grader, 'Jeg vektla drøftingen mer.');
  await lookAt(grader.page, 'compare-decided');
  const thirdId = await commissionIn(decider, 'PED1120');
  await decider.open(`/grading/${thirdId}/compare/${decided}`);
  await readInThread(decider, 'Jeg vektla drøftingen mer.');
  await writeInThread(decider, 'Det kan jeg forstå.');
  await lookAt(decider.page, 'third-thread');
});

test('graders who declare that they do not agree are decided by the external, or by a third grader whom the office calls [G6, G19]', async () => {
  const [first = 0, second = 0] = near;
  const grader = await internal();
  for (const number of [first, second]) {
    await grader.open(`/grading/${commissionId}/compare/${number}`);
    const command = 'Meld at dere ikke blir enige';
    const why = { command, field: 'Hva dere er uenige om', reason: 'Vi vekter kildene ulikt.' };
    await giveReason(grader, why, 'declare');
    await grader.page.getByText('etter regelsettet avgjør Solveig Tangerås karakteren').waitFor();
  }
  const { page, open } = await external();
  await open(`/grading/${commissionId}/compare/${first}`);
  await page.getByLabel('Begrunnelse for avgjørelsen').fill('Kildene er godt brukt.');
  await page.locator('#decided-grade').getByText('B', { exact: true }).click();
  await lookAt(page, 'external-decides');
  await page.getByRole('button', { name: 'Avgjør B' }).press('Enter');
  await page.getByText('Karakteren er satt til B.').waitFor();
  const office = await officer();
  await office.open(`/exams/${examId}/results/unsettled?q=${second}`);
  await office.page.getByText('Et medlem avgjør').waitFor();
  const command = 'Send til tredjesensor i stedet';
  const field = 'Hvorfor en tredjesensor skal avgjøre';
  await giveReason(office, { command, field, reason: 'Ekstern sensor er syk.' }, 'call-third');
  await office.page.getByText('Trenger tredjesensor').waitFor();
});

test('the exam office sends a grade back with a reason before the check, and the commission takes it up again [G19]', async () => {
  const office = await officer();
  const [exam, commission] = [
    await examOf(office, 'MAT1100'),
    await commissionIn(await internal(), 'MAT1100'),
  ];
  await office.open(`/exams/${exam}/results`);
  const button = office.page.getByRole('button', { name: /^Send tilbake/ }).first();
  const number = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  const why = { field: 'Hvorfor den sendes tilbake', reason: 'Oppgave 3 var trukket etter retting.' };
  await giveReason(office, { command: 'Send tilbake', ...why }, 'send-back');
  await office.page.getByRole('link', { name: '1 uavklart karakter' }).waitFor();
  const members = [await as('Nils-Ánte Bientie', 'Sensor'), await internal()] as const;
  await agreeAgain(members, commission, number, 'Oppgave 3 var trukket etter retting.');
  returned = { exam, commission, number };
});

test('a member sends a grade back after the check, which is taken back, and no longer after the announcement [G19, R1]', async () => {
  const { exam, commission, number } = returned;
  const [office, member] = [await officer(), await internal()];
  await check(office, exam);
  expect(await office.page.getByRole('button', { name: /^Send tilbake/ }).count()).toBe(0);
  await member.open(`/grading/${commission}/compare/${number}`);
  const command = 'Send karakteren tilbake';
  const why = { command, field: 'Hvorfor den må opp igjen', reason: 'Jeg overså vedlegget.' };
  await giveReason(member, why, 'member-sends-back');
  await office.open(`/exams/${exam}/results`);
  await office.page.getByRole('link', { name: '1 uavklart karakter' }).waitFor();
  expect(await office.page.getByRole('button', { name: /^Kunngjør \d+ karakter/ }).count()).toBe(0);
  await agreeAgain([await as('Nils-Ánte Bientie'), member], commission, number, 'Jeg overså vedlegget.');
  await check(office, exam);
  await press(office, /^Kunngjør \d+ karakter/);
  await office.page
    .getByText(/^Kunngjort /)
    .first()
    .waitFor();
  await member.open(`/grading/${commission}/compare/${number}`);
  await member.page.getByRole('heading', { name: 'Tidligere karakterer' }).waitFor();
  expect(await member.page.getByRole('button', { name: command }).count()).toBe(0);
  await lookAt(member.page, 'rounds');
});

test('no grader was ever sent who a candidate is [U7, G2]', () => {
  for (const person of people.values()) if (person.name !== 'Randi Myklevoll') expectNoIdentity(person);
});

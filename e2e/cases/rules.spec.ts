import { expect, test } from 'vitest';
import { moveClock } from '../clock.ts';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
const people = new Map<string, Person>();
const why = 'Vi gir fire uker fra nå av.';
const appealOn = async ({ page }: Person, on: string) => {
  const { rules } = await answered<{ rules: { parameter: string; value: unknown }[] }>(
    page.request.get(`/api/rules?on=${on}`),
  );
  return rules.find(({ parameter }) => parameter === 'appeal')?.value;
};

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}

const office = () => as('Randi Myklevoll', 'Eksamenskontor');
const operator = () => as('Amina Warsame', 'IT-drift');
let tomorrow: string;

test('the exam office sees each rule with its source, and proposes a change from tomorrow [U1, Q4]', async () => {
  const person = await office();
  const { page } = person;
  await person.open('/rules');
  await page.getByRole('heading', { level: 3, name: 'Klagefrist', exact: true }).waitFor();
  await page.getByText('universitets- og høyskoleloven § 11-10(1) (LOV-2024-03-08-9)').waitFor();
  await lookAt(page, 'rules');
  await lookAtIn(page, 'en', 'Rules', 'rules');
  const { today } = await answered<{ today: string }>(page.request.get('/api/rules'));
  tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
  const dialog = page.getByRole('dialog');
  await page.getByText(/^Minst så mange sensorer: klage, Sensorer: 2/).waitFor();
  await page.getByRole('button', { name: 'Planlegg endring Hvor mange sensorer' }).click();
  await dialog.getByLabel('Kommisjonens oppgave').first().waitFor();
  await lookAt(page, 'rule-plan-commissions');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Planlegg endring Klagefrist' }).click();
  await dialog.getByLabel('Hvor lenge').fill('0');
  await dialog.getByRole('button', { name: 'Foreslå endringen' }).click();
  await dialog.getByText('Tallet er for lite eller for stort.').waitFor();
  await dialog.getByLabel('Hvor lenge').fill('4');
  await dialog.getByLabel('Gjelder fra').fill(tomorrow.split('-').reverse().join('.'));
  await dialog.getByLabel('Hvorfor endringen gjøres').fill(why);
  await lookAt(page, 'rule-plan');
  await dialog.getByRole('button', { name: 'Foreslå endringen' }).click();
  await page.getByText('Venter på godkjenning').waitFor();
  await page.getByText(why).waitFor();
  expect(await page.getByRole('button', { name: /^Godkjenn/ }).count()).toBe(0);
});

test('another person sees which exams it touches, with the days that move, and approves it [U1, Q4]', async () => {
  const person = await operator();
  const { page } = person;
  await person.open('/rules');
  await page.getByRole('button', { name: /^Godkjenn/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^Endringen berører \d+ eksamen/).waitFor();
  await dialog
    .getByText(/^Klagefrist: /)
    .first()
    .waitFor();
  await lookAt(page, 'rule-touched');
  expect(await appealOn(person, tomorrow)).toEqual({ period: { weeks: 3 } });
  await dialog.getByRole('button', { name: 'Godkjenn' }).click();
  await page.getByText(/^Godkjent av Amina Warsame/).waitFor();
  await lookAt(page, 'rules-planned');
});

test('a day later the new rule is in force for exams from that day, and for none before [U1]', async () => {
  const person = await operator();
  await moveClock(person, 'day');
  await person.open('/rules');
  await person.page.getByText('4 uker', { exact: true }).first().waitFor();
  expect(await person.page.getByRole('button', { name: /^Trekk/ }).count()).toBe(0);
  const yesterday = Temporal.PlainDate.from(tomorrow).subtract({ days: 1 }).toString();
  expect(await appealOn(person, yesterday)).toEqual({ period: { weeks: 3 } });
  expect(await appealOn(person, tomorrow)).toEqual({ period: { weeks: 4 } });
});

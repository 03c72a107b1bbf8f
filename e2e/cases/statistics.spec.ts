import { readFile } from 'node:fs/promises';
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

const office = () => as('Randi Myklevoll', 'Eksamenskontor');
const numbers = 'Saker etter emne og år';
type Shown = { rows: { year: number; unitId: string; appealed: number | null }[] };

test('the exam office compares the years of a unit in pictures and tables [V8, Q4]', async () => {
  const person = await office();
  const { page } = person;
  await person.open('/cases');
  await page.getByRole('link', { name: 'Statistikk' }).click();
  await page.getByRole('heading', { level: 1, name: 'Statistikk over begrunnelser og klager' }).waitFor();
  const { rows } = await answered<Shown>(page.request.get('/api/case-statistics'));
  const unit = rows.find(({ year, appealed }) => year === 2025 && (appealed ?? 0) > 0);
  await page.getByLabel('Enhet').selectOption(unit?.unitId ?? '');
  const table = page.getByRole('table', { name: numbers });
  await table.getByRole('row', { name: /MAT1100.*2025/ }).waitFor();
  await page.getByText('Hvordan klagene endte', { exact: false }).waitFor();
  await lookAt(page, 'case-statistics');
  await lookAtIn(page, 'en', 'Statistics of explanations and appeals', 'case-statistics');
  await lookAtIn(page, 'nn', 'Statistikk over grunngjevingar og klager', 'case-statistics');
});

test('and sees what can be published of them: small groups are hidden', async () => {
  const { page } = await office();
  await page.getByLabel('Hva som vises').selectOption('publishable');
  await page.getByText('er skjult', { exact: false }).first().waitFor();
  await page.getByRole('table', { name: numbers }).getByText('skjult').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).first().click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(';skjult');
  await lookAt(page, 'case-statistics-safe');
});

test('a head of department sees the safe version alone [R4]', async () => {
  const { page } = await office();
  const people = await answered<{ people: { name: string; roles: string[] }[] }>(
    page.request.get('/api/demo/people'),
  );
  const head = people.people.find(({ roles }) => roles.includes('headOfDepartment'));
  const person = await as(head?.name ?? '', 'Instituttleder');
  await person.page.getByRole('link', { name: 'Klagestatistikk' }).click();
  await person.page
    .getByRole('heading', { level: 1, name: 'Statistikk over begrunnelser og klager' })
    .waitFor();
  await person.page.getByText('er skjult', { exact: false }).first().waitFor();
  const { rows } = await answered<Shown>(person.page.request.get('/api/case-statistics'));
  expect(rows.filter(({ appealed }) => appealed !== null && appealed > 0 && appealed < 5)).toEqual([]);
  expect(await person.page.getByLabel('Hva som vises').count()).toBe(0);
});

test('the office publishes a year, which everyone reads without signing in, and takes it away [V8]', async () => {
  const person = await office();
  const { page } = person;
  await person.open('/statistics/cases');
  await page.getByRole('button', { name: /^Publiser 2025/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publiser' }).click();
  const line = page.getByRole('listitem').filter({ hasText: '2025' });
  await line.getByText('Publisert', { exact: true }).waitFor();

  const context = await journey.browser.newContext({ locale: 'nb-NO' });
  const reader = await context.newPage();
  await reader.goto(`${journey.karakter.url}/open/statistics`);
  await reader.getByRole('heading', { level: 1, name: 'Begrunnelser og klager på karakterer' }).waitFor();
  await reader.getByRole('table', { name: numbers }).first().waitFor();
  await lookAt(reader, 'open-statistics');

  await line.getByRole('button', { name: /^Trekk tilbake/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvorfor statistikken trekkes tilbake').fill('Et emne manglet.');
  await dialog.getByRole('button', { name: 'Trekk tilbake' }).click();
  await line.getByText('Trukket tilbake', { exact: true }).waitFor();
  await reader.reload();
  await reader.getByText('Ingenting er publisert ennå').waitFor();
  await context.close();
});

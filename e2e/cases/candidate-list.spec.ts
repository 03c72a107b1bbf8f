import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
let person: Person;
let examId = '';

type Cases = { cases: { examId: string; kind: string; candidateNumber: number }[] };

async function office(): Promise<Person> {
  person ??= await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  await switchRole(person, 'Eksamenskontor');
  return person;
}

const appealed = async ({ page }: Person) =>
  (await answered<Cases>(page.request.get('/api/cases?kind=appeal'))).cases;

test('the exam office opens the list of candidates with an appeal, in columns of its own [V2]', async () => {
  const person = await office();
  const { page } = person;
  examId = (await appealed(person))[0]?.examId ?? '';
  await person.open(`/exams/${examId}/cases`);
  await page.getByRole('link', { name: 'Kandidatliste' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kandidatliste' }).waitFor();
  await page.getByLabel('Liste', { exact: true }).selectOption('appeals');
  const table = page.getByRole('table', { name: 'Kandidater med klage' });
  await table.waitFor();
  const numbers = (await appealed(person))
    .filter((each) => each.examId === examId)
    .map(({ candidateNumber }) => candidateNumber);
  await expect.poll(() => table.locator('tr[data-row]').count()).toBe(new Set(numbers).size);
  await table.getByRole('link', { name: 'Klage' }).first().waitFor();
  await page.getByLabel('Begrunnelse').press('Space');
  await table.getByRole('columnheader', { name: 'Begrunnelse' }).waitFor();
  await page.getByLabel('Navn').press('Space');
  await table.getByRole('columnheader', { name: 'Navn' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('columns')).toBe('grade,explanation,appeal');
  await lookAt(page, 'candidate-list');
  await lookAtIn(page, 'en', 'Candidate list', 'candidate-list');
  await lookAtIn(page, 'nn', 'Kandidatliste', 'candidate-list');
});

test('and finds it again by its address, and takes exactly what is shown as CSV [V2]', async () => {
  const { page } = await office();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFKandidatnummer;Karakter;Begrunnelse;Klage på sensur');
  expect(lines).toHaveLength((await page.locator('tr[data-row]').count()) + 1);
});

test('and sees all candidates, those who are overdue, late or held back, each in its list', async () => {
  const { page } = await office();
  for (const list of ['late', 'overdue', 'held', 'all']) {
    await page.getByLabel('Liste', { exact: true }).selectOption(list);
    await page.locator('[data-table]').or(page.getByText('Ingen i denne listen')).first().waitFor();
  }
  const { candidates } = await answered<{ candidates: unknown[] }>(
    page.request.get(`/api/exams/${examId}/results`),
  );
  await page
    .getByRole('status')
    .filter({ hasText: String(candidates.length) })
    .first()
    .waitFor();
});

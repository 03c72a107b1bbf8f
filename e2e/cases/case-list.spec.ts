import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lookAt } from '../grading/looked-at.ts';
import { answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
let person: Person;

async function caseList(query = ''): Promise<Person> {
  person ??= await signIn(journey.browser, journey.karakter.url, 'Ingvild Hovdenakk');
  await switchRole(person, 'Saksbehandler');
  await person.open(`/cases${query}`);
  return person;
}

const list = (page: Person['page']) => page.getByRole('table').first();

test('a caseworker saves a search, finds it again, and deletes it [V1]', async () => {
  const { page } = await caseList('?kind=appeal&open=true');
  await list(page).waitFor();
  await page.getByRole('button', { name: 'Lagre søket' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lagre søket' }).click();
  await dialog.getByText('Gi søket et navn.').waitFor();
  await dialog.getByLabel('Navn på søket').fill('Åpne klager');
  await lookAt(page, 'save-search');
  await dialog.getByRole('button', { name: 'Lagre søket' }).click();
  await caseList();
  const saved = page.getByRole('list', { name: 'Lagrede søk' });
  await saved.getByRole('link', { name: 'Åpne klager' }).click();
  await page.waitForURL(/kind=appeal/);
  expect(new URL(page.url()).searchParams.get('open')).toBe('true');
  await lookAt(page, 'case-list');
  await saved.getByRole('button', { name: 'Slett Åpne klager' }).click();
  await saved.waitFor({ state: 'detached' });
});

test('and takes exactly what is shown as CSV [V1]', async () => {
  const { page } = await caseList('?kind=appeal&open=true');
  const { total } = await answered<{ total: number }>(page.request.get('/api/cases?kind=appeal&open=true'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(total + 1);
  expect(text).toContain(';Klage');
});

test('and as PDF, with what it is chosen by [V1]', async () => {
  const { page } = await caseList('?kind=appeal&open=true');
  const [request, download] = await Promise.all([
    page.waitForRequest((each) => each.url().endsWith('/api/list-pdf')),
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF' }).click(),
  ]);
  expect((request.postDataJSON() as { chosen: string[] }).chosen).toEqual([
    'Sak: Klage på sensur',
    'Åpne og lukkede: Bare åpne',
  ]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
});

test('and sends the candidates of several open appeals one interim reply, after seeing whom it goes to [V1, K7]', async () => {
  const { page } = await caseList('?kind=appeal&open=true');
  const all = list(page).getByRole('checkbox').first();
  await all.check();
  await page.getByRole('button', { name: /^Send \d+ foreløpige? svar$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('listitem').first().waitFor();
  await dialog.getByLabel('Hvorfor saken tar tid, som kandidaten leser').fill('En sensor er syk.');
  const { now } = await answered<{ now: string }>(page.request.get('/api/me'));
  const day = Temporal.PlainDate.from(now.slice(0, 10)).add({ days: 30 }).toString();
  await dialog.getByLabel('Når kandidaten kan vente svar').fill(day.split('-').reverse().join('.'));
  await lookAt(page, 'reply-to-many');
  await dialog.getByRole('button', { name: /^Send \d+ foreløpige? svar$/ }).click();
  await page.getByText(/\d+ svar er sendt\./).waitFor();
});

test('and reminds the graders of the cases that wait for them, once a day [V1, E4]', async () => {
  const { page } = await caseList('?state=inGrading&kind=appeal&open=true');
  await list(page).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /^Purr sensorene i \d+ sak/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('listitem').first().waitFor();
  await lookAt(page, 'remind-of-cases');
  await dialog.getByRole('button', { name: /^Purr sensorene i \d+ sak/ }).click();
  await page
    .getByText(/Sensorene er purret|det ingen å purre/)
    .first()
    .waitFor();
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './browser.ts';
import { useJourney } from './journey.ts';
import { readAndReturn, seeWhatChanged } from './papers/approver.ts';
import { readInBothForms } from './papers/both-forms.ts';
import { insertImage, seeImage } from './papers/images.ts';
import { type Person, signIn } from './person.ts';

const journey = useJourney();
let examId = '';
let first: Person;
let second: Person;

/** Calls the server as the page's person would. */
async function call({ page }: Person, method: string, path: string): Promise<{ personId?: string }> {
  return page.evaluate(async ([how, where]) => (await fetch(where, { method: how })).json(), [
    method,
    path,
  ] as const);
}

const question = (page: Page, number: number) =>
  page.getByRole('region', { name: new RegExp(`^Oppgave ${number}\\b`) });
const title = (page: Page, number: number) => question(page, number).getByLabel('Tittel, bokmål');
const saved = ({ page }: Person) =>
  page
    .getByText(/^Lagret på serveren kl\. \d\d\.\d\d$/)
    .first()
    .waitFor();
const hasFocus = (page: Page, id: RegExp) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(id);

test('two authors open one paper, and each sees where the other is [A1]', async () => {
  first = await signIn(journey.browser, journey.karakter.url, 'Yusuf Demirtaş');
  second = await signIn(journey.browser, journey.karakter.url, 'Bjørnar Tveitnes');
  await first.open('/exams');
  await first.page
    .getByRole('link', { name: /SYK2140/ })
    .first()
    .click();
  await first.page.waitForURL(/exams\/[0-9a-f-]{36}/);
  examId = /exams\/([0-9a-f-]{36})/.exec(first.page.url())?.[1] ?? '';
  const { personId } = await call(second, 'GET', '/api/me');
  const officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  await call(officer, 'PUT', `/api/exams/${examId}/coordinators/${personId}`);
  await officer.context.close();
  for (const { open } of [first, second]) await open(`/exams/${examId}/paper`);
  await first.page.getByRole('button', { name: 'Nytt langsvar' }).click();
  await title(second.page, 1).waitFor();
  await title(second.page, 1).focus();
  await first.page.locator('[data-others]').getByText('Bjørnar Tveitnes (oppgave 1)').waitFor();
  await question(first.page, 1)
    .locator('[data-others-here]')
    .getByText(/I denne oppgaven nå: Bjørnar/)
    .waitFor();
  await expectAccessible(first.page);
  await expectFits(first.page, 390);
});

test('they write in different questions, and each sees what the other saved, without a choice [A1]', async () => {
  await title(second.page, 1).fill('Den ene oppgaven');
  const last = await first.page.getByRole('region', { name: /^Oppgave \d/ }).count();
  await title(first.page, last).fill('Den andre oppgaven');
  await saved(first);
  await saved(second);
  await expect.poll(() => title(first.page, 1).inputValue()).toBe('Den ene oppgaven');
  await expect.poll(() => title(second.page, last).inputValue()).toBe('Den andre oppgaven');
  expect(await first.page.locator('[data-disputed]').count()).toBe(0);
});

test('what is typed without a network stays, is said to be unsaved at 390 wide, and is sent afterwards [A1, G15]', async () => {
  const { page, context } = first;
  await page.setViewportSize({ width: 390, height: 844 });
  await context.setOffline(true);
  await title(page, 1).fill('Skrevet uten nett');
  const line = page.locator('[data-trouble]').getByText(/^Ikke lagret på serveren ennå/);
  await line.waitFor();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  expect(await line.evaluate((shown) => shown.getBoundingClientRect().bottom <= window.innerHeight)).toBe(
    true,
  );
  await title(second.page, 1).fill('Skrevet av den andre');
  await saved(second);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Bruk min' }).waitFor({ timeout: 60_000 });
  await page.getByText('Skrevet av den andre').first().waitFor();
  expect(await title(page, 1).inputValue()).toBe('Skrevet uten nett');
  await page.getByRole('button', { name: 'Bruk min' }).press('Enter');
  await saved(first);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(() => title(second.page, 1).inputValue()).toBe('Skrevet uten nett');
});

test('an author writes a table and lowered signs by keyboard, sees what a paste left out, and undoes it [A1]', async () => {
  const { page } = second;
  const words = question(page, 1).getByRole('textbox', { name: 'Tekst, bokmål' });
  await words.press('ControlOrMeta+End');
  await page.keyboard.type('H');
  await page.keyboard.press('Control+,');
  await page.keyboard.type('2');
  await page.keyboard.press('Control+,');
  await page.keyboard.type('O');
  expect(await words.locator('sub').allTextContents()).toEqual(['2']);
  await page.keyboard.press('Escape');
  const tools = question(page, 1).getByRole('toolbar', { name: 'Formatering' }).first();
  await tools.getByRole('button', { name: 'Sett inn tabell' }).press('Enter');
  await words.locator('th').first().waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await tools.getByRole('button', { name: 'Slett tabellen' }).press('Enter');
  await words.locator('table').waitFor({ state: 'detached' });
  await words.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>Limt inn<img src="a.png"><img src="b.png"></p>');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('2 bilder ble ikke tatt med. Resten er satt inn.').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Angre innlimingen' }).press('Enter');
  await expect.poll(() => words.textContent()).not.toContain('Limt inn');
  await saved(second);
});

test('an author inserts an image, says in words what it shows, and is told what is still missing [A1, A2]', async () => {
  const { page } = second;
  await insertImage(page, question(page, 1), { form: 'bokmål', how: 'paste' });
  await insertImage(page, question(page, 1), { form: 'nynorsk', how: 'drop' });
  await saved(second);
  const alt = question(first.page, 1).getByLabel('Alternativ tekst til bilde 1, bokmål');
  await expect.poll(() => alt.inputValue()).toBe('En svart flate, bokmål');
  await expectAccessible(page);
  await expectFits(page, 390);
});

test('what is missing is listed while it is typed, and leads to its place by keyboard [A2]', async () => {
  const { page } = second;
  await title(page, 1).fill('');
  const missing = page.getByRole('link', { name: 'Oppgave 1: Tittelen mangler på bokmål' });
  await missing.press('Enter');
  await hasFocus(page, /^title-.*-nb$/);
  await page.keyboard.type('Skrevet igjen');
  await missing.waitFor({ state: 'detached' });
  await saved(second);
  await page.getByRole('button', { name: 'Send til godkjenning' }).press('Enter');
  await hasFocus(page, /^paper-faults$/);
});

test('a question is moved and moved back, removed, and restored from the versions [A1]', async () => {
  const { page } = second;
  await question(page, 1).getByRole('button', { name: 'Flytt Oppgave 1 ned' }).press('Enter');
  await page.getByText('Oppgave 1 er flyttet, og er nå nummer 2.').first().waitFor();
  await page.getByRole('button', { name: 'Angre endringen' }).press('Enter');
  await expect.poll(() => title(page, 1).inputValue()).toBe('Skrevet igjen');
  await question(page, 1).getByRole('button', { name: 'Fjern Oppgave 1' }).press('Enter');
  await page.getByText('Oppgave 1 er fjernet.').first().waitFor();
  await saved(second);
  await page.getByRole('link', { name: 'Versjoner' }).click();
  await page.getByRole('heading', { level: 1, name: 'Versjoner av oppgaven' }).waitFor();
  await page
    .getByText(/^Lagret av Bjørnar Tveitnes/)
    .first()
    .waitFor();
  const removed = page.getByRole('region', { name: 'Oppgave 1' });
  await removed.getByText('Fjernet', { exact: true }).waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await removed.getByRole('button', { name: /^Hent tilbake oppgave 1 fra versjon/ }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Hent tilbake oppgave 1/ })
    .press('Enter');
  await page
    .getByText(/hentet tilbake fra versjon/)
    .first()
    .waitFor();
  await second.open(`/exams/${examId}/paper`);
  await expect.poll(() => title(page, 1).inputValue()).toMatch(/^Skrevet/);
});

/** Writes what the paper lacks, so that it can be submitted. */
async function complete({ page }: Person): Promise<void> {
  for (const region of await page.getByRole('region', { name: /^Oppgave \d/ }).all()) {
    for (const form of ['bokmål', 'nynorsk']) {
      await region.getByLabel(`Tittel, ${form}`).fill(`Tittel på ${form}`);
      const words = region.getByRole('textbox', { name: `Tekst, ${form}` });
      if ((await words.locator('img').count()) === 0) await words.fill(`Tekst på ${form}.`);
    }
    const right = region.getByRole('radio').first();
    if ((await right.count()) > 0) await right.check();
  }
  for (const field of await page.locator('main input[type="text"]').all())
    if ((await field.inputValue()) === '') await field.fill('Ingen');
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send til godkjenning' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send til godkjenning' }).click();
  await page.getByText('Venter på godkjenning').first().waitFor();
}

test('the approver reads the paper with its guide, says what is unclear, and returns it; the author marks it as done [A9]', async () => {
  const { page, open } = second;
  await open(`/exams/${examId}/guide`);
  await page.getByLabel('Læringsutbytte som prøves').fill('Kandidaten kan drøfte.');
  await page.getByRole('button', { name: 'Lagre veiledningen' }).click();
  await page.getByText('Alt er lagret').waitFor();
  await open(`/exams/${examId}/paper`);
  await title(page, 1).waitFor();
  await complete(second);
  await page.getByText('Ingenting mangler. Oppgaven er klar til å sendes.').waitFor();
  await saved(second);
  await submit(page);
  const leader = await signIn(journey.browser, journey.karakter.url, 'Synnøve Aakre-Dahl');
  await readAndReturn(leader, examId);
  const comments = page.getByRole('region', { name: 'Merknader til oppgave 1' });
  await comments.getByText('Hvem skal drøfte?').waitFor();
  await comments.getByRole('button', { name: 'Merk som gjort' }).press('Enter');
  await comments.getByText('1 merknad er gjort').waitFor();
  await expectAccessible(page);
  await title(page, 1).fill('Tittel som er klar');
  await saved(second);
  await submit(page);
  await seeWhatChanged(leader, examId);
  await leader.context.close();
});

test('the author sees the paper on the candidate’s own page in both written forms, where nothing is saved [P13]', async () => {
  const { page, open } = second;
  await open(`/exams/${examId}/paper/preview`);
  await page.getByText('Du kan prøve å svare, men ingenting blir lagret.').waitFor();
  await page.getByRole('heading', { level: 1, name: '1. Tittel som er klar' }).waitFor();
  await seeImage(page);
  await page.getByRole('textbox', { name: 'Svar på oppgave 1' }).fill('Et forsøk');
  await readInBothForms(page);
  await expectAccessible(page);
  await expectFits(page, 390);
  await Promise.all([first, second].map(({ context }) => context.close()));
});

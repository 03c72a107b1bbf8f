import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { enterGrading, firstCommission } from '../walk/grade.ts';

const journey = useJourney();
const picturesIn = process.env.KARAKTER_PICTURES;

/** The page fits and is accessible, wide and narrow. */
async function expectUsable(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectFits(page, width);
    await expectAccessible(page);
    if (picturesIn !== undefined)
      await page.screenshot({ path: `${picturesIn}/sheet-${name}-${width}.png`, fullPage: true });
  }
}

type Script = { readonly number: number; readonly state: string };

async function atTheDesk(): Promise<{ grader: Person; scripts: Script[] }> {
  const grader = await signIn(journey.browser, journey.karakter.url, 'Oddvar Kvernmoen');
  await switchRole(grader, 'Sensor');
  const commissionId = await firstCommission(grader);
  await enterGrading(grader, commissionId);
  const lines = await grader.page
    .locator('a[data-state]')
    .evaluateAll((all) =>
      all.map((line) => [line.getAttribute('href') ?? '', line.getAttribute('data-state') ?? '']),
    );
  const scripts = lines.map(([to = '', state = '']) => ({ number: Number(to.split('/').at(-1)), state }));
  return { grader, scripts };
}

/** Chooses a file and sends it by the keyboard. */
async function upload(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\n'));
  await page
    .getByLabel('Excel- eller CSV-fil')
    .setInputFiles({ name: 'sensur.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Vis endringene' }).press('Enter');
  await page.getByRole('heading', { name: '3. Se over endringene' }).waitFor();
}

/** A row of the table of changes, by the candidate number that names it. */
const rowOf = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) });

test('a grader takes points and grades from a spreadsheet, sees each change first, and undoes them [G7]', async () => {
  const { grader, scripts } = await atTheDesk();
  const { page, context } = grader;
  const open = scripts.filter(({ state }) => state === 'untouched' || state === 'draft');
  const [first, second] = open.filter(({ state }) => state === 'untouched');
  if (!first || !second) throw new Error('no two scripts are left to begin');

  await page.getByRole('button', { name: 'Flere visninger' }).press('Enter');
  await page.getByRole('link', { name: 'Regneark: poeng og karakterer' }).press('Enter');
  await page.getByRole('heading', { name: 'Regneark', level: 1 }).waitFor();
  await expectUsable(page, 'empty');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned malen' }).press('Enter');
  const parts = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
  const template = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  for (const { number } of scripts) expect(template).toContain(String(number));
  expect(template).toContain('Kandidatnummer');
  expect(template).not.toMatch(/Oddvar|Kvernmoen/);

  const head = 'Kandidatnummer;Oppgave 1;Karakter';
  await upload(page, [
    head,
    `${first.number};1,5;b`,
    `${second.number};;C`,
    '999998;;A',
    `${first.number + 0};x;`,
  ]);
  // The first candidate is in two rows, of which one holds no number: neither counts.
  await page.getByText(`Kandidat ${first.number} står på flere rader. Behold én.`).first().waitFor();
  await page.getByText('«x» er ikke et tall.').waitFor();
  await page.getByText('Kandidaten er ikke blant dine besvarelser.').waitFor();
  await expectUsable(page, 'problems');

  await upload(page, [head, `${first.number};1,5;b`, `${second.number};;C`]);
  const change = rowOf(page, first.number);
  await change.getByText('Oppgave 1: 1,5 · Karakter: B').waitFor();
  await page.reload();
  await change.getByText('Oppgave 1: ingen · Karakter: ingen').waitFor();
  await expectUsable(page, 'preview');

  await page.getByRole('button', { name: 'Endre 2 besvarelser' }).press('Enter');
  await page.getByRole('heading', { name: 'Sist tatt i bruk' }).waitFor();
  expect(await page.getByRole('heading', { name: '3. Se over endringene' }).count()).toBe(0);
  // The focus moves on from the button that is gone.
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  const lineOf = (number: number) => page.locator(`a[data-state][href$="/${number}"]`);
  await page.getByRole('link', { name: 'Til besvarelsene' }).press('Enter');
  await expect.poll(() => lineOf(first.number).textContent()).toMatch(/B$/);
  await expect.poll(() => lineOf(second.number).textContent()).toMatch(/C$/);

  await page.goBack();
  await page.getByRole('button', { name: 'Angre endringene' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Angre endringene' }).press('Enter');
  await page
    .getByText(/^Angret .*: 2 besvarelser er som før\.$/)
    .first()
    .waitFor();
  await expectUsable(page, 'undone');
  await page.getByRole('link', { name: 'Til besvarelsene' }).press('Enter');
  await page.locator(`a[data-state="untouched"][href$="/${first.number}"]`).waitFor();
  await page.locator(`a[data-state="untouched"][href$="/${second.number}"]`).waitFor();
  await context.close();
}, 240_000);

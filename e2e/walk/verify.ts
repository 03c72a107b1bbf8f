import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** On the receipt's page, a person with the code or the PDF learns that it is genuine, but not whose it is [S3]. */
export async function verifyAsStranger({ page, context, name }: Person): Promise<void> {
  const code = await page.locator('dt:has-text("Kvitteringskode") + dd').textContent();
  const number = await page.locator('dt:has-text("Kandidatnummer") + dd').textContent();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned besvarelsen som PDF' }).click();
  const pdf = await (await downloading).path();
  const baseURL = new URL(page.url()).origin;
  const theirs = await context.browser()?.newContext({ baseURL, locale: 'nb-NO' });
  if (!theirs) throw new Error('the person has no browser');
  const stranger = await theirs.newPage();
  await stranger.goto('/sign-in');
  await stranger.getByRole('link', { name: 'Kontroller en kvittering' }).click();
  await expectAccessible(stranger);
  await stranger.getByLabel('Kvitteringskode').fill(String(code).toLowerCase());
  await stranger.getByRole('button', { name: 'Kontroller koden' }).click();
  await stranger.getByRole('heading', { name: 'Dette er en av våre kvitteringer' }).waitFor();
  await stranger.getByLabel('Besvarelsen som PDF').setInputFiles(pdf);
  await stranger.getByRole('button', { name: 'Kontroller PDF-en' }).click();
  await stranger.getByRole('heading', { name: 'PDF-en er ekte og uendret' }).waitFor();
  await expectAccessible(stranger);
  await expectFits(stranger, 390);
  const told = await stranger.getByRole('main').textContent();
  for (const identity of [name, number]) expect(told).not.toContain(String(identity));
  await theirs.close();
}

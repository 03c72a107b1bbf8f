import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** Reads the paper with its guide, prints it, says what is unclear and sends it back. */
export async function readAndReturn({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/paper`);
  await page.getByText('Tekst på nynorsk.').first().waitFor();
  expect(await page.locator('main input, main textarea, main [contenteditable]').count()).toBe(0);
  await page.getByText('Skriv ut som reserve').click();
  const file = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('link', { name: 'PDF på nynorsk' }).press('Enter');
  expect((await file).suggestedFilename()).toBe('reserve-SYK2140-nn.pdf');
  await page.getByRole('button', { name: 'Vis sensorveiledningen ved siden av' }).press('Enter');
  await page.getByText('Kandidaten kan drøfte.').waitFor();
  await page.getByRole('button', { name: 'Skriv en merknad til oppgave 1' }).press('Enter');
  await page.keyboard.type('Hvem skal drøfte?');
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('button', { name: 'Lagre merknaden' }).press('Enter');
  await page.getByText('Hvem skal drøfte?').waitFor();
  await page.getByRole('button', { name: 'Send tilbake' }).click();
  await page.getByLabel('Hvorfor sendes den tilbake?').fill('Se merknaden');
  await page.getByRole('dialog').getByRole('button', { name: 'Send tilbake' }).click();
  await page.getByText('Du kan lese oppgaven når den er sendt til godkjenning.').waitFor();
}

/** Sees in the submitted paper what was changed since it was sent back. */
export async function seeWhatChanged({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/paper`);
  await page.getByText('Endret siden den ble sendt tilbake').click();
  const changed = page.locator('[data-changes]').getByRole('region', { name: 'Oppgave 1' });
  await changed.locator('ins').filter({ hasText: 'klar' }).first().waitFor();
  await expectAccessible(page);
}

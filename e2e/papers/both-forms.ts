import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Reads the candidate's page in the other written form and back; the place, the focus and what is tried stay. */
export async function readInBothForms(page: Page): Promise<void> {
  const nynorsk = page.getByRole('radio', { name: 'Nynorsk' });
  await nynorsk.press('Space');
  await page.getByRole('heading', { level: 1, name: '1. Tittel på nynorsk' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Svar på oppgave 1' }).textContent()).toBe('Et forsøk');
  expect(await nynorsk.evaluate((control) => control === document.activeElement)).toBe(true);
  await page.getByRole('link', { name: 'Neste oppgave' }).click();
  await page.getByRole('heading', { level: 1, name: /^2\. / }).waitFor();
  await page.getByRole('radio', { name: 'Bokmål' }).press('Space');
  await page.getByRole('heading', { level: 1, name: '2. Tittel på bokmål' }).waitFor();
}

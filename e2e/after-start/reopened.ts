import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { typeAtEnd, untilEditable } from '../editor.ts';
import type { Person } from '../person.ts';

const receiptOf = ({ page }: Person) => page.getByRole('heading', { name: 'Besvarelsen er levert' });

/** Writes, and hands in by mistake; returns the receipt's code. */
export async function handInTooEarly(candidate: Person, room: string, text: string): Promise<string> {
  const { page, open } = candidate;
  await open(room);
  await untilEditable(page, true);
  await typeAtEnd(page, ` ${text}`);
  await page.getByText('Lagret på serveren').first().waitFor();
  await open(room.replace('/answer', '/hand-in'));
  return handIn(candidate);
}

/** Confirms the hand-in on its page; returns the receipt's code. */
async function handIn(candidate: Person): Promise<string> {
  const { page } = candidate;
  await page.getByRole('button', { name: 'Lever besvarelsen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lever besvarelsen' }).click();
  await receiptOf(candidate).waitFor();
  const code = page.locator('dt', { hasText: 'Kvitteringskode' }).locator('xpath=following-sibling::dd');
  return (await code.textContent()) ?? '';
}

/** Opens the hand-in again on the board, by keyboard alone [D17]. */
export async function reopenOnBoard({ page, open }: Person, examId: string, name: string): Promise<void> {
  await open(`/exams/${examId}/board`);
  await page
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('button', { name: `Mer for ${name}` })
    .click();
  await page.getByRole('button', { name: 'Åpne innleveringen igjen' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Åpne innleveringen til ${name} igjen` });
  await dialog.getByText(/^Levert/).waitFor();
  await dialog.getByLabel('Hvorfor').focus();
  await page.keyboard.type('Trykket for tidlig');
  await expectAccessible(page);
  await expectFits(page, 390);
  await dialog.getByRole('button', { name: 'Åpne innleveringen igjen' }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** The receipt's page has gone back to writing by itself, with everything that was written. */
export async function expectBackToWriting({ page }: Person, text: string): Promise<void> {
  await page.getByRole('heading', { name: 'Innleveringen er åpnet igjen' }).waitFor({ timeout: 30_000 });
  await page.getByText(text).first().waitFor();
}

/** Continues, hands in again, and has a receipt that says that it is the one that counts. */
export async function goOnAndHandIn(candidate: Person, first: string, text: string): Promise<void> {
  const { page } = candidate;
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('button', { name: 'Jeg har lest det' }).click();
  // Of two windows, either may have been the first to write again.
  const here = page.getByRole('button', { name: 'Skriv her i stedet' });
  if (await here.isVisible()) await here.click();
  await untilEditable(page, true);
  await typeAtEnd(page, ` ${text}`);
  await page.getByText('Lagret på serveren').first().waitFor();
  await page.goto(page.url().replace(/\/answer.*$/, '/hand-in'));
  const last = await handIn(candidate);
  expect(last).not.toBe(first);
  await page.getByText(`Innleveringen med kvittering ${first}`).waitFor();
  await expectAccessible(page);
}

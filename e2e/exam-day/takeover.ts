import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { essayOf, typeAtEnd, untilEditable } from '../editor.ts';
import type { Person } from '../person.ts';
import { pressByKeyboard } from '../walk/sit.ts';

const onlyReading = 'Her kan du bare lese';
const keptApart = 'Noe som var skrevet i dette vinduet, kom fram etter at du gikk over til et annet.';

/** The exam opened again, with what the server has; this window only reads, and asks by keyboard alone to write [Q4]. */
export async function askToWriteHere(
  { page, open }: Person,
  address: string,
  written: string,
): Promise<void> {
  await open(address);
  await page.getByText(onlyReading).waitFor();
  await page.getByText(written).first().waitFor();
  await untilEditable(page, false);
  await expectAccessible(page);
  await expectFits(page, 390);
  await pressByKeyboard(page, 'Be om å få skrive her');
  await page.getByText('Eksamensvakten er spurt').waitFor();
  await expectAccessible(page);
}

/** The invigilator sees which candidate wants to continue on another device, and confirms it in one tap. */
export async function confirmTakeover(
  { page, open }: Person,
  examId: string,
  candidate: string,
): Promise<void> {
  await open(`/exams/${examId}/board`);
  const needing = page.getByRole('region', { name: 'Trenger noen nå' }).getByRole('listitem');
  const wish = needing.filter({ hasText: candidate }).filter({ hasText: 'Vil fortsette på en annen maskin' });
  await wish.waitFor();
  await expectAccessible(page);
  await wish.getByRole('button', { name: 'Bekreft ny maskin' }).click();
  await wish.waitFor({ state: 'hidden' });
}

/** The page opens for writing without a reload, with the text of the server. */
export async function writeHereNow(page: Page, { written, text }: Record<'written' | 'text', string>) {
  await page.getByText(onlyReading).waitFor({ state: 'hidden' });
  await untilEditable(page, true);
  await page.getByText(written).first().waitFor();
  await typeAtEnd(page, ` ${text}`);
  await page.getByText('Lagret på serveren').first().waitFor();
}

/** The first device, back on the network, shows which text was quarantined, and from then on only reads. */
export async function expectSetAside(page: Page, { unsent, since }: Record<'unsent' | 'since', string>) {
  await page.getByText(keptApart).waitFor({ timeout: 60_000 });
  await page.getByText(onlyReading).waitFor();
  // The notice is there before the answer is opened again without it.
  await page.getByText(unsent).first().waitFor({ state: 'hidden' });
  await page.getByText(since).first().waitFor();
  expect(await page.getByText(unsent).count()).toBe(0);
  await expectAccessible(page);
}

/** What a screen reader announces. */
async function waitForAnnouncement(page: Page, sentence: RegExp): Promise<void> {
  await page.locator('.ds-sr-only:is([role=status], [role=alert])').filter({ hasText: sentence }).waitFor({
    state: 'attached',
  });
}

/** A second window of the same device writes when the candidate asks for it; the first follows along. */
export async function writeInSecondWindow({ page, context }: Person, text: string): Promise<void> {
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByText('Du skriver i et annet vindu').waitFor();
  await second.getByRole('button', { name: 'Skriv her i stedet' }).click();
  await untilEditable(second, true);
  await typeAtEnd(second, ` ${text}`);
  await page.getByText(onlyReading).waitFor();
  await page.getByRole('alert').filter({ hasText: onlyReading }).waitFor();
  expect(await essayOf(page).getAttribute('aria-readonly')).toBe('true');
  await page.getByText(text).first().waitFor();
  await pressByKeyboard(page, 'Skriv her i stedet');
  await untilEditable(page, true);
  await waitForAnnouncement(page, /^Nå kan du skrive her\./);
  expect(await essayOf(page).evaluate((field) => document.activeElement === field)).toBe(true);
  await page.getByText('Lagret på serveren').first().waitFor();
  await page.keyboard.press('F2');
  await waitForAnnouncement(
    page,
    /^Oppgave 1 av \d+\. \d+ ord\. Tid igjen: .* min\. Alt er lagret på serveren\./,
  );
  await second.getByText(onlyReading).waitFor();
  await beWarnedAtHandIn(second);
  await second.close();
}

/** A candidate who hands in from a window that only reads is warned that the other window may have more [D4, S1]. */
async function beWarnedAtHandIn(page: Page): Promise<void> {
  await page.goto(page.url().replace(/answer.*$/, 'hand-in'));
  await page.getByText(onlyReading).waitFor();
  await page.getByRole('button', { name: 'Lever besvarelsen' }).click();
  await page.getByText('Lever helst der du skriver.').waitFor();
  await page.getByRole('button', { name: 'Lever det serveren har' }).waitFor();
  await expectAccessible(page);
}

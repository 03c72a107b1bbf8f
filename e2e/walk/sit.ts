import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import { verifyAsStranger } from './verify.ts';

/** The demonstration's telephone for exam day. */
export const examDayPhone = '22 00 00 00';

/** The candidate's sitting: its id in addresses, and the candidate number, which is all that graders know. */
export type Sitting = { candidacyId: string; candidateNumber: number };

/** The person's own sitting of the exam. */
export async function sittingIn({ page }: Person, examId: string): Promise<Sitting> {
  const { sittings } = await page.evaluate(async () => (await fetch('/api/my/sittings')).json());
  const own = (sittings as (Sitting & { examId: string })[]).find((s) => s.examId === examId);
  if (!own) throw new Error('the candidate has no such sitting');
  return own;
}

/**
 * Opens the waiting room before the start: the paper is not available yet, not even by requesting it directly. The front
 * page is one click away, and leads back.
 */
export async function wait(person: Person, examId: string): Promise<Sitting> {
  const { page, open } = person;
  const sitting = await sittingIn(person, examId);
  await open(`/my/${sitting.candidacyId}`);
  await page.getByRole('link', { name: 'Gå til venterommet' }).click();
  await page.getByText('Eksamenen begynner om').waitFor();
  const early = await page.evaluate(
    async (id) => (await fetch(`/api/sittings/${id}/paper`, { method: 'POST' })).status,
    sitting.candidacyId,
  );
  expect(early).toBe(409);
  for (const colours of ['Mørke', 'Kremhvite', 'Lyse']) {
    await chooseView(page, colours);
    await expectAccessible(page);
  }
  await expectFits(page, 320);
  await page.getByRole('link', { name: examDayPhone }).waitFor();
  await page.getByRole('link', { name: 'Til forsiden' }).click();
  await page.locator(`main a[href="/sitting/${sitting.candidacyId}"]`).first().click();
  await page.getByText('Eksamenen begynner om').waitFor();
  // Hiding the countdown also hides the time left in the exam room: it is one choice, and it is remembered.
  await chooseView(page, 'Skjul tiden');
  expect(await page.getByRole('timer').count()).toBe(0);
  return sitting;
}

/** Sets the display in the page's menu. */
async function chooseView(page: Person['page'], choice: string): Promise<void> {
  await page.getByRole('button', { name: 'Visning' }).click();
  await page.getByLabel(choice, { exact: true }).check();
  await page.keyboard.press('Escape');
}

/** Opens the paper and writes; the page shows when the server has it. */
export async function write({ page, open }: Person, { candidacyId }: Sitting, text: string): Promise<void> {
  await open(`/sitting/${candidacyId}/answer`);
  const editor = page.getByRole('textbox', { name: 'Svar på oppgave 1' });
  await page.getByRole('button', { name: 'Vis tiden' }).waitFor();
  expect(await page.getByRole('timer').count()).toBe(0);
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await page.getByText('Lagret på serveren').first().waitFor();
  await page.getByText(/^\d+ ord$/).waitFor();
  await page.getByRole('link', { name: examDayPhone }).waitFor();
  await expectAccessible(page);
}

/** Loses the network and reloads: the text is still there, and is sent to the server when the network is back. */
export async function writeOffline({ page, context }: Person, text: string): Promise<void> {
  await context.setOffline(true);
  await page.keyboard.type(text);
  await page.getByText('Lagret på denne maskinen, venter på nett').first().waitFor();
  await context.setOffline(false);
  await page.getByText('Lagret på serveren').first().waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText(text).first().waitFor();
}

/** The closed question, by its radio button. */
export async function choose({ page }: Person, option: string): Promise<void> {
  await page.getByRole('link', { name: 'Neste oppgave' }).click();
  await page.getByRole('radio', { name: option }).check();
  await page.getByText('Lagret på serveren').first().waitFor();
}

/** Tabs until the control with this name has the focus, and presses it: reached and used by keyboard alone [Q4]. */
export async function pressByKeyboard(page: Person['page'], name: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.matches('a, button') ? activeElement.textContent?.trim() : undefined;
    });
    if (focused === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never came to ${name}`);
}

/** Hands in by keyboard alone, on a separate page; the receipt fills the screen, and anyone can verify it. */
export async function handIn(person: Person): Promise<void> {
  const { page } = person;
  await pressByKeyboard(page, 'Gå til levering');
  await page.getByRole('table', { name: 'Dette leverer du' }).waitFor();
  await expectAccessible(page);
  await pressByKeyboard(page, 'Lever besvarelsen');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await pressByKeyboard(page, 'Lever besvarelsen');
  await expectReceipt(page);
  await verifyAsStranger(person);
}

async function expectReceipt(page: Person['page']): Promise<void> {
  await page.getByRole('heading', { name: 'Besvarelsen er levert' }).waitFor();
  await page.getByText('Kvitteringskode').waitFor();
  await expectAccessible(page);
}

/** At the end time the answer is handed in automatically. */
export async function seeAutomaticHandIn({ page, open }: Person, { candidacyId }: Sitting): Promise<void> {
  await open(`/sitting/${candidacyId}/receipt`);
  await expectReceipt(page);
  await page.getByText('Tiden var ute').waitFor();
}

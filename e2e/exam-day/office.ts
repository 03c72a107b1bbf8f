import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

type QuarantineOf = {
  readonly examId: string;
  readonly kind: string;
  readonly candidate?: string;
  readonly text?: string;
};
type Decision = 'Ta det med i besvarelsen' | 'Hold det utenfor';

/** Reads quarantined updates and decides them once, and not without a reason [D5, D7]. */
export async function decideQuarantine(
  { page, open }: Person,
  { examId, kind, candidate = '', text = '' }: QuarantineOf,
  decision: Decision,
): Promise<void> {
  await open(`/exams/${examId}/late`);
  const item = page.getByRole('listitem').filter({ hasText: kind }).filter({ hasText: candidate }).first();
  await item.waitFor();
  if (text !== '') await item.locator('ins').getByText(text).waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  const button = item.getByRole('button', { name: decision });
  await button.click();
  await item.getByText('Skriv hvorfor').waitFor();
  await item.getByLabel('Begrunnelse').fill('Nettet i rommet falt ut; avtalt med fagansvarlig.');
  await button.click();
  await page.getByRole('dialog').getByRole('button', { name: decision }).click();
  const result = decision === 'Hold det utenfor' ? 'Holdt utenfor' : 'Tatt med';
  await page.getByRole('row').filter({ hasText: 'avtalt med fagansvarlig' }).getByText(result).waitFor();
  await expectAccessible(page);
}

/** In a formal case, with a reason, the office sees how the answer grew, step by step, from an intact log [D3]. */
export async function replay({ page, open }: Person, address: string): Promise<void> {
  await open(address);
  await page.getByRole('button', { name: 'Åpne historikken' }).click();
  await page.getByText('Skriv saken og grunnen').waitFor();
  await page.getByLabel('Sak og grunn').fill('Klage på formelle feil, sak 2026/114');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Åpne historikken' }).click();
  await page.getByText(/^Loggen er hel: alle \d+ innføringene/).waitFor();
  const place = page.getByRole('slider', { name: 'Tidspunkt i besvarelsen' });
  const last = Number(await place.inputValue());
  expect(last).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Ett steg tilbake' }).click();
  expect(Number(await place.inputValue())).toBe(last - 1);
  await place.press('Home');
  await page.getByRole('button', { name: 'Spill av' }).click();
  await page.waitForFunction(
    () => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.value) > 0,
  );
  await expectAccessible(page);
  await expectFits(page, 390);
}

/** A grader of the answer finds no such page and no such log [U7]. */
export async function expectNoReplay(
  { page }: Person,
  { examId, candidacyId }: Record<'examId' | 'candidacyId', string>,
): Promise<void> {
  await page.goto(`/exams/${examId}/candidates/${candidacyId}/history`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('button', { name: 'Åpne historikken' }).count()).toBe(0);
  const status = await page.evaluate(async (path) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ reason: 'Jeg vil se hvordan svaret ble til.' });
    return (await fetch(path, { method: 'POST', headers, body })).status;
  }, `/api/exams/${examId}/candidates/${candidacyId}/history`);
  expect([403, 404]).toContain(status);
}

import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** Takes back the minutes that were given last, by keyboard, with a reason [D17]. */
export async function takeBackLast({ page, open }: Person, examId: string, gift: string): Promise<void> {
  await open(`/exams/${examId}/board`);
  await page.getByRole('link', { name: 'Minutter som er gitt' }).click();
  await page.getByRole('heading', { name: gift }).first().waitFor();
  await page
    .getByRole('button', { name: `Ta tilbake ${gift}` })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Ta tilbake ${gift}` });
  await dialog.getByText('Alle har minst 15 minutter igjen').waitFor();
  await dialog.getByLabel('Hvorfor var det en feil?').focus();
  await page.keyboard.type('Feil kandidat');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ta tilbake', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Tatt tilbake av').first().waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
}

/** The candidate's page says why the end has come nearer, at once. */
export async function expectEarlierEnd({ page }: Person): Promise<void> {
  await page.getByRole('heading', { name: 'Sluttiden er flyttet' }).waitFor({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jeg har lest det' }).click();
}

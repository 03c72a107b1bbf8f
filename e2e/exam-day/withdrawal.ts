import type { Page } from 'playwright-core';
import { expectAccessible } from '../browser.ts';
import { typeAtEnd, untilEditable } from '../editor.ts';
import type { Person } from '../person.ts';

async function openDialog({ page, open }: Person, examId: string, name: string): Promise<void> {
  await open(`/exams/${examId}/board`);
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: `Mer for ${name}` }).click();
}

/** Text that is typed without a connection: the candidate is withdrawn before it arrives. */
async function typeOffline(page: Page, words: string): Promise<void> {
  await page.context().setOffline(true);
  await typeAtEnd(page, ` ${words}`);
  await page.getByText('Lagret på denne maskinen, venter på nett').first().waitFor();
}

/**
 * A withdrawal by mistake while the candidate is offline, and taken back: the page shows both without a reload, and words
 * typed in between are in the answer as if nothing had happened [D16].
 */
export async function withdrawByMistake(
  invigilator: Person,
  { examId, candidate, words }: { examId: string; candidate: Person; words: string },
): Promise<void> {
  const { page, name } = candidate;
  await untilEditable(page, true);
  await typeOffline(page, words);
  await openDialog(invigilator, examId, name);
  const dialog = invigilator.page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: 'Kandidaten trekker seg' }).click();
  await expectAccessible(invigilator.page);
  await invigilator.page.getByRole('button', { name: 'Kandidaten trekker seg' }).last().click();
  await invigilator.page.getByText('Trukket').first().waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Du er trukket fra eksamenen' }).waitFor({ timeout: 30_000 });
  await expectAccessible(page);
  await openDialog(invigilator, examId, name);
  await invigilator.page.getByRole('button', { name: 'La kandidaten fortsette' }).click();
  await page.getByText(words).first().waitFor({ timeout: 30_000 });
  await page.getByText('Lagret på serveren').first().waitFor();
}

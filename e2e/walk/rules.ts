import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import { pressByKeyboard } from './sit.ts';

/** Changes the scale of a published exam by keyboard: before and after, and who is told, are shown first [P14]. */
export async function changeScale({ page, open }: Person, examId: string, because: string): Promise<void> {
  await open(`/exams/${examId}/change`);
  await pressByKeyboard(page, 'Endre form og regler');
  await page.getByRole('heading', { name: 'Endre form og regler', level: 1 }).waitFor();
  await page.getByLabel('Karakterskala').selectOption('pass-fail');
  await page.getByLabel('Grunn', { exact: true }).selectOption({ label: 'Emneplanen krever det' });
  await page.getByLabel('Forklaring til kandidatene').fill(because);
  await pressByKeyboard(page, 'Se hva endringen gjør');
  await page.getByText('Karakterskala: A–F → Bestått / ikke bestått').first().waitFor();
  await page.getByText('2 kandidater får e-post').waitFor();
  await expectAccessible(page);
  for (const width of [1280, 1366, 390]) await expectFits(page, width);
  await pressByKeyboard(page, 'Endre form og regler');
  await page.waitForURL(new RegExp(`/exams/${examId}$`));
  await page.getByText('Form eller regler ble endret').first().waitFor();
}

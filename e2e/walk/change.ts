import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import { pressByKeyboard } from './sit.ts';

type Change = {
  /** The new time of day at which the exam starts. */
  readonly clock: string;
  readonly because: string;
  /** One of the two candidates, whose times are shown first. */
  readonly whom: string;
};

/** Moves the start of a published exam by keyboard: a reason is asked for, and what the change does is shown first [P14]. */
export async function moveStart(
  { page, open }: Person,
  examId: string,
  { clock, because, whom }: Change,
): Promise<void> {
  await open(`/exams/${examId}`);
  await pressByKeyboard(page, 'Endre');
  await page.getByRole('heading', { name: 'Endre eksamenen', level: 1 }).waitFor();
  await page.getByLabel('Klokkeslett').fill(clock);
  await pressByKeyboard(page, 'Se hva endringen gjør');
  await page.getByRole('link', { name: 'Velg hvorfor eksamenen endres.' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Grunn').selectOption({ label: 'Rommet kan ikke brukes' });
  await page.getByLabel('Forklaring til kandidatene').fill(because);
  await pressByKeyboard(page, 'Se hva endringen gjør');
  await page.getByRole('heading', { name: 'Hva endringen gjør' }).waitFor();
  await page.getByText('2 kandidater får e-post').waitFor();
  await page.getByText('1 eksamensvakt får e-post').waitFor();
  await page.getByRole('table').getByText(whom).first().waitFor();
  await expectAccessible(page);
  await expectFits(page, 1280);
  await expectFits(page, 390);
  await pressByKeyboard(page, 'Endre tiden for 2 kandidater');
  await page.waitForURL(new RegExp(`/exams/${examId}$`));
  await page.getByText('Tiden for eksamenen ble endret').first().waitFor();
}

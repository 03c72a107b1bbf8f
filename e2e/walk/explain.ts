import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import type { Sitting } from './sit.ts';

/** The candidate asks for an explanation, and reads what happens to the deadlines. */
export async function askForExplanation({ page, open }: Person, { candidacyId }: Sitting): Promise<void> {
  await open(`/my/${candidacyId}`);
  await page.getByRole('button', { name: 'Be om begrunnelse', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Be om begrunnelse', exact: true }).click();
  await page.getByText(/^Du ba om begrunnelse/).waitFor();
  await expectAccessible(page);
}

/** The day the appeal period ends as the page shows it; null while it is suspended. */
export async function appealDeadline(
  { page, open }: Person,
  { candidacyId }: Sitting,
): Promise<string | null> {
  await open(`/my/${candidacyId}`);
  const deadlines = page.locator('main dl > div');
  const line = deadlines.filter({ hasText: 'Klage på karakteren' });
  await line.waitFor();
  const time = line.locator('time');
  return (await time.count()) === 0 ? null : time.first().getAttribute('datetime');
}

/** The grader writes by candidate number, sees it as the candidate will, and sends it. */
export async function explain({ page, open }: Person, { candidateNumber }: Sitting): Promise<void> {
  await open('/grading/explanations');
  await page
    .getByRole('link', { name: new RegExp(String(candidateNumber)) })
    .first()
    .click();
  await page.getByLabel(/^Retningslinjer for sensuren/).fill('Svaret skal drøfte unionsoppløsningen.');
  await page.getByLabel(/^Vurdering av besvarelsen/).fill('Vedtaket 7. juni er gjengitt, men drøftes ikke.');
  await page.getByLabel(/^Samlet vurdering/).fill('Svaret er nokså godt og ligger på D.');
  await page.getByText('Lagret på serveren').first().waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('button', { name: 'Send begrunnelsen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send begrunnelsen' }).click();
  await page.getByText(/^Sendt .*kan ikke endres/).waitFor();
}

/** The candidate reads it. */
export async function readExplanation({ page, open }: Person, { candidacyId }: Sitting): Promise<void> {
  await open(`/my/${candidacyId}`);
  await page.getByRole('link', { name: 'Les begrunnelsen' }).click();
  await page.getByText('Vedtaket 7. juni er gjengitt').waitFor();
  await expectAccessible(page);
}

import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** Opens the commission's work; the duty of confidentiality is accepted before the first script. */
/** The first of the grader's commissions on the page that lists them, whatever else it links to. */
export async function firstCommission({ page, open }: Person): Promise<string> {
  await open('/grading');
  const own = page.getByRole('main').locator('a[href^="/grading/"]');
  await own.first().waitFor();
  const links = await own.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const ids = links.flatMap((link) => /^\/grading\/([0-9a-f-]{36})$/.exec(link)?.[1] ?? []);
  const [first] = ids;
  if (first === undefined) throw new Error(`no commission among ${links.join(', ')}`);
  return first;
}

export async function enterGrading({ page, open }: Person, commissionId: string): Promise<void> {
  await open('/grading');
  await expectAccessible(page);
  await open(`/grading/${commissionId}`);
  const accept = page.getByRole('button', { name: 'Jeg godtar taushetsplikten' });
  const marking = page.getByRole('button', { name: 'Bekreft og gå videre' });
  await accept.or(marking).first().waitFor();
  if (await accept.isVisible()) await accept.click();
  await marking.waitFor();
  await expectReachedByKeyboard(page);
}

/** The scripts are one Tab stop, with a link past it to the marks, whose width can be set without a pointer [Q4]. */
async function expectReachedByKeyboard(page: Person['page']): Promise<void> {
  const scripts = page.getByRole('navigation', { name: 'Besvarelser' }).getByRole('link');
  const stops = scripts.and(page.locator(':not([tabindex="-1"])'));
  expect(await stops.count()).toBe(1);
  await stops.focus();
  await page.keyboard.press('End');
  expect(await scripts.last().evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await stops.count()).toBe(1);
  const skip = page.getByRole('link', { name: 'Hopp til vurderingen' });
  await skip.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('marking');
  const divider = page.getByRole('separator', { name: 'Bredden på vurderingen' });
  const width = async () => Number(await divider.getAttribute('aria-valuenow'));
  const before = await width();
  await page.getByRole('button', { name: 'Bredere vurdering' }).click();
  expect(await width()).toBe(before + 2);
  await divider.press('ArrowRight');
  expect(await width()).toBe(before);
}

/** Confirms the script. Where there is something to look at, that is shown first, and a second press confirms. */
export async function confirmAndGoOn(page: Person['page']): Promise<void> {
  await page.getByRole('button', { name: 'Bekreft og gå videre' }).press('Enter');
  const anyway = page.getByRole('button', { name: 'Bekreft likevel og gå videre' });
  if (await anyway.isVisible()) await anyway.press('Enter');
}

/** Points, comment and grade for one script, saved as they are typed, then confirmed. */
export async function assess(
  { page }: Person,
  candidateNumber: number,
  grade: string,
  comment: string,
): Promise<void> {
  await page.goto(`/grading/${commissionIn(page.url())}/${candidateNumber}`);
  await page.locator('[data-points] input').first().fill('7');
  await page.getByLabel('Kommentar', { exact: true }).fill(comment);
  await page.locator('[data-grades]').getByText(grade, { exact: true }).click();
  await page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await confirmAndGoOn(page);
  const line = page.locator(`a[href$="/${candidateNumber}"][data-state]`).first();
  await line.and(page.locator(':not([data-state="draft"])')).waitFor();
}

/** The graders differ: one proposes, with a reason. */
export async function propose({ page }: Person, candidateNumber: number, grade: string): Promise<void> {
  await page.goto(`/grading/${commissionIn(page.url())}/compare/${candidateNumber}`);
  await page.getByLabel('Begrunnelse til medsensor').fill('Konsulatsaken er godt drøftet.');
  await page.locator('#proposed-grade').getByText(grade, { exact: true }).click();
  await page.getByRole('button', { name: `Foreslå ${grade}` }).click();
  await page.getByText(`Du har foreslått ${grade}`).waitFor();
  await expectAccessible(page);
  await expectFits(page, 768);
}

/** The other grader approves the proposal. */
export async function approve({ page }: Person, candidateNumber: number, grade: string): Promise<void> {
  await page.goto(`/grading/${commissionIn(page.url())}/compare/${candidateNumber}`);
  await page.getByRole('button', { name: `Godkjenn ${grade}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Godkjenn ${grade}` })
    .click();
  await page.getByText(`Dere er enige om ${grade}`).first().waitFor();
}

const commissionIn = (url: string) => /grading\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';

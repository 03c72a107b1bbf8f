import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** A sitting as the server sees it: the time, and the candidate's own end. */
async function timesOf(page: Page, candidacyId: string): Promise<Record<'now' | 'endsAt', number>> {
  const { now, endsAt } = await page.evaluate(
    async (id) => (await fetch(`/api/sittings/${id}`)).json(),
    candidacyId,
  );
  return { now: Date.parse(now), endsAt: Date.parse(endsAt) };
}

const minute = 60_000;
const leftAtLeast = 12_000;

/** The extra minutes that move the candidate's end to less than a minute and a half after a whole number of hours from now. */
export async function untilWholeHours(
  { page }: Person,
  candidacyId: string,
): Promise<Record<'minutes' | 'hours', number>> {
  const { now, endsAt } = await timesOf(page, candidacyId);
  const left = endsAt - now;
  const hours = Math.ceil((left + minute) / (60 * minute));
  return { hours, minutes: Math.ceil((hours * 60 * minute + leftAtLeast - left) / minute) };
}

/** Records each heading that the page shows from now on, also those shown for only a moment. */
export async function keepHeadings(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      for (const heading of document.querySelectorAll('h1')) seen.add(heading.textContent ?? '');
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { headingsSeen: seen });
  });
  return () => page.evaluate(() => [...(window as unknown as { headingsSeen: Set<string> }).headingsSeen]);
}

/** Without any action the page closes at the candidate's own end, hands in the answer, and shows the receipt [S1]. */
export async function seeItEnd({ page }: Person, headings: () => Promise<string[]>): Promise<void> {
  await page.getByRole('heading', { name: 'Besvarelsen er levert' }).waitFor({ timeout: 200_000 });
  await page.getByText('Tiden var ute').waitFor();
  await page.getByText('Kvitteringskode').waitFor();
  expect(await headings()).toContain('Tiden er ute');
  await expectAccessible(page);
  await expectFits(page, 390);
}

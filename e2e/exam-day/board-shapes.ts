import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

const sizes = [
  { width: 1280, height: 900 },
  { width: 1366, height: 768 },
  { width: 768, height: 1024 },
];

/** At each size the clock, the ends and the telephone are in sight, with the first row, and stay there far down [D9]. */
export async function expectBoardInSight({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/board`);
  const bar = page.getByRole('list', { name: 'Klokka og slutt' });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(() => window.scrollTo({ top: 0 }));
    const row = await page.locator('tbody tr').first().boundingBox();
    // A real institution has no such clock at the top.
    const clock = await page.getByRole('region', { name: 'Demonstrasjonens klokke' }).boundingBox();
    const end = (row?.y ?? 0) + (row?.height ?? 0) - (clock?.height ?? 0);
    expect(end, `first row at ${size.width}`).toBeLessThanOrEqual(size.height);
    await page.getByText('Si dette når du ringer').last().scrollIntoViewIfNeeded();
    await bar
      .getByText(/slutter/)
      .first()
      .waitFor();
    expect((await bar.boundingBox())?.y, `the bar at ${size.width}`).toBeLessThan(60);
    // From the top: the bar covers parts of the rows that have been scrolled under it.
    await page.evaluate(() => window.scrollTo({ top: 0 }));
    await expectAccessible(page);
    await expectFits(page, size.width);
  }
}

/** The room as rows of seats: one Tab stop, arrows from seat to seat, and the choice is kept for the next visit [D9, Q4]. */
export async function walkTheSeats({ page, open }: Person, examId: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent ?? '');
  await open(`/exams/${examId}/board?room=Aud.%202`);
  await page.getByText('Plasser', { exact: true }).click();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.getByRole('list', { name: 'Rad B' }).getByRole('button').first().waitFor();
    await page.getByRole('list', { name: 'Rad A' }).getByRole('button').first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first.replace('A', 'B'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first.replace('1', '2'));
    await expectAccessible(page);
    await expectFits(page, size.width);
  }
  await open(`/exams/${examId}/board`);
  await page.getByRole('list', { name: 'Rad A' }).first().waitFor();
  await page.getByText('Liste', { exact: true }).click();
  await page.getByRole('table').waitFor();
}

/** Minutes are given to candidates chosen one by one, with their new ends shown first; nothing is filled in before [D7]. */
export async function chooseForTime({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/board`);
  await page.getByRole('button', { name: 'Gi tid eller pause' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gi tid eller pause' });
  expect(await dialog.getByLabel('Minutter').inputValue()).toBe('');
  await dialog.getByRole('button', { name: 'Gi tid eller pause' }).click();
  await dialog.getByText('Velg hvem det gjelder.').waitFor();
  await dialog.getByLabel('Hvem gjelder det?').selectOption({ label: 'Kandidater jeg velger' });
  for (const box of (await dialog.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await dialog.getByLabel('Minutter').fill('15');
  await dialog
    .getByText(/slutter .* i stedet for/)
    .nth(1)
    .waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
}

/** A message to a room is shown there at once, and not in another room; it is listed with its sender [D8, D9]. */
export async function tellRoom(
  { page, open }: Person,
  { examId, candidate, words }: { examId: string; candidate: Person; words: string },
): Promise<void> {
  await open(`/exams/${examId}/board?room=Aud.%202`);
  await page.getByRole('link', { name: 'Melding til rommet' }).click();
  await page.getByLabel('Melding på bokmål').fill(words);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Send til/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Alle i rom Aud. 2' });
  await dialog.getByRole('button', { name: /^Send til/ }).click();
  await page.getByRole('listitem').filter({ hasText: words }).getByText('Alle i rom Aud. 2').waitFor();
  await candidate.page.getByText(words).first().waitFor();
  await candidate.page.getByText('Melding til alle i rommet').first().waitFor();
  await candidate.page.getByRole('button', { name: 'Jeg har lest det' }).first().click();
}

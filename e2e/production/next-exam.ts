import { expect } from 'vitest';
import type { Person } from '../person.ts';
import type { JourneyExam } from '../walk/plan.ts';

type Start = { readonly date: string; readonly clock: string };

/** Makes an exam as an earlier one: only the time is asked for [P15]. */
export async function copyExam(
  { page, open }: Person,
  earlier: JourneyExam,
  start: Start,
): Promise<JourneyExam> {
  await open(`/exams/${earlier.id}`);
  await page.getByRole('button', { name: 'Lag ny som denne' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dato').fill(start.date);
  await dialog.getByLabel('Klokkeslett').fill(start.clock);
  await dialog.getByRole('button', { name: 'Lag eksamenen' }).click();
  await page.waitForURL((url) => /\/exams\/[0-9a-f-]{36}$/.test(url.href) && !url.href.endsWith(earlier.id));
  return { id: page.url().split('/').at(-1) ?? '', commissionId: '' };
}

/** Imports a list of two candidates that has no fault a program can see. */
export async function importTwo({ page, open }: Person, { id }: JourneyExam, list: string): Promise<void> {
  await open(`/exams/${id}/candidates`);
  await page.getByLabel('Lim inn listen her').fill(list);
  await page.getByRole('button', { name: 'Se hva listen fører til' }).click();
  await page.getByRole('button', { name: 'Legg inn 2 kandidater' }).click();
  await page.getByText('2 lagt inn').waitFor();
}

/** Appoints the graders whom the earlier exam had. */
export async function appointGradersAsBefore({ page, open }: Person, { id }: JourneyExam): Promise<void> {
  await open(`/exams/${id}/commission`);
  await page.getByRole('button', { name: /^Som i forrige eksamen/ }).click();
  await page.getByRole('button', { name: 'Lagre kommisjonen' }).click();
  await page.getByRole('heading', { name: /^Kommisjon 1/ }).waitFor();
}

/** Publishes the exam for its two candidates. */
export async function publishForTwo({ page, open }: Person, { id }: JourneyExam): Promise<void> {
  await open(`/exams/${id}/publish`);
  await page.getByRole('button', { name: 'Publiser for 2 kandidater' }).click();
  await page.getByText('Publisert', { exact: true }).first().waitFor();
}

/** Finds the mail that the mail server refused for good, with its answer [U5]. */
export async function seeRefusedMail({ page, open }: Person, address: string): Promise<void> {
  const refused = page.getByRole('row').filter({ hasText: address }).filter({ hasText: 'no such mailbox' });
  await expect
    .poll(
      async () => {
        await open('/mail/failed');
        await page.getByRole('table').or(page.getByText('All e-post er kommet fram')).first().waitFor();
        return refused.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
}

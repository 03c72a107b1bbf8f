import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import type { Sitting } from './sit.ts';

/** Before the announcement the candidate sees that the grade is awaited, and no grade. */
export async function seeNoGradeYet({ page, open }: Person, { candidacyId }: Sitting): Promise<void> {
  await open(`/my/${candidacyId}`);
  await page.getByText('Karakteren er ikke kunngjort ennå').waitFor();
  expect(await page.getByText('Les oppgaven').count()).toBe(0);
}

async function press({ page }: Person, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/** Checks the results, which enters them in the protocol, and announces them; the dialog shows who will be notified. */
export async function announce(person: Person, examId: string): Promise<void> {
  const { page, open } = person;
  await open(`/exams/${examId}/results`);
  await expectAccessible(page);
  await press(person, /^Kontroller og før 2 karakterer/);
  await page.getByRole('button', { name: /^Kunngjør 2 karakterer/ }).click();
  await page.getByText('2 kandidater får e-post nå').waitFor();
  await expectAccessible(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Kunngjør 2 karakterer/ })
    .click();
  await page
    .getByText(/^Kunngjort /)
    .first()
    .waitFor();
  await open(`/exams/${examId}/protocol`);
  await expectAccessible(page);
}

/** The grade, the deadlines with how they were computed, the paper in both written forms, and the guide. */
export async function seeGrade(
  { page, open }: Person,
  { candidacyId }: Sitting,
  grade: string,
): Promise<void> {
  await open(`/my/${candidacyId}`);
  expect(await page.locator('[data-grade]').textContent()).toContain(grade);
  await page.getByText('Be om begrunnelse', { exact: true }).first().waitFor();
  await page.getByText('Slik skulle besvarelsene vurderes').waitFor();
  await page.getByText('Les oppgaven').click();
  await page.getByRole('button', { name: 'Vis på nynorsk' }).click();
  await page.getByRole('button', { name: 'Vis på bokmål' }).waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
}

import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import type { Sitting } from './sit.ts';

/** The candidate's grounds for the appeal, which must reach no grader. */
export const grounds = 'Jeg fikk D og mener at drøftingen min fortjener mer.';

/** The candidate files the appeal, after reading that the grade may be raised or lowered. */
export async function fileAppeal({ page, open }: Person, { candidacyId }: Sitting): Promise<void> {
  await open(`/my/${candidacyId}`);
  await page.getByRole('link', { name: 'Klag på karakteren' }).click();
  await page.getByText('Karakteren kan bli bedre, dårligere eller stå uendret').first().waitFor();
  await page.getByLabel(/^Hvorfor klager du/).fill(grounds);
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('button', { name: 'Send klagen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send klagen' }).click();
  await page.getByText('Mottatt', { exact: true }).first().waitFor();
}

/** The caseworker forms an appeal commission; a former grader of the exam is refused, with the paragraph of the law. */
export async function formAppealCommission(
  { page, open }: Person,
  examId: string,
  earlierGrader: string,
  graders: readonly string[],
): Promise<string> {
  await open(`/exams/${examId}/appeal-commissions`);
  await page
    .getByRole('checkbox', { name: /^Velg \d/ })
    .first()
    .check();
  const choose = async (name: string) => {
    await page.getByLabel('Finn sensor ved navn eller e-post').fill(name);
    await page.getByRole('button', { name: `Velg ${name}` }).click();
  };
  await choose(earlierGrader);
  await page.getByText(`${earlierGrader} har vurdert besvarelsene før`).waitFor();
  await page.getByRole('button', { name: `Ta ut ${earlierGrader}` }).click();
  for (const name of graders) await choose(name);
  await page.getByText('Sammensetningen er i tråd med reglene').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Oppnevn og gi den 1 klage' }).click();
  await page.getByRole('heading', { name: /^Klagekommisjon 1/ }).waitFor();
  const { commissions } = await page.evaluate(
    async (id) => (await fetch(`/api/exams/${id}/appeals`)).json(),
    examId,
  );
  return commissions[0].id;
}

/** The candidate sees only that the appeal is being treated, whatever the graders have decided. */
export async function seeUnderTreatment({ page, open }: Person, { candidacyId }: Sitting): Promise<void> {
  await open(`/my/${candidacyId}`);
  await page.getByText('Under behandling', { exact: true }).first().waitFor();
}

/** The exam office verifies the decision and announces it to the candidate. */
export async function decideAppeal({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/cases`);
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: 'Klage' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Kunngjør vedtaket' }).click();
  await page.getByText('til gunst').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Kunngjør vedtaket' }).click();
  await page.getByText('Avgjort', { exact: true }).first().waitFor();
  await expectAccessible(page);
}

/** The candidate sees the new grade and how it came about. */
export async function seeDecision(
  { page, open }: Person,
  { candidacyId }: Sitting,
  grade: string,
): Promise<void> {
  await open(`/my/${candidacyId}`);
  expect(await page.locator('[data-grade]').textContent()).toContain(grade);
  await page.getByText('Karakteren er endret fra D til C.').waitFor();
  await expectAccessible(page);
}

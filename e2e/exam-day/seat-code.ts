import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

type Sitting = { readonly examId: string; readonly candidacyId: string };

/** The invigilator gives a code at the seat; the candidate comes in by it on another machine. */
export async function comeInByCode(
  invigilator: Person,
  candidate: Person,
  { examId, candidacyId }: Sitting,
): Promise<void> {
  const given = await invigilator.page.evaluate(
    async (address) =>
      (
        await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ isIdentityChecked: true }),
        })
      ).json(),
    `/api/exams/${examId}/board/${candidacyId}/seat-code`,
  );
  const browser = candidate.context.browser();
  if (!browser) throw new Error('the context has no browser');
  const context = await browser.newContext({
    baseURL: new URL(candidate.page.url()).origin,
    locale: 'nb-NO',
  });
  const page = await context.newPage();
  await page.goto('/seat-code');
  await page.getByLabel('Kandidatnummer').fill(String(given.candidateNumber));
  await page.getByLabel('Engangskode').fill(given.code);
  await page.getByRole('button', { name: 'Gå til eksamenen' }).click();
  await page.getByRole('heading', { level: 1, name: /^1\. / }).waitFor();
  await page.goto('/');
  await page.getByText('Du kom inn med en engangskode').waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('link', { name: 'Gå til eksamenen' }).click();
  await page.getByRole('heading', { level: 1, name: /^1\. / }).waitFor();
  await context.close();
}

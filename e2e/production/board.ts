import type { Person } from '../person.ts';

/** From the invigilator's first page to the board, where each candidate's identity is confirmed. */
export async function checkIdentity(
  { page }: Person,
  examId: string,
  names: readonly string[],
): Promise<void> {
  await page.goto(`/exams/${examId}/board`);
  for (const name of names) {
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .getByRole('button', { name: /^Bekreft identitet/ })
      .click();
  }
}

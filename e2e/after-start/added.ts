import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** The student who stands at the door, with the student card in hand. */
type Late = { readonly name: string; readonly studentNumber: string };

/** Adds the student on the board by keyboard alone, with the whole time from now; the board shows the candidate [P14]. */
export async function addAtTheDoor(
  { page, open }: Person,
  examId: string,
  { name, studentNumber }: Late,
): Promise<void> {
  await open(`/exams/${examId}/board`);
  await page.getByRole('button', { name: 'Legg til kandidat' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Legg til en kandidat' });
  await dialog.getByRole('button', { name: 'Legg til kandidat' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('Velg hvem det er.').waitFor();
  await dialog.getByLabel('Hvem er det?').focus();
  await page.keyboard.type(studentNumber);
  await dialog.getByRole('button', { name: `Velg ${name}` }).focus();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await dialog.getByText(name).first().waitFor();
  await dialog.getByLabel('Rom', { exact: true }).fill('Aud. 2');
  await dialog.getByLabel('Plass', { exact: true }).fill('99');
  await dialog.getByLabel('Tid', { exact: true }).selectOption({ label: 'Full tid fra nå' });
  await dialog.getByLabel('Hvorfor').fill('Falt ut av listen');
  await expectAccessible(page);
  await expectFits(page, 390);
  await dialog.getByRole('button', { name: `Legg til ${name}` }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(/^Lagt til som kandidat \d{5}\. Slutter kl\./)
    .first()
    .waitFor();
  await page.getByRole('dialog', { name }).getByText('Aud. 2 99').waitFor();
}

/** The added candidate gets a one-time code, and the board shows who gave it [U9]. */
export async function giveCode({ page }: Person, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name: 'Gi engangskode' }).click();
  await page.getByRole('button', { name: 'Legitimasjonen er kontrollert, gi koden' }).click();
  await page.getByRole('heading', { name: 'Koden' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.getByText('Engangskode gitt av').waitFor();
  await page.keyboard.press('Escape');
}

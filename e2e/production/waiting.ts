import { expectAccessible } from '../browser.ts';
import type { Person } from '../person.ts';
import type { Outsider } from './production.ts';

/** Registers an external grader on the exam's page of commissions. */
export async function registerExternal(
  { page, open }: Person,
  examId: string,
  { name, email }: Outsider,
): Promise<void> {
  await open(`/exams/${examId}/commission`);
  await page.getByText('Registrer en ekstern sensor').click();
  await page.locator('#external-name').fill(name);
  await page.locator('#external-email').fill(email);
  await page.locator('#external-employer').fill('Universitetet i Nordfjord');
  await page.getByRole('button', { name: 'Registrer sensoren' }).click();
  await page.getByText(`${name} er registrert`).waitFor();
}

/** The unknown person reads a reference to the office, which finds the sign-in by it and connects it to the person. */
export async function connectWaiting(unknown: Person, officer: Person, { name }: Outsider): Promise<void> {
  await unknown.page.getByRole('heading', { name: 'Vi kjenner deg ikke ennå' }).waitFor();
  const reference = await unknown.page.locator('p:has-text("Oppgi denne referansen") strong').textContent();
  await expectAccessible(unknown.page);
  const { page } = officer;
  await page.getByRole('link', { name: /innlogging(er)? venter/ }).click();
  await page.getByRole('button', { name: `Finn personen Referanse ${reference}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn eller e-postadresse').fill(name);
  await dialog.getByRole('button', { name: `Knytt ${name}` }).click();
  await page.getByText(`Innloggingen er knyttet til ${name}.`).first().waitFor();
}

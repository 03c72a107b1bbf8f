import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import { examDayPhone } from '../walk/sit.ts';
import type { Outsider } from './production.ts';

/** The operator describes the institution, on the page to which the invitation led. */
export async function describeInstitution({ page }: Person, realms: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: 'Institusjonen' }).waitFor();
  await page.getByLabel('Navn på bokmål').fill('Høgskolen i Fjordvik');
  await page.getByLabel('Navn på nynorsk').fill('Høgskulen i Fjordvik');
  await page.getByLabel('Navn på engelsk').fill('Fjordvik University College');
  await page.getByLabel('Kortnavn').fill('HFV');
  await page.getByLabel('Feide-domenene deres').fill(realms.join('\n'));
  await page.getByLabel('Eksamenskontorets e-postadresse').fill('eksamen@fjordvik.example');
  await page.getByLabel('Telefon på eksamensdagen').fill(examDayPhone);
  await page.getByLabel('Avsenders navn').fill('Eksamen ved HFV');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Lagret.').waitFor();
}

/** A unit by hand and a course by hand. */
export async function addUnitAndCourse({ page, open }: Person): Promise<void> {
  await open('/catalogue');
  await page.getByRole('button', { name: 'Legg til enhet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kode').fill('HF');
  await dialog.getByLabel('Navn på bokmål').fill('Fakultet for historie');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('HF er lagret.').waitFor();
  await page.getByRole('button', { name: 'Legg til emne' }).click();
  await dialog.getByLabel('Kode').fill('HIS1200');
  await dialog.getByLabel('Navn på bokmål').fill('Norsk historie etter 1814');
  await dialog.getByLabel('Navn på nynorsk').fill('Norsk historie etter 1814');
  await dialog.getByLabel('Enhet').selectOption({ label: 'HF Fakultet for historie' });
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('HIS1200 er lagret.').waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
}

/** Adds a colleague to the register, and grants a role at a unit. */
export async function addColleague(
  { page, open }: Person,
  { name, email }: Outsider,
  granted?: { role: string; unit: string },
): Promise<void> {
  await open('/people');
  await page.getByRole('button', { name: 'Legg til person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn').fill(name);
  await dialog.getByLabel('E-post', { exact: true }).fill(email);
  await dialog.getByRole('button', { name: 'Legg til person' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  if (granted === undefined) return;
  await page.getByRole('button', { name: 'Gi en rolle' }).click();
  await dialog.getByLabel('Enhet').selectOption({ label: granted.unit });
  await dialog.getByLabel('Rolle').selectOption({ label: granted.role });
  await dialog.getByRole('button', { name: 'Gi rollen' }).click();
  await page.getByText('Rollen er gitt.').first().waitFor();
}

/** Invites the person whose page is open, by mail. */
export async function invite({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Send invitasjon' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send invitasjon' }).click();
  await page.getByText('Invitasjonen sendes nå.').first().waitFor();
}

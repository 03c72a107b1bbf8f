import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import type { JourneyExam } from '../walk/plan.ts';

const list = [
  'Studentnummer;Navn;E-post',
  '410201;Maja Solheimdal;maja.solheimdal@stud.fjordvik.example',
  '410203;Fatima Noor Hashi;fatima.noor.hashi@stud.fjordvik.example',
  '410204;Jonas Vetle Brekkhus;jonas.vetle.brekkhus@stud.fjordvik.example',
].join('\n');

/** Made over the wire but for the choice of the form, which is this journey's. */
export async function makeOralExam(
  { page, open }: Person,
  start: { date: string; clock: string },
): Promise<JourneyExam> {
  await open('/exams/new');
  await page.getByLabel('Emne', { exact: true }).selectOption({ label: 'HIS1200 Norsk historie etter 1814' });
  await page.getByText('Fylt ut som i forrige eksamen i HIS1200').waitFor();
  await page.getByLabel('Vurderingsform').selectOption('oral');
  await page.getByText('Her leveres ingenting som kan vurderes på nytt').waitFor();
  await page.getByLabel('Karakterskala').selectOption('A-F');
  await page.getByLabel('Når karakterene blir ferdige').selectOption('eachCandidate');
  await page.getByLabel('Dato').fill(start.date);
  await page.getByLabel('Klokkeslett').fill(start.clock);
  await page.getByLabel('Varighet i minutter').fill('120');
  await page.getByLabel('Hvem kandidatene kan ringe').fill('Eksamenstelefonen');
  await page.getByLabel('Telefon', { exact: true }).fill('70 11 22 33');
  await page.getByRole('button', { name: 'Opprett eksamenen' }).click();
  await page.waitForURL(/\/exams\/[0-9a-f-]{36}$/);
  const exam = { id: page.url().split('/').at(-1) ?? '', commissionId: '' };
  const imported = await page.request.post(`/api/exams/${exam.id}/candidates/import`, {
    data: { text: list },
  });
  expect(imported.status()).toBe(200);
  return exam;
}

/** The number by which graders know a candidate, and the candidacy, as the exam office sees them. */
export async function candidatesOf({ page }: Person, examId: string) {
  const answer = await page.request.get(`/api/exams/${examId}/attendance`);
  const { candidates }: { candidates: { name: string; candidateNumber: number; candidacyId: string }[] } =
    await answer.json();
  return new Map(candidates.map((candidate) => [candidate.name, candidate]));
}

/** Publishes what has a guide and no paper. */
export async function publishOral({ page, open }: Person, exam: JourneyExam): Promise<void> {
  await open(`/exams/${exam.id}/publish`);
  expect(await page.getByText('Oppgaven er ikke påbegynt.').count()).toBe(0);
  await page.getByRole('button', { name: 'Publiser for 3 kandidater' }).click();
  await page.getByText('Publisert', { exact: true }).first().waitFor();
}

/** Marks one candidate by name on the office's list, with a letter. */
export async function markByName({ page, open }: Person, examId: string, name: string): Promise<void> {
  await open(`/exams/${examId}/attendance`);
  await expectAccessible(page);
  await expectFits(page, 390);
  const choice = page.getByLabel(`Oppmøte, ${name}`);
  await choice.selectOption('absent');
  await page.getByText('1 av 3 er ført').waitFor();
  await page.getByRole('button', { name: `Noter gyldig fravær, ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dokumentasjon').fill('Legeerklæring mottatt 4. desember');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('button', { name: `Gyldig fravær, ${name}` }).waitFor();
}

/** A grader's table by keyboard alone: one candidate attended and gets a grade, the other withdrew. */
export async function registerByKeyboard(
  { page, open }: Person,
  commissionId: string,
  { attended, withdrawn, grade }: { attended: number; withdrawn?: number; grade: string },
): Promise<void> {
  await open(`/grading/${commissionId}`);
  const accept = page.getByRole('button', { name: 'Jeg godtar taushetsplikten' });
  const heading = page.getByRole('heading', { name: 'Før karakterer' });
  await accept.or(heading).first().waitFor();
  if (await accept.isVisible()) await accept.click();
  await page.getByRole('table').waitFor();
  await expectAccessible(page);
  await expectFits(page, 1280);
  await expectFits(page, 390);
  if (withdrawn !== undefined) {
    await page.getByLabel(`Oppmøte, kandidat ${withdrawn}`).focus();
    await page.keyboard.press('T');
    await page.getByLabel(`Oppmøte, kandidat ${attended}`).focus();
    await page.keyboard.press('M');
    await page.keyboard.press('Tab');
  } else await page.getByLabel(`Karakter, kandidat ${attended}`).focus();
  await page.keyboard.press(grade);
  await page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: `Skriv kommentar, kandidat ${attended}` }).press('Enter');
  await page.keyboard.type('Trygg framføring.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bekreft 1 karakter' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bekreft 1 karakter' }).press('Enter');
  await dialog.getByRole('button', { name: 'Lukk' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

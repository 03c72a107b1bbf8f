import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';
import type { JourneyExam } from './plan.ts';

const grades = ['A', 'B', 'C', 'D', 'E', 'F'];

/** The coordinator writes the grading guide, on its own page. */
export async function writeGuide({ page, open }: Person, exam: JourneyExam): Promise<void> {
  await open(`/exams/${exam.id}/guide`);
  await page
    .getByLabel('Læringsutbytte som prøves')
    .fill('Kandidaten kan gjøre rede for unionsoppløsningen i 1905.');
  await page.getByLabel('Løsningsforslag').fill('Et godt svar drøfter konsulatsaken og folkeavstemningene.');
  for (const grade of grades)
    await page.getByLabel(grade, { exact: true }).fill(`Slik kjennes ${grade} igjen.`);
  await page.getByRole('button', { name: 'Lagre veiledningen' }).click();
  await page.getByText('Alt er lagret').waitFor();
  await expectAccessible(page);
}

async function writeQuestion({ page }: Person, number: number, nb: string, nn: string): Promise<void> {
  const question = page.getByRole('region', { name: new RegExp(`^Oppgave ${number}`) });
  await question.getByLabel('Tittel, bokmål').fill(nb);
  await question.getByLabel('Tittel, nynorsk').fill(nn);
  await question.getByRole('textbox', { name: 'Tekst, bokmål' }).fill(`${nb}?`);
  await question.getByRole('textbox', { name: 'Tekst, nynorsk' }).fill(`${nn}?`);
}

/** Writes an essay and a multiple choice in bokmål and nynorsk; the page lists what is missing before submission. */
export async function writePaper(person: Person, exam: JourneyExam): Promise<void> {
  const { page, open } = person;
  await open(`/exams/${exam.id}/paper`);
  await page.getByLabel('Tillatte hjelpemidler, bokmål').fill('Ingen');
  await page.getByRole('button', { name: 'Nytt langsvar' }).click();
  await writeQuestion(person, 1, 'Hvorfor ble unionen oppløst', 'Kvifor vart unionen oppløyst');
  await page.getByRole('button', { name: 'Nytt flervalg' }).click();
  await writeQuestion(person, 2, 'Når ble unionen oppløst', 'Når vart unionen oppløyst');
  const years = ['1905', '1814'];
  for (const [index, year] of years.entries()) {
    await page.getByLabel(`Alternativ ${index + 1}, bokmål`).fill(year);
    await page.getByLabel(`Alternativ ${index + 1}, nynorsk`).fill(year);
  }
  await page.getByText('Lagret på serveren').waitFor();
  await page.reload();
  await page.getByText('Tillatte hjelpemidler er ikke oppgitt på nynorsk').waitFor();
  await page.getByText('Nøyaktig ett svaralternativ må være riktig').waitFor();
  await page.getByRole('radio', { name: 'Riktig Alternativ 1' }).check();
  await page.getByLabel('Tillatte hjelpemidler, nynorsk').fill('Ingen');
  await page.getByText('Lagret på serveren').waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.reload();
  await submitPaper(person);
}

/** Submits the paper that is open for approval. */
export async function submitPaper({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Send til godkjenning' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send til godkjenning' }).click();
  await page.getByText('Venter på godkjenning').first().waitFor();
}

/** A second person sees the paper as a candidate will, and approves it. */
export async function approvePaper({ page, open }: Person, exam: JourneyExam): Promise<void> {
  await open(`/exams/${exam.id}/paper/preview`);
  await page.getByRole('heading', { name: '1. Hvorfor ble unionen oppløst' }).waitFor();
  await page.getByRole('group', { name: 'Målform' }).getByText('Nynorsk').click();
  await page.getByRole('heading', { name: '1. Kvifor vart unionen oppløyst' }).waitFor();
  await expectAccessible(page);
  await open(`/exams/${exam.id}/paper`);
  await page.getByRole('button', { name: 'Godkjenn oppgaven' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Godkjenn oppgaven' }).click();
  await page.getByText('Godkjent', { exact: true }).first().waitFor();
}

import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** The facts of the journey's exam. */
export type JourneyExam = { id: string; commissionId: string };

export const candidateList = [
  'Studentnummer;Navn;E-post;Ekstratid;Målform',
  '410201;Maja Solheimdal;maja.solheimdal@stud.fjordvik.example;0;bokmål',
  '410203;Fatima Noor Hashi;fatima.noor.hashi@stud.fjordvik.example;30;bokmål',
].join('\n');

/** The exam office creates the exam. */
export async function createExam(
  { page, open }: Person,
  start: { date: string; clock: string },
): Promise<JourneyExam> {
  await open('/exams/new');
  await page.getByLabel('Emne', { exact: true }).selectOption({ label: 'HIS1200 Norsk historie etter 1814' });
  await page.getByLabel('Dato').fill(start.date);
  await page.getByLabel('Klokkeslett').fill(start.clock);
  await page.getByLabel('Varighet i minutter').fill('120');
  await page.getByLabel('Hvem kandidatene kan ringe').fill('Eksamenstelefonen');
  await page.getByLabel('Telefon', { exact: true }).fill('70 11 22 33');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opprett eksamenen' }).click();
  await page.waitForURL(/\/exams\/[0-9a-f-]{36}$/);
  return { id: page.url().split('/').at(-1) ?? '', commissionId: '' };
}

/** Imports candidates from a pasted list: a mistake is shown with its line, then the corrected list is imported. */
export async function addCandidates({ page, open }: Person, exam: JourneyExam): Promise<void> {
  await open(`/exams/${exam.id}/candidates`);
  await page.getByLabel('Lim inn listen her').fill(candidateList.replace(';30;', ';tretti;'));
  await page.getByRole('button', { name: 'Se hva listen fører til' }).click();
  await page.getByText('«tretti» er ikke et antall minutter').waitFor();
  await page.getByLabel('Lim inn listen her').fill(candidateList);
  await page.getByRole('button', { name: 'Se hva listen fører til' }).click();
  await page.getByRole('button', { name: 'Legg inn 2 kandidater' }).click();
  await page.getByText('2 lagt inn').waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
}

/** Only an invigilator who is appointed to the exam can open its rooms, around the time of the exam. */
export async function appointInvigilator(
  { page, open }: Person,
  exam: JourneyExam,
  name: string,
): Promise<void> {
  await open(`/exams/${exam.id}`);
  await page.getByLabel('Finn eksamensvakt').fill(name);
  await page.getByRole('button', { name: `Oppnevn ${name}` }).click();
  await page.getByRole('button', { name: `Fjern ${name} som eksamensvakt` }).waitFor();
}

/** Appoints two graders, one external; with only one grader the page shows the law's requirement. */
export async function formCommission(
  { page, open }: Person,
  exam: JourneyExam,
  graders: string[],
): Promise<string> {
  await open(`/exams/${exam.id}/commission`);
  for (const grader of graders) {
    await page.getByLabel('Finn sensor ved navn eller e-post').fill(grader);
    await page.getByRole('button', { name: `Velg ${grader}` }).click();
  }
  await page.getByText('Sammensetningen er i tråd med reglene').waitFor();
  await page.getByRole('button', { name: 'Lagre kommisjonen' }).click();
  await page.getByRole('heading', { name: /^Kommisjon 1/ }).waitFor();
  await expectAccessible(page);
  const { commissions } = await page.evaluate(
    async (id) => (await fetch(`/api/exams/${id}/commissions`)).json(),
    exam.id,
  );
  return commissions[0].id;
}

/** Appoints a coordinator, and publishes the exam to its candidates. */
export async function publish({ page, open }: Person, exam: JourneyExam, coordinator: string): Promise<void> {
  await open(`/exams/${exam.id}`);
  await page.getByLabel('Finn emneansvarlig').fill(coordinator);
  await page.getByRole('button', { name: `Oppnevn ${coordinator}` }).click();
  await page.getByRole('button', { name: `Fjern ${coordinator} som emneansvarlig` }).waitFor();
  await page.getByRole('link', { name: 'Se over og publiser' }).click();
  await page.getByText('Oppgaven er ikke påbegynt.').waitFor();
  await page.getByText('2 kandidater får e-post nå').waitFor();
  await page.getByRole('table').getByText('Fatima Noor Hashi').first().waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('button', { name: 'Publiser for 2 kandidater' }).click();
  await page.getByText('Publisert', { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name: /^Publiser for/ }).count()).toBe(0);
}

import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

/** The facts of the journey's exam. */
export type JourneyExam = { id: string; commissionId: string };

const candidateList = [
  'Studentnummer;Navn;E-post;Ekstratid;Målform',
  '410201;Maja Solheimdal;maja.solheimdal@stud.fjordvik.example;0;bokmål',
  '410203;Fatima Noor Hashi;fatima.noor.hashi@stud.fjordvik.example;30;bokmål',
].join('\n');

/** An empty form is refused with all that is missing, in the order of the fields, and the first has the focus. */
async function expectAllFaults(page: Person['page']): Promise<void> {
  await page.getByRole('button', { name: 'Opprett eksamenen' }).click();
  const summary = page.getByRole('heading', { name: 'Rett dette før du går videre' }).locator('..');
  await summary.waitFor();
  const faults = await summary.getByRole('link').allTextContents();
  expect(faults.slice(0, 2)).toEqual(['Velg hvilket emne eksamenen er i.', 'Fyll ut dato og klokkeslett.']);
  expect(faults.length).toBeGreaterThan(2);
  await page.locator('#courseId:focus').waitFor();
}

/** The exam office creates the exam: the first of its course, or filled in as the last one, which was of another kind. */
export async function createExam(
  { page, open }: Person,
  start: { date: string; clock: string; isFirst?: boolean },
): Promise<JourneyExam> {
  await open('/exams/new');
  await expectAllFaults(page);
  await page.getByLabel('Emne', { exact: true }).selectOption({ label: 'HIS1200 Norsk historie etter 1814' });
  if (!start.isFirst) await page.getByText('Fylt ut som i forrige eksamen i HIS1200').waitFor();
  await page.getByLabel('Karakterskala').selectOption('A-F');
  await page.getByLabel('Når karakterene blir ferdige').selectOption('eachCandidate');
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

/** Gives both candidates a room at once, sees each change first, and prints the rooms' lists. */
export async function seatTogether({ page }: Person): Promise<void> {
  await page.getByLabel('Velg alle rader som vises').check();
  await page.getByRole('button', { name: 'Endre for 2 valgte' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Rom', { exact: true }).fill('Aud. 2');
  await dialog.getByText('Maja Solheimdal: uten rom → Aud. 2').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Endre for 2 kandidater' }).click();
  await page.getByRole('table').getByText('Aud. 2').nth(1).waitFor();
  // Choosing others opens nothing by itself.
  await page.getByLabel('Velg alle rader som vises').check();
  await page.getByRole('button', { name: 'Endre for 2 valgte' }).waitFor();
  expect(await dialog.count()).toBe(0);
  for (const name of ['Oppmøteliste', 'Dørliste']) {
    const address = await page.getByRole('link', { name }).getAttribute('href');
    const type = await page.evaluate(
      async (at) => (await fetch(at)).headers.get('content-type'),
      address ?? '',
    );
    expect(type).toBe('application/pdf');
  }
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

/** On a laptop the button is in sight without scrolling, however long the page is. */
async function expectInSight(page: Person['page'], name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await page.getByRole('button', { name }).boundingBox();
  expect(box && box.y + box.height).toBeLessThanOrEqual(768);
  await page.setViewportSize(size);
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
  await expectInSight(page, 'Publiser for 2 kandidater');
  await page.getByRole('button', { name: 'Publiser for 2 kandidater' }).click();
  await page.getByText('Publisert', { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name: /^Publiser for/ }).count()).toBe(0);
}

import { expect, test } from 'vitest';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { acceptDuties, answered, gradeOverTheWire } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
const people = new Map<string, Person>();
const grounds = 'Brannalarmen gikk i tjue minutter, og vi fikk ikke tiden igjen.';
const disagreed = 'Alle fikk tjue minutter lagt til på slutten.';
const upheld = 'Tiden ble ikke lagt til for dem som satt i rom 2.';

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}

type Mine = {
  candidacyId: string;
  examId: string;
  courseCode: string;
  candidateNumber: number;
  grade: string | null;
};
const newGraders = ['Priya Raghavan', 'Nils-Ánte Bientie'];
let exam: Mine;

test('a candidate whose grade is announced complains of a formal error, and gets a receipt at once [K8, Q4]', async () => {
  const ante = await as('Ánte Sárasson', 'Kandidat');
  const { exams } = await answered<{ exams: Mine[] }>(ante.page.request.get('/api/my/exams'));
  const graded = exams.find(({ grade }) => grade !== null);
  if (!graded) throw new Error('no announced grade');
  exam = graded;
  await ante.open(`/my/${exam.candidacyId}`);
  await ante.page.getByRole('link', { name: 'Klag på formelle feil' }).click();
  await ante.page.getByRole('heading', { level: 1, name: 'Klage på formelle feil' }).waitFor();
  await ante.page.getByRole('button', { name: 'Send klagen' }).click();
  await ante.page.getByRole('dialog').getByRole('button', { name: 'Send klagen' }).click();
  await ante.page.getByText('Skriv dagen du ble kjent med feilen').first().waitFor();
  await ante.page.getByLabel('Når ble du kjent med feilen?').fill('28.11.2026');
  await ante.page.getByLabel('Hva gikk galt, og hva kan det ha hatt å si?').fill(grounds);
  await lookAt(ante.page, 'complaint-filing');
  await lookAtIn(ante.page, 'nn', 'Klage på formelle feil', 'complaint-filing');
  // What was typed has been kept through two new pages.
  await ante.page.getByText(grounds).first().waitFor();
  await ante.page.getByRole('button', { name: 'Send klagen' }).click();
  await ante.page.getByRole('dialog').getByRole('button', { name: 'Send klagen' }).click();
  await ante.page.getByText('Klagen er mottatt. En saksbehandler tar den opp.').waitFor();
  expect(await ante.page.getByText('Det gjør du ikke i Karakter').count()).toBe(0);
  await lookAt(ante.page, 'complaint-received');
});

async function openCase({ page, open }: Person): Promise<void> {
  await open(`/exams/${exam.examId}/cases`);
  await page.getByRole('row').filter({ hasText: 'Formelle feil' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Klage på formelle feil' }).waitFor();
}

test('the caseworker finds it on the first page, takes it up, and sends it to the board with the reason [K8, V3]', async () => {
  const caseworker = await as('Ingvild Hovdenakk', 'Saksbehandler');
  await caseworker.open('/');
  await caseworker.page.getByText('Ta opp 1 klage på formelle feil').first().waitFor();
  await openCase(caseworker);
  const { page } = caseworker;
  await page.getByText(grounds).waitFor();
  await lookAt(page, 'complaint-case');
  await page.getByRole('button', { name: 'Ta opp klagen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta opp klagen' }).click();
  await page.getByRole('button', { name: 'Send til klageinstansen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('institusjonens nemnd for studentsaker avgjør klagen').waitFor();
  await dialog.getByLabel('Begrunnelse til kandidaten').fill(disagreed);
  await dialog.getByRole('button', { name: 'Send til klageinstansen' }).click();
  await page.getByText('Hos klageinstansen', { exact: true }).first().waitFor();
  await page.getByText(disagreed).waitFor();
});

test('the board upholds it for the complainant, and the exam office has what is to be done on its first page [K8]', async () => {
  const caseworker = await as('Ingvild Hovdenakk', 'Saksbehandler');
  await openCase(caseworker);
  const { page } = caseworker;
  await page.getByRole('button', { name: 'Før inn klageinstansens avgjørelse' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Avgjort dagen').fill('1.12.2026');
  await dialog.getByLabel('Begrunnelse til kandidaten').fill(upheld);
  await lookAt(page, 'complaint-board');
  await dialog.getByRole('button', { name: 'Før inn klageinstansens avgjørelse' }).click();
  await page.getByText('Medhold, må gjennomføres', { exact: true }).first().waitFor();
  await page.getByText('Oppnevn nye sensorer, og sensurer besvarelsen på nytt.').waitFor();
  await lookAt(page, 'complaint-upheld');
  const officer = await as('Randi Myklevoll', 'Eksamenskontor');
  await officer.open('/');
  await officer.page
    .getByText(/^Oppnevn nye sensorer for ny sensur/)
    .first()
    .waitFor();
});

test('the candidate reads both decisions with their reasons, and the mail of each [K8, K9, T1]', async () => {
  const ante = await as('Ánte Sárasson', 'Kandidat');
  await ante.open(`/my/${exam.candidacyId}`);
  for (const words of [disagreed, upheld]) await ante.page.getByText(words).waitFor();
  await ante.page.getByText('Det du leverte, sensureres på nytt av nye sensorer.').waitFor();
  await lookAt(ante.page, 'complaint-decided');
  const { mails } = await answered<{ mails: { subject: string }[] }>(ante.page.request.get('/api/mail'));
  const subjects = mails.map(({ subject }) => subject.replace(`${exam.courseCode}: `, ''));
  expect(subjects).toEqual(
    expect.arrayContaining([
      'vi har fått klagen din på formelle feil',
      'klagen din er sendt til klageinstansen',
      'du har fått medhold i klagen på formelle feil',
    ]),
  );
});

type NewGrading = { commission: { id: string } | null; earlierGraders: { name: string }[] };

/** The new grading of the case that is open in the page. */
function newGradingIn({ page }: Person): Promise<NewGrading> {
  const complaintId = page.url().split('/').at(-1);
  return answered<NewGrading>(page.request.get(`/api/complaints/${complaintId}/new-grading`));
}

let commissionId: string;

test('the caseworker appoints new graders; one who graded before is refused with the paragraph [K8]', async () => {
  const caseworker = await as('Ingvild Hovdenakk', 'Saksbehandler');
  await openCase(caseworker);
  const { page } = caseworker;
  const choose = async (name: string) => {
    await page.getByLabel('Finn sensor ved navn eller e-post').fill(name);
    await page.getByRole('button', { name: `Velg ${name}` }).click();
  };
  const earlier = (await newGradingIn(caseworker)).earlierGraders[0]?.name ?? '';
  await choose(earlier);
  await page.getByText(`${earlier} har vurdert besvarelsene før`).waitFor();
  await page.getByRole('button', { name: `Ta ut ${earlier}` }).click();
  for (const name of newGraders) await choose(name);
  await page.getByText('Sammensetningen er i tråd med reglene').waitFor();
  await lookAt(page, 'new-graders');
  await page.getByRole('button', { name: 'Oppnevn, og gi dem besvarelsen' }).click();
  await page.getByText('De nye sensorene arbeider.').waitFor();
  commissionId = (await newGradingIn(caseworker)).commission?.id ?? '';
});

test('the new graders grade blind, and the candidate sees nothing of it before the announcement [K8, U7]', async () => {
  for (const name of newGraders) {
    const grader = await as(name, 'Sensor');
    await acceptDuties(grader, commissionId);
    await grader.open(`/grading/${commissionId}/${exam.candidateNumber}`);
    const seen = grader.received.join('\n');
    for (const secret of ['Sárasson', grounds, exam.candidacyId]) expect(seen).not.toContain(secret);
    await gradeOverTheWire(grader, commissionId, exam.candidateNumber, { grade: 'B' });
  }
  const ante = await as('Ánte Sárasson', 'Kandidat');
  await ante.open(`/my/${exam.candidacyId}`);
  await ante.page.getByText('Nye sensorer er oppnevnt').waitFor();
  expect(await ante.page.locator('[data-grade]').count()).toBe(0);
});

test('the caseworker says that an oral part follows the exam [K10, Q4]', async () => {
  const { page, open } = await as('Ingvild Hovdenakk', 'Saksbehandler');
  await open(`/exams/${exam.examId}/cases`);
  await page.getByRole('link', { name: 'Muntlig del' }).click();
  await page.getByText('Ingen muntlig del følger denne eksamenen.').waitFor();
  await page.getByRole('button', { name: 'En muntlig del følger' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'En muntlig del følger' }).click();
  await page.getByText('En muntlig del følger denne eksamenen.').waitFor();
  await page.getByText('Ingen kandidat skal ha ny muntlig prøve.').waitFor();
});

test('the new grade is checked and announced, and everything runs from it [K8, R1]', async () => {
  const caseworker = await as('Ingvild Hovdenakk', 'Saksbehandler');
  await openCase(caseworker);
  const { page } = caseworker;
  for (const step of ['Kontroller karakterene', 'Kunngjør de nye karakterene']) {
    await page.getByRole('button', { name: step }).click();
    await page.getByRole('dialog').getByRole('button', { name: step }).click();
  }
  await page.getByText('De nye karakterene er kunngjort.').waitFor();
  await lookAt(page, 'new-grading-announced');
  const ante = await as('Ánte Sárasson', 'Kandidat');
  await ante.open(`/my/${exam.candidacyId}`);
  expect(await ante.page.locator('[data-grade]').textContent()).toContain('B');
  await ante.page.getByText('Etter ny sensur, kunngjort').waitFor();
  await ante.page.getByRole('link', { name: 'Klag på karakteren' }).waitFor();
});

const place = 'Torsdag 10. desember kl. 10 i rom M 214.';

test('the changed grade has called a new oral exam, which the office arranges and the candidate reads [K10, Q4, T1]', async () => {
  const person = await as('Ingvild Hovdenakk', 'Saksbehandler');
  const { page } = person;
  await person.open('/');
  await page
    .getByText(/^Gi tid og sted for ny muntlig prøve/)
    .first()
    .waitFor();
  await person.open(`/exams/${exam.examId}/oral-part`);
  await page.getByRole('button', { name: 'Gi tid og sted' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tid og sted').fill(place);
  await lookAt(page, 'new-oral-arranging');
  await dialog.getByRole('button', { name: 'Gi tid og sted' }).click();
  await page.getByText('Avtalt', { exact: true }).waitFor();
  await lookAt(page, 'oral-part');
  await lookAtIn(page, 'nn', 'Munnleg del', 'oral-part');
  const ante = await as('Ánte Sárasson', 'Kandidat');
  await ante.open(`/my/${exam.candidacyId}`);
  await ante.page.getByRole('heading', { level: 2, name: 'Ny muntlig prøve' }).waitFor();
  await ante.page.getByText(place).waitFor();
  await lookAt(ante.page, 'new-oral-candidate');
});

import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { acceptDuties, answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { formAppealCommission } from '../walk/appeal.ts';

const journey = useJourney();
const grounds = 'Vi var fire i gruppen, og min del ble ikke lest.';
const alone = 'bare karakteren din kan bli endret av klagen din';

async function as(name: string, role: string): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, name);
  await switchRole(person, role);
  return person;
}

type Mine = { candidacyId: string; examId: string; candidateNumber: number; grade: string | null };
let candidate: Person;
let exam: Mine;
let commissionId: string;

/** The demonstration has no announced exam of groups; what makes it one is a fact of the exam alone. */
beforeAll(async () => {
  candidate = await as('Ánte Sárasson', 'Kandidat');
  const { exams } = await answered<{ exams: Mine[] }>(candidate.page.request.get('/api/my/exams'));
  const graded = exams.find(({ grade }) => grade !== null);
  if (!graded) throw new Error('no announced grade');
  exam = graded;
  const { databaseUrl } = journey.karakter;
  if (databaseUrl === null) throw new Error('this journey makes an exam one of groups in its own database');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('update exam set individual = false where id = $1', [exam.examId]);
  await client.end();
}, 120_000);

test('a member of a group appeals alone in the portal, told that no other member’s grade can change [K1, K10, Q4]', async () => {
  const { page, open } = candidate;
  await open(`/my/${exam.candidacyId}`);
  await page.getByRole('link', { name: 'Klag på karakteren' }).click();
  await page.getByText(alone).waitFor();
  await page.getByLabel(/^Hvorfor klager du/).fill(grounds);
  await lookAt(page, 'group-appeal-filing');
  await lookAtIn(page, 'en', 'Grade appeal', 'group-appeal-filing');
  await page.getByRole('button', { name: 'Send klagen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send klagen' }).click();
  await page.getByText('Mottatt', { exact: true }).first().waitFor();
});

test('the caseworker sees that it is a group’s answer, in the case and where the commission is formed [K9, K10]', async () => {
  const caseworker = await as('Ingvild Hovdenakk', 'Saksbehandler');
  const { page, open } = caseworker;
  await open(`/exams/${exam.examId}/cases`);
  await page
    .getByRole('row')
    .filter({ hasText: String(exam.candidateNumber) })
    .filter({ hasText: 'Klage' })
    .getByRole('link')
    .first()
    .click();
  await page.getByText('Besvarelsen er fra en gruppe. Klagen gjelder bare denne kandidaten').waitFor();
  await lookAt(page, 'group-appeal-case');
  commissionId = await formGroupCommission(caseworker);
  await page.getByText('Besvarelsene er fra grupper.').waitFor();
  await lookAt(page, 'group-appeal-commissions');
});

async function formGroupCommission(caseworker: Person): Promise<string> {
  const { earlierGraders } = await answered<{ earlierGraders: { name: string }[] }>(
    caseworker.page.request.get(`/api/exams/${exam.examId}/appeals`),
  );
  const earlier = earlierGraders[0]?.name ?? '';
  return formAppealCommission(caseworker, exam.examId, earlier, ['Priya Raghavan', 'Nils-Ánte Bientie']);
}

test('the appeal grader reads the answer under its number, and nothing of who wrote it or why they appealed [K4, K10]', async () => {
  const grader = await as('Priya Raghavan', 'Sensor');
  await acceptDuties(grader, commissionId);
  await grader.open(`/grading/${commissionId}/${exam.candidateNumber}`);
  await lookAt(grader.page, 'group-appeal-grader');
  const seen = grader.received.join('\n');
  for (const secret of ['Sárasson', grounds, exam.candidacyId]) expect(seen).not.toContain(secret);
});

import { expect, test } from 'vitest';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
const people = new Map<string, Person>();
const illness = 'Kandidaten har vist sykmelding.';
const tooLate = 'Fristen sto i e-posten om karakteren.';
const grounds = 'Jeg lå på sykehus uten nett til fristen var ute.';
const statement = 'Vi mener kandidaten kunne ha bedt noen om hjelp.';
const decided = 'Sykehusoppholdet er vist, og forsinkelsen kan ikke legges kandidaten til last.';

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}
const candidate = () => as('Ánte Sárasson', 'Kandidat');
const caseworker = () => as('Ingvild Hovdenakk', 'Saksbehandler');

type Running = { kind: 'running'; at: string; lastDay: string };
type Mine = {
  candidacyId: string;
  examId: string;
  courseCode: string;
  candidateNumber: number;
  grade: string | null;
};
let exam: Mine;

const deadlinesOf = async ({ page }: Person) =>
  (
    await answered<{ deadlines: { appeal: Running; formalComplaint: Running } }>(
      page.request.get(`/api/my/exams/${exam.candidacyId}`),
    )
  ).deadlines;
const inWords = (day: string) => day.split('-').reverse().map(Number).join('.');

test('a deadline is extended for one candidate before it has passed, who sees the new day and why it is another [K1, Q4]', async () => {
  const ante = await candidate();
  const { exams } = await answered<{ exams: Mine[] }>(ante.page.request.get('/api/my/exams'));
  const graded = exams.find(({ grade }) => grade !== null);
  if (!graded) throw new Error('no announced grade');
  exam = graded;
  const before = (await deadlinesOf(ante)).formalComplaint.lastDay;
  const until = Temporal.PlainDate.from(before).add({ days: 7 }).toString();
  const { page, open } = await caseworker();
  await open(`/exams/${exam.examId}/cases`);
  await page.getByRole('link', { name: 'Forleng en frist' }).click();
  await page.getByRole('heading', { level: 1, name: 'Forleng en frist' }).waitFor();
  await page.getByRole('button', { name: 'Forleng fristen' }).click();
  await page.getByText('Skriv hvorfor fristen forlenges.').first().waitFor();
  await page.getByLabel('Kandidat', { exact: true }).selectOption(String(exam.candidateNumber));
  await page.getByLabel('Frist', { exact: true }).selectOption('formalComplaint');
  await page.getByLabel('Til og med').fill(inWords(until));
  await page.getByLabel('Begrunnelse', { exact: true }).fill(illness);
  await lookAt(page, 'extend-deadline');
  await lookAtIn(page, 'en', 'Extend a deadline', 'extend-deadline');
  // What was typed has been kept through two new pages.
  await expect.poll(() => page.getByLabel('Begrunnelse', { exact: true }).inputValue()).toBe(illness);
  await page.getByRole('button', { name: 'Forleng fristen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forleng fristen' }).click();
  await page.getByRole('link', { name: 'Forleng en frist' }).waitFor();
  await ante.open(`/my/${exam.candidacyId}`);
  expect((await deadlinesOf(ante)).formalComplaint.lastDay >= until).toBe(true);
  await lookAt(ante.page, 'extended-candidate');
  const { mails } = await answered<{ mails: { subject: string; body: string }[] }>(
    ante.page.request.get('/api/mail'),
  );
  const mail = mails.find(({ subject }) => subject.includes('fristen din er forlenget'));
  expect(mail?.body).not.toContain(illness);
});

/** The clock a day at a time, so that everything on the way happens; whose session ends meanwhile signs in again. */
async function passBy(end: Temporal.Instant): Promise<void> {
  const { page } = await caseworker();
  for (let days = 0; days < 40; days += 1) {
    const { now } = await answered<{ now: string }>(page.request.get('/api/demo/clock'));
    if (Temporal.Instant.compare(Temporal.Instant.from(now), end) >= 0) break;
    const moving = { data: { move: 'day' }, timeout: 180_000 };
    await answered(page.request.post('/api/demo/clock', moving));
  }
  people.clear();
}

async function dismissalOf({ page, open }: Person): Promise<void> {
  await open(`/exams/${exam.examId}/cases`);
  await page.getByRole('row').filter({ hasText: 'Fristen må vurderes' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Avvis klagen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Begrunnelse, som kandidaten leser').fill(tooLate);
  await dialog.getByRole('button', { name: 'Avvis klagen' }).click();
  await page.getByText('Klagen er avvist, og kandidaten har fått begrunnelsen.').waitFor();
}

test('a candidate who appeals too late is received all the same, and a caseworker dismisses it with a reason [K1]', async () => {
  const { at } = (await deadlinesOf(await candidate())).appeal;
  await passBy(Temporal.Instant.from(at));
  const { page, open } = await candidate();
  await open(`/my/${exam.candidacyId}`);
  await page.getByRole('link', { name: 'Klag etter fristen' }).click();
  await page.getByRole('button', { name: 'Send klagen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send klagen' }).click();
  await page.getByText('Mottatt etter fristen', { exact: true }).first().waitFor();
  const person = await caseworker();
  await dismissalOf(person);
  await lookAt(person.page, 'late-appeal-dismissed');
});

test('the candidate appeals the dismissal, and what was typed is kept until it is sent [K1, Q4]', async () => {
  const { page, open } = await candidate();
  await open(`/my/${exam.candidacyId}`);
  await page.getByRole('heading', { level: 2, name: 'Avviste saker' }).waitFor();
  await lookAt(page, 'dismissed-cases');
  await page.getByRole('button', { name: 'Klag på avvisningen' }).click();
  await page.getByLabel('Hvorfor klager du på avvisningen? (frivillig)').fill(grounds);
  await lookAt(page, 'dismissal-appeal-filing');
  await open(`/my/${exam.candidacyId}`);
  await page.getByRole('button', { name: 'Klag på avvisningen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(grounds).waitFor();
  await dialog.getByRole('button', { name: 'Klag på avvisningen' }).click();
  await page.getByText('Institusjonen vurderer om avvisningen skal oppheves.').waitFor();
  await lookAt(page, 'dismissal-appeal-received');
});

async function openDismissal({ page, open }: Person): Promise<void> {
  await open(`/exams/${exam.examId}/cases`);
  await page.getByRole('row').filter({ hasText: 'Avvisning' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Klage på en avvisning' }).waitFor();
}

test('the caseworker finds it on the first page, and sends it to the appeal body with what the institution means [K1, V3]', async () => {
  const person = await caseworker();
  const { page } = person;
  await person.open('/');
  await page
    .getByText(/^Send videre eller gi medhold/)
    .first()
    .waitFor();
  await openDismissal(person);
  await page.getByText(grounds).waitFor();
  await page.getByText(tooLate).waitFor();
  await lookAt(page, 'dismissal-appeal-case');
  await lookAtIn(page, 'nn', 'Klage på ei avvising', 'dismissal-appeal-case');
  await page.getByRole('button', { name: 'Send til klageinstansen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Institusjonens uttalelse').fill(statement);
  await dialog.getByRole('button', { name: 'Send til klageinstansen' }).click();
  await page.getByText('Klageinstansen har saken.').waitFor();
});

test('the appeal body sets the dismissal aside, and the appeal is taken up [K1]', async () => {
  const person = await caseworker();
  const { page } = person;
  await openDismissal(person);
  const { now } = await answered<{ now: string }>(page.request.get('/api/demo/clock'));
  const today = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
  await page.getByRole('button', { name: 'Før inn klageinstansens avgjørelse' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Klageinstansens avgjørelse').selectOption('setAside');
  await dialog.getByLabel('Avgjort dagen').fill(inWords(today));
  await dialog.getByLabel('Begrunnelse til kandidaten').fill(decided);
  await lookAt(page, 'dismissal-appeal-decision');
  await dialog.getByRole('button', { name: 'Før inn klageinstansens avgjørelse' }).click();
  await page.getByText('Avvisningen er opphevet, og saken er tatt opp.').first().waitFor();
  await lookAt(page, 'dismissal-set-aside');
  const ante = await candidate();
  await ante.open(`/my/${exam.candidacyId}`);
  await ante.page.getByText('Avvisningen er opphevet, og saken er tatt opp.').waitFor();
  await ante.page.getByText(decided).waitFor();
  await ante.page.getByText('Mottatt', { exact: true }).first().waitFor();
  await lookAt(ante.page, 'dismissal-set-aside-candidate');
});

test('no grader was told any of it [K4, U7]', async () => {
  const grader = await as('Priya Raghavan', 'Sensor');
  await grader.open('/');
  const seen = grader.received.join('\n');
  for (const secret of [grounds, statement, decided, illness]) expect(seen).not.toContain(secret);
});

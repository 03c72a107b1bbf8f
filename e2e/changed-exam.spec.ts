import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './browser.ts';
import { dayAhead, moveClock } from './clock.ts';
import { useJourney } from './journey.ts';
import { type Person, signIn, switchRole } from './person.ts';
import { cancelExam, expectCancelled, holdAfterAll, writeWhileItRuns } from './walk/cancel.ts';
import { moveStart } from './walk/change.ts';
import { addCandidates, appointInvigilator, formCommission, type JourneyExam, publish } from './walk/plan.ts';
import { changeScale } from './walk/rules.ts';
import { pressByKeyboard } from './walk/sit.ts';

const journey = useJourney();
let officer: Person;
let maja: Person;
let exam: JourneyExam;

const fatima = 'Fatima Noor Hashi';
const because = 'Det lekker vann i Auditorium 1.';
/** The exam starts a day and 45 minutes after it is made; an hour later is what it is moved to. */
let clockAfter = '';

/** Made over the wire: the form is another journey's. */
async function madeExam({ date, clock }: { date: string; clock: string }): Promise<JourneyExam> {
  const { request } = officer.context;
  const { courses }: { courses: { id: string; code: string }[] } = await (
    await request.get('/api/courses')
  ).json();
  const startsAt = Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime('Europe/Oslo').toInstant();
  const facts = {
    credits: 7.5,
    form: 'written',
    workKind: 'exam',
    supervised: true,
    individual: true,
    recheckable: true,
    scale: 'A-F',
    startsAt: startsAt.toString(),
    durationMinutes: 120,
    assessing: 'individual',
    confirming: 'eachCandidate',
    completing: 'all',
    explanationOpen: true,
    appealOpen: true,
    contactName: 'Eksamenstelefonen',
    contactPhone: '70 11 22 33',
  };
  const courseId = courses.find(({ code }) => code === 'HIS1200')?.id;
  const made = await request.post('/api/exams', { data: { courseId, facts } });
  return { ...(await made.json()), commissionId: '' };
}

async function publishedExam(): Promise<JourneyExam> {
  const start = await dayAhead(officer);
  clockAfter = Temporal.PlainTime.from(start.clock).add({ hours: 1 }).toString({ smallestUnit: 'minute' });
  const made = await madeExam(start);
  await addCandidates(officer, made);
  await formCommission(officer, made, ['Oddvar Kvernmoen', 'Solveig Tangerås']);
  await appointInvigilator(officer, made, 'Kåre Solbakkmo');
  await publish(officer, made, 'Elle Márjá Guttormsdatter');
  return made;
}

async function openWaitingRoom(): Promise<void> {
  const { sittings } = await maja.page.evaluate(async () => (await fetch('/api/my/sittings')).json());
  const own = (sittings as { examId: string; candidacyId: string }[]).find((each) => each.examId === exam.id);
  await maja.open(`/sitting/${own?.candidacyId}`);
}

/** The candidate opens the waiting room three quarters of an hour before the start. */
async function waitInRoom(): Promise<void> {
  await openWaitingRoom();
  await maja.page.getByText('Eksamenen begynner om').waitFor();
}

test('an exam that runs is cancelled: the exam room closes with what is kept and whom to call, and the board says so [P14]', async () => {
  officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  await switchRole(officer, 'Eksamenskontor');
  const writer = await signIn(journey.browser, journey.karakter.url, 'Maja Solheimdal');
  const fire = 'Brannalarm i hele bygget.';
  const { examId } = await writeWhileItRuns(writer, 'SYK1301', 'Skrevet før alarmen.');
  const given = {
    reason: 'Brann eller annen fare',
    because: fire,
    shown: /skriver nå\. Eksamensrommet stenger/,
  };
  await cancelExam(officer, examId, given);
  await expectCancelled(writer, fire);
  const invigilator = await signIn(journey.browser, journey.karakter.url, 'Kåre Solbakkmo');
  await invigilator.open(`/exams/${examId}/board`);
  await invigilator.page
    .getByText(/^Eksamenen ble avlyst/)
    .first()
    .waitFor();
  await invigilator.page.getByText('Avlyst', { exact: true }).first().waitFor();
  await writer.context.close();
  await invigilator.context.close();
});

test('an officer sees what a later start does to whom, and moves the exam by keyboard less than an hour before it [P14]', async () => {
  exam = await publishedExam();
  await moveClock(officer, 'day');
  maja = await signIn(journey.browser, journey.karakter.url, 'Maja Solheimdal');
  await waitInRoom();
  await moveStart(officer, exam.id, { clock: clockAfter, because, whom: fatima });
});

test('the candidate who waits sees the new start at once, and finds it with the reason on the front page and in the mail [P14, D2]', async () => {
  const { page, open } = maja;
  await page
    .getByText(/^Tiden er endret: eksamenen din begynner/)
    .first()
    .waitFor();
  await page.getByText(clockAfter.replace(':', '.')).first().waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await open('/');
  await page.getByText(because).waitFor();
  await page.getByText('Grunn: Rommet kan ikke brukes.').waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
});

test('an officer changes the scale before anyone has begun, with what it does to whom [P14]', async () => {
  await changeScale(officer, exam.id, 'Emnet gir bestått.');
});

test('cancelled by mistake, the exam is held after all: the candidate who waits sees both at once [P14]', async () => {
  await waitInRoom();
  const given = {
    reason: 'Tekniske problemer',
    because: 'Strømmen er borte.',
    shown: /2 kandidater har ikke begynt/,
  };
  await cancelExam(officer, exam.id, given);
  await expectCancelled(maja, given.because);
  await openWaitingRoom();
  await maja.page.getByRole('heading', { name: 'Eksamenen er avlyst' }).waitFor();
  await holdAfterAll(officer, exam.id);
  await maja.page.getByText('Eksamenen begynner om').waitFor();
});

test('once the exam has begun, the page says what can be done instead [P14]', async () => {
  await moveClock(officer, 'hour', 2);
  const { page, open } = officer;
  await open(`/exams/${exam.id}/change`);
  await page.getByText('Noen har begynt').waitFor();
  expect(await page.getByRole('button', { name: 'Se hva endringen gjør' }).count()).toBe(0);
  await page.getByText(because).waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await pressByKeyboard(page, 'Åpne tavla');
  await page.getByRole('heading', { level: 1 }).waitFor();
});

import { expect, test } from 'vitest';
import { dayAhead, moveClock } from './clock.ts';
import { useJourney } from './journey.ts';
import { type Person, signIn, switchRole } from './person.ts';
import {
  decideAppeal,
  fileAppeal,
  formAppealCommission,
  grounds,
  seeDecision,
  seeUnderTreatment,
} from './walk/appeal.ts';
import { archive, readBundle } from './walk/archive.ts';
import { answerPdfStatus, expectBlind } from './walk/blindness.ts';
import {
  correctTitle,
  decideIncident,
  putCursor,
  readMessage,
  registerIncident,
  seeCorrection,
  seeNotice,
  seeReceipts,
  sendToAll,
} from './walk/exam-day.ts';
import { appealDeadline, askForExplanation, explain, readExplanation } from './walk/explain.ts';
import { approve, assess, enterGrading, propose } from './walk/grade.ts';
import { acceptQuarantine, importAnswerFile, replayAnswer, saveAnswerFile } from './walk/late.ts';
import { approvePaper, writeGuide, writePaper } from './walk/paper.ts';
import {
  addCandidates,
  appointInvigilator,
  createExam,
  formCommission,
  type JourneyExam,
  publish,
  seatTogether,
} from './walk/plan.ts';
import { announce, seeGrade, seeNoGradeYet } from './walk/results.ts';
import { choose, handIn, type Sitting, seeAutomaticHandIn, wait, write, writeOffline } from './walk/sit.ts';

const people = new Map<string, Person>();
const journey = useJourney();
let exam: JourneyExam;
let majas: Sitting;
let fatimas: Sitting;
let answerFile: Buffer;
let appealCommission = '';
const fireAlarm = 'En brannalarm gikk under eksamenen.';
const appealGraders = ['Priya Raghavan', 'Nils-Ánte Bientie'];

/** The person on a separate device, signed in the first time. */
async function as(name: string, role?: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  if (role !== undefined) await switchRole(person, role);
  return person;
}

test('0. the program reports that it is healthy, with its version and its database [Q7]', async () => {
  const health = await fetch(`${journey.karakter.url}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ok', version: expect.any(String) });
});

test('1. the exam office plans an exam: facts, candidates by list, a lawful commission, published [P5, P9]', async () => {
  const officer = await as('Randi Myklevoll', 'Eksamenskontor');
  exam = await createExam(officer, await dayAhead(officer));
  await addCandidates(officer, exam);
  await seatTogether(officer);
  exam.commissionId = await formCommission(officer, exam, ['Oddvar Kvernmoen', 'Solveig Tangerås']);
  await appointInvigilator(officer, exam, 'Kåre Solbakkmo');
  await publish(officer, exam, 'Elle Márjá Guttormsdatter');
  expect(exam.id).toMatch(/^[0-9a-f-]{36}$/);
});

test('2. the coordinator writes paper and guide, and a second person approves what a candidate will see [A1–A4, A9]', async () => {
  const coordinator = await as('Elle Márjá Guttormsdatter', 'Emneansvarlig');
  await writeGuide(coordinator, exam);
  await writePaper(coordinator, exam);
  await approvePaper(await as('Synnøve Aakre-Dahl'), exam);
});

test('3. candidates wait by the server’s clock, write when the paper opens, and lose nothing without a network [D2–D4, D7]', async () => {
  const [officer, maja, fatima] = [
    await as('Randi Myklevoll'),
    await as('Maja Solheimdal'),
    await as('Fatima Noor Hashi'),
  ];
  await moveClock(officer, 'day');
  majas = await wait(maja, exam.id);
  fatimas = await wait(fatima, exam.id);
  await moveClock(officer, 'hour');
  await write(maja, majas, 'Unionen ble oppløst fordi Norge ville ha eget konsulatvesen. ');
  await writeOffline(maja, 'Folkeavstemningene viste viljen.');
  await choose(maja, '1905');
  await write(fatima, fatimas, 'Stortinget vedtok 7. juni at kongen hadde opphørt å fungere.');
});

/** Messages, corrections and decisions during the exam [D8, A10, D10]. */
async function runTheDay(maja: Person): Promise<void> {
  const invigilator = await as('Kåre Solbakkmo');
  await putCursor(maja);
  await sendToAll(invigilator, exam, 'Ordbok er tillatt i begge målformer.');
  await readMessage(maja, 'Ordbok er tillatt i begge målformer.');
  await seeReceipts(await as('Randi Myklevoll', 'Eksamenskontor'), exam, '1 av 2 har lest');
  const coordinator = await as('Elle Márjá Guttormsdatter', 'Emneansvarlig');
  await correctTitle(coordinator, exam, 'Oppløsningen av unionen');
  await seeCorrection(maja, 'Oppløsningen av unionen');
  await registerIncident(invigilator, exam, 'En brannalarm gikk i to minutter.');
  const officer = await as('Randi Myklevoll', 'Eksamenskontor');
  await decideIncident(officer, exam, { name: 'Maja', notice: fireAlarm });
}

test('3b. a message reaches all candidates, the paper is corrected and an incident decided; a candidate who meanwhile had no connection saves the answer as an encrypted file [D4, D8, A10, D10]', async () => {
  const [maja, fatima] = [await as('Maja Solheimdal'), await as('Fatima Noor Hashi')];
  [answerFile] = await Promise.all([saveAnswerFile(fatima, fatimas), runTheDay(maja)]);
});

test('3c. the file is imported, accepted into the answer by a decision, and the history of the answer is replayed [D4, D5, D9]', async () => {
  await importAnswerFile(await as('Kåre Solbakkmo'), exam.id, answerFile);
  const officer = await as('Randi Myklevoll', 'Eksamenskontor');
  await acceptQuarantine(officer, exam.id);
  await replayAnswer(officer, exam.id, fatimas);
});

test('4. one candidate hands in and gets a receipt; the other is handed in automatically at their own end time, extra minutes included [S1, S2]', async () => {
  const [officer, maja, fatima] = [
    await as('Randi Myklevoll'),
    await as('Maja Solheimdal'),
    await as('Fatima Noor Hashi'),
  ];
  await handIn(maja);
  await moveClock(officer, 'hour', 3);
  await seeAutomaticHandIn(fatima, fatimas);
  expect(majas.candidateNumber).not.toBe(fatimas.candidateNumber);
});

test('5. two graders assess by candidate number, blind to each other, and agree [G1, G2, U4]', async () => {
  const [internal, external] = [
    await as('Oddvar Kvernmoen', 'Sensor'),
    await as('Solveig Tangerås', 'Sensor'),
  ];
  await enterGrading(internal, exam.commissionId);
  await seeNotice(internal, fireAlarm);
  await assess(internal, majas.candidateNumber, 'B', 'Klar og selvstendig.');
  await assess(internal, fatimas.candidateNumber, 'D', 'Kort.');
  await enterGrading(external, exam.commissionId);
  await assess(external, majas.candidateNumber, 'C', 'God, men mangler drøfting.');
  await assess(external, fatimas.candidateNumber, 'D', 'Noe tynt.');
  await propose(external, majas.candidateNumber, 'B');
  await approve(internal, majas.candidateNumber, 'B');
});

test('6. the exam office checks and announces; the candidate sees grade, deadlines and the grading guide [R1, R3, R5]', async () => {
  const [officer, maja] = [await as('Randi Myklevoll', 'Eksamenskontor'), await as('Maja Solheimdal')];
  await seeNoGradeYet(maja, majas);
  await announce(officer, exam.id);
  await seeGrade(maja, majas, 'B');
});

test('7. an explanation is requested, written blind, sent and read, and the appeal deadline moves [E1–E3, E6]', async () => {
  const [officer, external, fatima] = [
    await as('Randi Myklevoll'),
    await as('Solveig Tangerås', 'Sensor'),
    await as('Fatima Noor Hashi'),
  ];
  await askForExplanation(fatima, fatimas);
  const before = await appealDeadline(fatima, fatimas);
  await moveClock(officer, 'day', 2);
  await explain(external, fatimas);
  await readExplanation(fatima, fatimas);
  expect(before).toBeNull();
  expect(await appealDeadline(fatima, fatimas)).not.toBeNull();
});

test('8. an appeal is graded by new graders, blind to candidate and first grading, decided and entered in the protocol; the candidate is notified, and the graders have no access then [K1, K3–K5, U4, U7]', async () => {
  const [officer, fatima] = [await as('Randi Myklevoll', 'Saksbehandler'), await as('Fatima Noor Hashi')];
  await fileAppeal(fatima, fatimas);
  appealCommission = await formAppealCommission(officer, exam.id, 'Oddvar Kvernmoen', appealGraders);
  for (const name of appealGraders) {
    const grader = await as(name, 'Sensor');
    await enterGrading(grader, appealCommission);
    await assess(grader, fatimas.candidateNumber, 'C', 'Noe mer enn tilstrekkelig.');
    const before = [grounds, 'Vedtaket 7. juni er gjengitt', 'Noe tynt.', 'Kort.'];
    await expectBlind(grader, appealCommission, fatimas, before);
  }
  await seeUnderTreatment(fatima, fatimas);
  await decideAppeal(officer, exam.id);
  await seeDecision(fatima, fatimas, 'C');
  const appealGrader = await as(appealGraders[0] ?? '');
  expect(await answerPdfStatus(appealGrader, appealCommission, fatimas.candidateNumber)).toBe(404);
});

test('no grader was ever sent the identity of a candidate [U7, G2]', async () => {
  for (const name of ['Oddvar Kvernmoen', 'Solveig Tangerås'])
    await expectBlind(await as(name), exam.commissionId, majas, [grounds]);
});

test('9. the exam is archived in one bundle, readable without Karakter, each file with its SHA-256; its graders have no access then [X3, U4]', async () => {
  const officer = await as('Randi Myklevoll', 'Eksamenskontor');
  await archive(officer, exam.id);
  const files = await readBundle(officer, exam.id);
  expect(Object.keys(files)).toContain('LES-MEG.html');
  expect(Object.keys(files).filter((path) => path.endsWith('.pdf')).length).toBeGreaterThanOrEqual(4);
  const grader = await as('Oddvar Kvernmoen');
  expect(await answerPdfStatus(grader, exam.commissionId, majas.candidateNumber)).toBe(404);
});

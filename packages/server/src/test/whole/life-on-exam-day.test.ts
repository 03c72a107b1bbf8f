import { randomUUID } from 'node:crypto';
import { activityRoutes } from '@karakter/contract/activity/routes';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { historyRoutes } from '@karakter/contract/history/routes';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { seatCodeRoutes } from '@karakter/contract/invigilation/seat-codes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { openAnswer } from '../scenes/answer-writer.ts';
import { moveTime, watchedExam } from '../scenes/board.ts';
import { testPaper } from '../scenes/handed-in.ts';
import { incidentsWith } from '../scenes/incidents.ts';
import { addTestPerson } from '../scenes/people.ts';
import { askTakeover, quarantineOfTests } from '../scenes/quarantine.ts';
import { nothingUnsaved, paramsOf, sittingsOf } from '../scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:01:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);
const { register, decide } = incidentsWith(app);
const { closeAt } = sittingsOf(app);
const updates = quarantineOfTests(app);

test('the sitting of a candidate, and an invigilator’s actions at the board', async () => {
  const exam = await watchedExam(app());
  const { examId, invigilator } = exam;
  const life = await lifeFrom(app(), examId);
  const [candidate, leaving, absent] = exam.candidates;
  const own = paramsOf(candidate);
  const at = { params: { examId, candidacyId: candidate.candidacyId } };
  for (const _ of ['done', 'once more']) {
    await done(candidate.personId, sittingRoutes.arrive, own);
    await done(candidate.personId, sittingRoutes.openPaper, own);
    await done(invigilator, invigilationRoutes.checkIdentity, { ...at, body: { isChecked: true } });
    await done(candidate.personId, invigilationRoutes.askForHelp, { ...own, body: { isWanted: true } });
    await done(invigilator, invigilationRoutes.changeSeat, { ...at, body: { room: 'B', seat: '4' } });
  }
  await done(invigilator, invigilationRoutes.checkIdentity, { ...at, body: { isChecked: false } });
  const code = await done(invigilator, seatCodeRoutes.giveSeatCode, {
    ...at,
    body: { isIdentityChecked: true },
  });
  const { status } = await app().call(null, seatCodeRoutes.useSeatCode, { body: code.body });
  expect(status).toBe(200);
  await done(invigilator, invigilationRoutes.answerHelp, at);
  await done(candidate.personId, invigilationRoutes.askForHelp, { ...own, body: { isWanted: true } });
  await done(candidate.personId, invigilationRoutes.askForHelp, { ...own, body: { isWanted: false } });
  await done(leaving.personId, sittingRoutes.openPaper, paramsOf(leaving));
  const gone = { params: { examId, candidacyId: leaving.candidacyId } };
  for (const isWithdrawn of [true, false, true])
    await done(invigilator, invigilationRoutes.withdrawCandidate, { ...gone, body: { isWithdrawn } });
  const all = { scope: 'exam' } as const;
  for (const kind of ['pause', 'resume'] as const) await moveTime(app(), exam, { kind, reach: all });
  await moveTime(app(), exam, { kind: 'extension', minutes: 5, reach: all });
  for (const _ of ['handed in', 'once more'])
    await done(candidate.personId, handinRoutes.handIn, { ...own, body: nothingUnsaved });
  const end = exam.endsAt.add({ minutes: 5 });
  await closeAt(exam, end);
  await app().moveTo(end.toString());
  expect(absent?.name).toBe('Kandidat HemmeligC');
  expect(await life()).toEqual({
    log: [
      'candidateArrived by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'paperOpened by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'identityChecked by Vakt Eksamen { candidacyId: Kandidat HemmeligA }',
      'helpWanted by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'seatChanged by Vakt Eksamen { candidacyId: Kandidat HemmeligA }',
      'identityCheckTakenBack by Vakt Eksamen { candidacyId: Kandidat HemmeligA }',
      'identityChecked by Vakt Eksamen { candidacyId: Kandidat HemmeligA }',
      'seatCodeGiven by Vakt Eksamen { candidacyId: Kandidat HemmeligA }',
      'seatCodeUsed by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'helpAnswered by Vakt Eksamen { candidacyId: Kandidat HemmeligA }',
      'helpWanted by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'helpCallEnded by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'paperOpened by Kandidat HemmeligB { candidacyId: Kandidat HemmeligB }',
      'sittingWithdrawn by Vakt Eksamen { candidacyId: Kandidat HemmeligB }',
      'withdrawalTakenBack by Vakt Eksamen { candidacyId: Kandidat HemmeligB }',
      'sittingWithdrawn by Vakt Eksamen { candidacyId: Kandidat HemmeligB }',
      'timePaused by Vakt Eksamen { id: #1, reached: 2, scope: exam, skipped: 1 }',
      'timeResumed by Vakt Eksamen { id: #2, reached: 2, scope: exam, skipped: 1 }',
      'timeExtended by Vakt Eksamen { id: #3, minutes: 5, reached: 2, scope: exam, skipped: 1 }',
      'answerHandedIn by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA, kind: candidate, sha256: #4, words: 0 }',
      'candidateAbsent by Karakter { candidacyId: Kandidat HemmeligC }',
    ],
    told: [
      'receipt to Kandidat HemmeligA { words: 0, sha256: #4, pdfFileId: #5, pdfSha256: #6, handedInAt: 2026-03-02T08:01:00Z, receiptCode: #7, candidateNumber: Kandidat HemmeligA }',
      'readyForGrading to Ekstern Sensor { dueAt: 2026-03-23T23:00:00Z, answers: 1 }',
      'readyForGrading to Intern Sensor { dueAt: 2026-03-23T23:00:00Z, answers: 1 }',
    ],
  });
});

test('messages, corrections of the paper, incidents and activity', async () => {
  const exam = await watchedExam(app(), 2);
  const { examId, officer, invigilator } = exam;
  const colleague = await addTestPerson(app().services.db, 'Annen Konsulent', ['examOffice']);
  const life = await lifeFrom(app(), examId);
  const [candidate] = exam.candidates;
  await done(candidate.personId, sittingRoutes.openPaper, paramsOf(candidate));
  const body = { nb: 'Les oppgave 1 nøye.', nn: null, en: null };
  const message = { params: { examId, messageId: randomUUID() }, body };
  for (const _ of ['sent', 'once more']) await done(invigilator, messagesRoutes.sendExamMessage, message);
  const [question] = testPaper.questions;
  const text = { nb: 'Drøft prøvinger', nn: 'Drøft prøvingar' };
  const corrected = {
    version: 1,
    note: body,
    questions: [{ id: question?.id ?? '', title: text, text: question?.text }],
  };
  await done(officer, messagesRoutes.correctPaper, {
    params: { examId, messageId: randomUUID() },
    body: corrected as never,
  });
  const incidentId = randomUUID();
  await register(invigilator, exam, {}, incidentId);
  await decide(officer, exam, incidentId, { graderNotice: 'Nettet var borte i et kvarter.' });
  const second = randomUUID();
  await register(colleague, exam, {}, second);
  await decide(colleague, exam, second, { compensation: { kind: 'newExam' } });
  const now = app().services.clock.now().toString();
  await done(candidate.personId, activityRoutes.reportActivity, {
    ...paramsOf(candidate),
    body: { activities: [{ kind: 'paste', at: now, amount: 9000 }] },
  });
  await done(officer, activityRoutes.showFlaggedActivity, { params: { examId } });
  await done(officer, incidentsRoutes.listIncidents, { params: { examId } });
  expect(await life()).toEqual({
    log: [
      'paperOpened by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'messageSent by Vakt Eksamen { kind: clarification, messageId: #1 }',
      'messageSent by Eksamens Konsulent { kind: correction, messageId: #2 }',
      'paperCorrected by Eksamens Konsulent { questions: [ q1 ], version: 2 }',
      'incidentRegistered by Vakt Eksamen { affected: 2, incidentId: #3, kind: technical, number: 1, scope: exam }',
      'timeExtended by Eksamens Konsulent { id: #3, minutes: 15, reached: 2, scope: candidates, skipped: 0 }',
      'incidentDecided by Eksamens Konsulent { affected: 2, compensation: extraMinutes, incidentId: #3, minutes: 15, number: 1 }',
      'incidentRegistered by Annen Konsulent { affected: 2, incidentId: #4, kind: technical, number: 2, scope: exam }',
      'incidentDecided by Annen Konsulent { affected: 2, compensation: newExam, incidentId: #4, number: 2 }',
      'activityShown by Eksamens Konsulent { candidateNumbers: [ Kandidat HemmeligA ] }',
    ],
    told: [
      'incidentRegistered to Annen Konsulent { number: 1 }',
      'incidentRegistered to Eksamens Konsulent { number: 1 }',
      'incidentRegistered to Eksamens Konsulent { number: 2 }',
      'messageToAll to Annen Konsulent { texts: { en: null, nb: Les oppgave 1 nøye., nn: null } }',
      'messageToAll to Annen Konsulent { texts: { en: null, nb: Les oppgave 1 nøye., nn: null } }',
      'messageToAll to Eksamens Konsulent { texts: { en: null, nb: Les oppgave 1 nøye., nn: null } }',
      'newExamOffered to Kandidat HemmeligA',
      'newExamOffered to Kandidat HemmeligB',
    ],
  });
});

test('another device, late updates and the history of an answer', async () => {
  const { exam, candidate, window } = await updates.written('Vi prøver for å vite.');
  const { examId, officer } = exam;
  const life = await lifeFrom(app(), examId);
  const other = await openAnswer(app(), candidate);
  const claim = { ...paramsOf(candidate), body: other.windowClaim() };
  for (const _ of ['taken over', 'once more']) await done(candidate.personId, sittingRoutes.takeOver, claim);
  const requestId = await askTakeover(app(), await updates.attemptIdOf(candidate));
  const decision = { params: { examId, requestId }, body: { isGranted: true } };
  await done(officer, invigilationRoutes.decideTakeover, decision);
  const taken = await updates.quarantine(candidate, window.doc, 'Med.');
  await done(officer, quarantineRoutes.showQuarantine, { params: { examId, quarantineId: taken } });
  await updates.decide(exam, taken, 'takenIn');
  const apart = await updates.quarantine(candidate, window.doc, 'Ikke med.');
  await updates.decide(exam, apart, 'keptApart');
  for (const each of [window, other]) each.kill();
  await updates.handInNow(candidate);
  const replacing = await updates.quarantine(candidate, window.doc, 'Enda mer.');
  await updates.decide(exam, replacing, 'takenIn');
  const { body } = await done(officer, historyRoutes.openAnswerHistory, {
    params: { examId, candidacyId: candidate.candidacyId },
    body: { reason: 'Klage på formelle feil' },
  });
  await done(officer, historyRoutes.showAnswerHistory, { params: { openingId: body.openingId } });
  expect(await life()).toEqual({
    log: [
      'writerChanged by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'takeoverConfirmed by Eksamens Konsulent { candidacyId: Kandidat HemmeligA }',
      'lateChangeRead by Eksamens Konsulent { quarantineId: #1 }',
      'branchTakenIn by Eksamens Konsulent { candidacyId: Kandidat HemmeligA, quarantineId: #1 }',
      'branchKeptApart by Eksamens Konsulent { candidacyId: Kandidat HemmeligA, quarantineId: #2 }',
      'answerHandedIn by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA, kind: candidate, sha256: #3, words: 6 }',
      'answerReplaced by Eksamens Konsulent { candidacyId: Kandidat HemmeligA, replacedSha256: #3, sha256: #4, words: 8 }',
      'branchTakenIn by Eksamens Konsulent { candidacyId: Kandidat HemmeligA, quarantineId: #5 }',
      'answerHistoryOpened by Eksamens Konsulent { candidacyId: Kandidat HemmeligA, openingId: #6 }',
      'answerHistoryRead by Eksamens Konsulent { candidacyId: Kandidat HemmeligA }',
    ],
    told: [
      'answerReplaced to Kandidat HemmeligA { words: 8, sha256: #4, handedInAt: 2026-03-02T12:05:00Z, receiptCode: #7, candidateNumber: Kandidat HemmeligA }',
      'receipt to Kandidat HemmeligA { words: 6, sha256: #3, pdfFileId: #8, pdfSha256: #9, handedInAt: 2026-03-02T12:05:00Z, receiptCode: #7, candidateNumber: Kandidat HemmeligA }',
      'receipt to Kandidat HemmeligA { words: 8, sha256: #4, pdfFileId: #10, pdfSha256: #11, handedInAt: 2026-03-02T12:05:00Z, receiptCode: #7, candidateNumber: Kandidat HemmeligA }',
    ],
  });
});

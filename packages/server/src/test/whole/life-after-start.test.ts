import { randomUUID } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { givenTimeRoutes } from '@karakter/contract/invigilation/given-time';
import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { reopeningRoutes } from '@karakter/contract/invigilation/reopening';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { moveTime, watchedExam } from '../scenes/board.ts';
import { addTestPerson } from '../scenes/people.ts';
import { nothingUnsaved, paramsOf, sittingsOf } from '../scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:05:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);

test('a candidate added on the spot, a hand-in opened again, a seat, and minutes taken back', async () => {
  const exam = await watchedExam(app());
  const { examId, invigilator, officer } = exam;
  const life = await lifeFrom(app(), examId);
  const [own, other] = exam.candidates;
  const added = {
    extraMinutes: 30,
    language: 'nb',
    room: 'A',
    seat: '4',
    reason: 'Falt ut av listen',
  } as const;
  const personId = await addTestPerson(app().services.db, 'Sen Student', ['candidate']);
  await done(invigilator, lateCandidateRoutes.addLateCandidate, {
    params: { examId },
    body: { kind: 'known', personId, time: 'own', ...added },
  });
  const facts = { name: 'Helt Ukjent', email: 'helt.ukjent@test.example', studentNumber: '612345' };
  await done(officer, lateCandidateRoutes.addLateCandidate, {
    params: { examId },
    body: { kind: 'unknown', ...facts, time: 'common', ...added },
  });
  await done(own.personId, sittingRoutes.openPaper, paramsOf(own));
  await done(own.personId, handinRoutes.handIn, { ...paramsOf(own), body: nothingUnsaved });
  await app().jobs.settle();
  for (const _ of ['opened', 'once more'])
    await done(invigilator, reopeningRoutes.reopenHandIn, {
      params: { examId, candidacyId: own.candidacyId },
      body: { minutes: 5, reason: 'Trykket for tidlig' },
    });
  expect((await sittingsOf(app).handInAgain(own)).status).toBe(200);
  const seated = { examId, candidacyId: other.candidacyId };
  for (const _ of ['seated', 'once more'])
    await done(invigilator, invigilationRoutes.changeSeat, {
      params: seated,
      body: { room: 'B', seat: '7' },
    });
  const timeId = randomUUID();
  await moveTime(app(), exam, { kind: 'extension', minutes: 20, reach: { scope: 'exam' } }, { id: timeId });
  await done(officer, givenTimeRoutes.takeBackTime, {
    params: { examId, timeId },
    body: { reason: 'Feil eksamen' },
  });
  expect(await life()).toEqual({
    log: [
      'candidatesRegistered by Vakt Eksamen { candidacies: [ { candidacyId: Sen Student, candidateNumber: Sen Student, extraMinutes: 30, language: nb } ] }',
      'startMoved by Vakt Eksamen { candidacyId: Sen Student, id: #1, reached: 1, scope: candidate, skipped: 0, startsAt: 2026-03-02T08:05:00Z }',
      'candidatesRegistered by Eksamens Konsulent { candidacies: [ { candidacyId: Helt Ukjent, candidateNumber: Helt Ukjent, extraMinutes: 30, language: nb } ] }',
      'paperOpened by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA }',
      'answerHandedIn by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA, kind: candidate, sha256: #2, words: 0 }',
      'handInReopened by Vakt Eksamen { candidacyId: Kandidat HemmeligA, sha256: #2, startedAt: 2026-03-02T08:05:00Z }',
      'timeExtended by Vakt Eksamen { candidacyId: Kandidat HemmeligA, id: #3, minutes: 5, reached: 1, scope: candidate, skipped: 0 }',
      'answerHandedIn by Kandidat HemmeligA { candidacyId: Kandidat HemmeligA, kind: candidate, sha256: #2, words: 0 }',
      'seatChanged by Vakt Eksamen { candidacyId: Kandidat HemmeligB }',
      'timeExtended by Vakt Eksamen { id: #4, minutes: 20, reached: 4, scope: exam, skipped: 1 }',
      'timeTakenBack by Eksamens Konsulent { id: #4, minutes: 20, reached: 4, scope: exam, skipped: 0 }',
    ],
    told: [
      'examPublished to Helt Ukjent { room: A, seat: 4, endsAt: 2026-03-02T12:34:00Z, startsAt: 2026-03-02T08:04:00Z }',
      'examPublished to Sen Student { room: A, seat: 4, endsAt: 2026-03-02T12:35:00Z, startsAt: 2026-03-02T08:05:00Z }',
      'handInReopened to Kandidat HemmeligA { endsAt: 2026-03-02T12:09:00Z, receiptCode: #5 }',
      'receipt to Kandidat HemmeligA { words: 0, sha256: #2, pdfFileId: #6, pdfSha256: #7, handedInAt: 2026-03-02T08:05:00Z, receiptCode: #5, candidateNumber: Kandidat HemmeligA }',
      'receipt to Kandidat HemmeligA { words: 0, sha256: #2, pdfFileId: #8, pdfSha256: #9, handedInAt: 2026-03-02T08:05:00Z, receiptCode: #10, earlierCodes: [ #5 ], candidateNumber: Kandidat HemmeligA }',
      'seatChanged to Kandidat HemmeligB { room: B, seat: 7, startsAt: 2026-03-02T08:04:00Z }',
    ],
  });
});

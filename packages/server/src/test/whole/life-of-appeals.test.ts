import { appealRoutes } from '@karakter/contract/appeal/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { appealScene } from '../scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../scenes/appealed.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);
const { announcedExam, theCase, decide, withdraw, reopen } = appealScene(app);

test('an appeal that is withdrawn, reopened, graded and decided', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  const appealId = await fileAppeal(app(), candidate);
  await withdraw(candidate.personId, appealId);
  await reopen(candidate.personId, appealId);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await withdraw(candidate.personId, appealId);
  await reopen(candidate.personId, appealId);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
  await decide(exam.officer, appealId);
  await app().jobs.settle();
  await done(caseworker, appealRoutes.decisionLetter, { params: { appealId } });
  for (const { personId, candidacyId } of exam.candidates)
    await done(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
  expect(await life()).toEqual({
    log: [
      'appealFiled by Kandidat HemmeligA { appealId: #1, candidateNumber: Kandidat HemmeligA, late: false }',
      'appealWithdrawn by Kandidat HemmeligA { appealId: #1, candidateNumber: Kandidat HemmeligA }',
      'appealReopened by Kandidat HemmeligA { appealId: #1, candidateNumber: Kandidat HemmeligA }',
      'appealCommissionFormed by Saks Behandler { commissionId: #2, members: [ { external: false, personId: Klage Intern, seat: 1, teaches: false }, { external: true, personId: Klage Ekstern, seat: 2, teaches: false } ], number: 1 }',
      'appealAssigned by Saks Behandler { appealId: #1, candidateNumber: Kandidat HemmeligA, commissionId: #2 }',
      'appealWithdrawn by Kandidat HemmeligA { appealId: #1, candidateNumber: Kandidat HemmeligA }',
      'appealReopened by Kandidat HemmeligA { appealId: #1, candidateNumber: Kandidat HemmeligA }',
      'answerRead by Klage Intern { candidateNumber: Kandidat HemmeligA }',
      'assessmentConfirmed by Klage Intern { candidateNumber: Kandidat HemmeligA, commissionId: #2 }',
      'answerRead by Klage Ekstern { candidateNumber: Kandidat HemmeligA }',
      'assessmentConfirmed by Klage Ekstern { candidateNumber: Kandidat HemmeligA, commissionId: #2 }',
      'assessmentsRevealed by Karakter { candidateNumbers: [ Kandidat HemmeligA ], commissionId: #2 }',
      'gradeAgreed by Karakter { basis: same, candidateNumber: Kandidat HemmeligA, commissionId: #2, grade: B }',
      'commissionCompleted by Karakter { commissionId: #2, commissionKind: appeal, commissionNumber: 1 }',
      'appealGraded by Karakter { appealId: #1, candidateNumber: Kandidat HemmeligA, grade: B }',
      'appealRead by Eksamens Konsulent { candidateNumber: Kandidat HemmeligA, readAppeal: #1 }',
      'appealDecided by Eksamens Konsulent { appealId: #1, candidateNumber: Kandidat HemmeligA, grade: B, outcome: inFavour }',
      'decisionRead by Saks Behandler { candidateNumber: Kandidat HemmeligA, readAppeal: #1 }',
      'explanationRequested by Kandidat HemmeligA { candidateNumber: Kandidat HemmeligA, commissionId: #2, dueAt: 2026-03-23T23:00:00Z }',
      'explanationRequested by Kandidat HemmeligB { candidateNumber: Kandidat HemmeligB, commissionId: #3, dueAt: 2026-03-23T23:00:00Z }',
    ],
    told: [
      'appealDecided to Kandidat HemmeligA { outcome: inFavour, complaintUntil: 2026-03-30T22:00:00Z }',
      'appealGraded to Saks Behandler',
      'appealReceived to Kandidat HemmeligA { late: false, filedAt: 2026-03-09T09:00:00Z }',
      'appealReopened to Kandidat HemmeligA',
      'appealReopened to Kandidat HemmeligA',
      'appealToGrade to Klage Ekstern { answers: 1 }',
      'appealToGrade to Klage Ekstern { answers: 1 }',
      'appealToGrade to Klage Intern { answers: 1 }',
      'appealToGrade to Klage Intern { answers: 1 }',
      'appealToHandle to Saks Behandler { late: false }',
      'appealToHandle to Saks Behandler { late: false }',
      'appealWithdrawn to Kandidat HemmeligA { mayReopen: true, reopenUntil: 2026-03-30T22:00:00Z }',
      'appealWithdrawn to Kandidat HemmeligA { mayReopen: true, reopenUntil: 2026-03-30T22:00:00Z }',
      'assessmentsRevealed to Klage Intern { answers: 1 }',
      'explanationReceived to Kandidat HemmeligA { dueAt: 2026-03-23T23:00:00Z, manual: null }',
      'explanationReceived to Kandidat HemmeligB { dueAt: 2026-03-23T23:00:00Z, manual: null }',
      'explanationRequested to Ekstern Sensor { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligB }',
      'explanationRequested to Intern Sensor { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligB }',
      'explanationRequested to Klage Ekstern { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligA }',
      'explanationRequested to Klage Intern { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligA }',
    ],
  });
});

test('an appeal that leads to a new assessment', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  const commission = await formAppealCommission(app(), exam, caseworker, []);
  const appealId = await fileAppeal(app(), candidate);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
  const { version } = await theCase(caseworker, appealId);
  const members = exam.graders.map((personId) => ({ personId, external: false, teaches: false }));
  const body = { version, grade: 'B', assessment: 'Samlet.', members };
  await done(exam.officer, appealRoutes.enterNewAssessment, { params: { appealId }, body });
  expect(await life()).toEqual({
    log: [
      'appealCommissionFormed by Saks Behandler { commissionId: #1, members: [ { external: false, personId: Klage Intern, seat: 1, teaches: false }, { external: true, personId: Klage Ekstern, seat: 2, teaches: false } ], number: 1 }',
      'appealFiled by Kandidat HemmeligA { appealId: #2, candidateNumber: Kandidat HemmeligA, late: false }',
      'appealAssigned by Karakter { appealId: #2, candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'answerRead by Klage Intern { candidateNumber: Kandidat HemmeligA }',
      'assessmentConfirmed by Klage Intern { candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'answerRead by Klage Ekstern { candidateNumber: Kandidat HemmeligA }',
      'assessmentConfirmed by Klage Ekstern { candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'assessmentsRevealed by Karakter { candidateNumbers: [ Kandidat HemmeligA ], commissionId: #1 }',
      'gradeAgreed by Karakter { basis: same, candidateNumber: Kandidat HemmeligA, commissionId: #1, grade: A }',
      'commissionCompleted by Karakter { commissionId: #1, commissionKind: appeal, commissionNumber: 1 }',
      'newAssessmentNeeded by Karakter { appealId: #2, candidateNumber: Kandidat HemmeligA, grade: A }',
      'appealRead by Saks Behandler { candidateNumber: Kandidat HemmeligA, readAppeal: #2 }',
      'appealDecided by Eksamens Konsulent { appealId: #2, candidateNumber: Kandidat HemmeligA, grade: B, outcome: inFavour }',
    ],
    told: [
      'appealDecided to Kandidat HemmeligA { outcome: inFavour, complaintUntil: 2026-03-30T22:00:00Z }',
      'appealReceived to Kandidat HemmeligA { late: false, filedAt: 2026-03-09T09:00:00Z }',
      'appealToGrade to Klage Ekstern { answers: 1 }',
      'appealToGrade to Klage Intern { answers: 1 }',
      'appealToHandle to Saks Behandler { late: false }',
      'assessmentsRevealed to Klage Intern { answers: 1 }',
      'newAssessmentNeeded to Eksamens Konsulent',
      'newAssessmentNeeded to Saks Behandler',
    ],
  });
});

test('late appeals: one is dismissed and then taken up, one arrives on paper', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  await app().services.clock.moveTo(Temporal.Instant.from('2026-04-20T08:00:00Z'));
  const params = { appealId: await fileAppeal(app(), candidate) };
  await done(caseworker, appealRoutes.dismissLateAppeal, { params, body: { reason: 'For sent ute' } });
  await done(caseworker, appealRoutes.takeUpLateAppeal, { params });
  const { candidateNumber } = exam.candidates[1] ?? candidate;
  const came = { arrivedOn: '2026-04-19', arrivedBy: 'paper', grounds: 'Brev' } as const;
  await done(exam.officer, appealRoutes.registerAppeal, {
    params: { examId: exam.examId },
    body: { candidateNumber, ...came },
  });
  expect(await life()).toEqual({
    log: [
      'appealFiled by Kandidat HemmeligA { appealId: #1, candidateNumber: Kandidat HemmeligA, late: true }',
      'appealDismissed by Saks Behandler { appealId: #1, candidateNumber: Kandidat HemmeligA }',
      'appealTakenUp by Saks Behandler { appealId: #1, candidateNumber: Kandidat HemmeligA }',
      'appealRegistered by Eksamens Konsulent { appealId: #2, arrivedBy: paper, arrivedOn: 2026-04-19, candidateNumber: Kandidat HemmeligB, late: true }',
    ],
    told: [
      'appealDismissed to Kandidat HemmeligA { complaintUntil: 2026-05-11T22:00:00Z }',
      'appealReceived to Kandidat HemmeligA { late: true, filedAt: 2026-04-20T08:00:00Z }',
      'appealRegistered to Kandidat HemmeligB { late: true, arrivedOn: 2026-04-19 }',
      'appealTakenUp to Kandidat HemmeligA',
      'appealToHandle to Saks Behandler { late: true }',
      'appealToHandle to Saks Behandler { late: true }',
    ],
  });
});

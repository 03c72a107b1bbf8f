import { appealRoutes } from '@karakter/contract/appeal/routes';
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
  await decide(caseworker, appealId);
  expect(await life()).toEqual({
    log: [
      'appealFiled by Kandidat HemmeligA',
      'appealWithdrawn by Kandidat HemmeligA',
      'appealReopened by Kandidat HemmeligA',
      'appealCommissionFormed by Saks Behandler',
      'appealAssigned by Saks Behandler',
      'appealWithdrawn by Kandidat HemmeligA',
      'appealReopened by Kandidat HemmeligA',
      'answerRead by Klage Intern',
      'assessmentConfirmed by Klage Intern',
      'answerRead by Klage Ekstern',
      'assessmentConfirmed by Klage Ekstern',
      'assessmentsRevealed by Karakter',
      'gradeAgreed by Karakter',
      'commissionCompleted by Karakter',
      'appealGraded by Karakter',
      'appealRead by Saks Behandler',
      'appealDecided by Saks Behandler',
    ],
    told: [
      'appealDecided to Kandidat HemmeligA',
      'appealGraded to Saks Behandler',
      'appealReceived to Kandidat HemmeligA',
      'appealToGrade to Klage Ekstern',
      'appealToGrade to Klage Ekstern',
      'appealToGrade to Klage Intern',
      'appealToGrade to Klage Intern',
      'appealToHandle to Saks Behandler',
      'appealToHandle to Saks Behandler',
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
  await done(caseworker, appealRoutes.enterNewAssessment, { params: { appealId }, body });
  expect(await life()).toEqual({
    log: [
      'appealCommissionFormed by Saks Behandler',
      'appealFiled by Kandidat HemmeligA',
      'appealAssigned by Karakter',
      'answerRead by Klage Intern',
      'assessmentConfirmed by Klage Intern',
      'answerRead by Klage Ekstern',
      'assessmentConfirmed by Klage Ekstern',
      'assessmentsRevealed by Karakter',
      'gradeAgreed by Karakter',
      'commissionCompleted by Karakter',
      'newAssessmentNeeded by Karakter',
      'appealRead by Saks Behandler',
      'appealDecided by Saks Behandler',
    ],
    told: [
      'appealDecided to Kandidat HemmeligA',
      'appealReceived to Kandidat HemmeligA',
      'appealToGrade to Klage Ekstern',
      'appealToGrade to Klage Intern',
      'appealToHandle to Saks Behandler',
      'newAssessmentNeeded to Eksamens Konsulent',
      'newAssessmentNeeded to Saks Behandler',
    ],
  });
});

test('late appeals: one is dismissed and then taken up, one comes on paper', async () => {
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
      'appealFiled by Kandidat HemmeligA',
      'appealDismissed by Saks Behandler',
      'appealTakenUp by Saks Behandler',
      'appealRegistered by Eksamens Konsulent',
    ],
    told: [
      'appealDismissed to Kandidat HemmeligA',
      'appealReceived to Kandidat HemmeligA',
      'appealRegistered to Kandidat HemmeligB',
      'appealTakenUp to Kandidat HemmeligA',
      'appealToHandle to Saks Behandler',
      'appealToHandle to Saks Behandler',
    ],
  });
});

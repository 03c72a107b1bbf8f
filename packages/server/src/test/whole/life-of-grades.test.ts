import { archiveRoutes } from '@karakter/contract/archive/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { appealScene } from '../scenes/appeal-scene.ts';
import { correctByTwo } from '../scenes/deciding/corrected.ts';
import { wholeExplanation } from '../scenes/explained.ts';
import { gradeBoth } from '../scenes/graded.ts';
import { gradeAndConfirm, scriptAt } from '../scenes/grading.ts';
import { addHandedInExam } from '../scenes/handed-in.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);
const { announcedExam } = appealScene(app);

/** What a notice of a grade states besides its deadlines (fvl. § 27). */
const rights =
  'rights: { bases: { access: fvl. § 18, appeal: uhl. § 11-10, complaint: uhl. § 11-9, explanation: uhl. § 11-8 }, appeal: portal, isOral: false, sector: higherEducation, isGroup: false, explanation: portal }';

test('grading and results, from the duty of confidentiality to the announced grades', async () => {
  const { db } = app().services;
  const exam = await addHandedInExam(app(), { candidates: 2 });
  const [inner, outer] = exam.graders;
  const [first, second] = exam.candidates.map(({ candidateNumber }) => scriptAt(exam, candidateNumber));
  if (!first || !second) throw new Error('two candidates were asked for');
  const { commissionId, examId, officer } = exam;
  const life = await lifeFrom(app(), examId);
  const members = db.updateTable('commission_member').where('commission_id', '=', commissionId);
  await members.set({ confidentiality_accepted_at: null }).execute();
  for (const grader of [inner, outer, outer])
    await done(grader, gradingRoutes.acceptConfidentiality, {
      params: { commissionId },
      body: { impartial: true },
    });
  await done(inner, gradingRoutes.showGradedPaper, { params: { commissionId } });
  await done(outer, gradingRoutes.answerPdf, { params: first });
  await gradeAndConfirm(app(), inner, first, 'C');
  await done(inner, gradingRoutes.reopenAssessment, { params: first });
  await gradeBoth(app(), exam, first.candidateNumber, 'C');
  await gradeAndConfirm(app(), inner, second, 'B');
  await gradeAndConfirm(app(), outer, second, 'D');
  await done(inner, gradingRoutes.proposeGrade, {
    params: second,
    body: { grade: 'C', reason: 'Midt imellom' },
  });
  await done(outer, gradingRoutes.approveGrade, { params: second, body: { grade: 'C' } });
  const params = { examId };
  for (const _ of ['checked', 'once more']) await done(officer, resultsRoutes.checkResults, { params });
  await done(officer, resultsRoutes.announceGrades, { params, body: { at: '2026-03-10T09:00:00Z' } });
  const [plannedAt, at] = ['2026-03-10T09:00:00Z', '2026-03-11T09:00:00Z'];
  await done(officer, resultsRoutes.announceGrades, { params, body: { at, plannedAt } });
  for (const _ of ['cancelled', 'once more'])
    await done(officer, resultsRoutes.cancelAnnouncement, { params, body: { plannedAt: at } });
  for (const _ of ['announced', 'once more'])
    await done(officer, resultsRoutes.announceGrades, { params, body: { at: null } });
  expect(await life()).toEqual({
    log: [
      'confidentialityAccepted by Intern Sensor { commissionId: #1 }',
      'confidentialityAccepted by Ekstern Sensor { commissionId: #1 }',
      'gradedPaperRead by Intern Sensor',
      'answerRead by Ekstern Sensor { candidateNumber: Kandidat HemmeligA }',
      'answerRead by Intern Sensor { candidateNumber: Kandidat HemmeligA }',
      'assessmentConfirmed by Intern Sensor { candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'assessmentReopened by Intern Sensor { candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'assessmentConfirmed by Intern Sensor { candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'assessmentConfirmed by Ekstern Sensor { candidateNumber: Kandidat HemmeligA, commissionId: #1 }',
      'assessmentsRevealed by Karakter { candidateNumbers: [ Kandidat HemmeligA ], commissionId: #1 }',
      'gradeAgreed by Karakter { basis: same, candidateNumber: Kandidat HemmeligA, commissionId: #1, grade: C }',
      'answerRead by Intern Sensor { candidateNumber: Kandidat HemmeligB }',
      'assessmentConfirmed by Intern Sensor { candidateNumber: Kandidat HemmeligB, commissionId: #1 }',
      'answerRead by Ekstern Sensor { candidateNumber: Kandidat HemmeligB }',
      'assessmentConfirmed by Ekstern Sensor { candidateNumber: Kandidat HemmeligB, commissionId: #1 }',
      'assessmentsRevealed by Karakter { candidateNumbers: [ Kandidat HemmeligB ], commissionId: #1 }',
      'gradeProposed by Intern Sensor { candidateNumber: Kandidat HemmeligB, commissionId: #1, grade: C }',
      'gradeAgreed by Karakter { basis: discussed, candidateNumber: Kandidat HemmeligB, commissionId: #1, grade: C }',
      'commissionCompleted by Karakter { commissionId: #1, commissionKind: ordinary, commissionNumber: 1 }',
      'resultsChecked by Eksamens Konsulent { entered: 2 }',
      'announcementPlanned by Eksamens Konsulent { plannedFor: 2026-03-10T09:00:00Z }',
      'announcementPlanned by Eksamens Konsulent { plannedFor: 2026-03-11T09:00:00Z }',
      'announcementCancelled by Eksamens Konsulent',
      'gradesAnnounced by Eksamens Konsulent { held: 0, reached: 2 }',
    ],
    told: [
      'assessmentsRevealed to Intern Sensor { answers: 1 }',
      `gradeAnnounced to Kandidat HemmeligA { ${rights}, appealDeadline: 2026-03-30T22:00:00Z, complaintDeadline: 2026-03-30T22:00:00Z, explanationDeadline: 2026-03-16T23:00:00Z }`,
      `gradeAnnounced to Kandidat HemmeligB { ${rights}, appealDeadline: 2026-03-30T22:00:00Z, complaintDeadline: 2026-03-30T22:00:00Z, explanationDeadline: 2026-03-16T23:00:00Z }`,
      'gradingCompleted to Eksamens Konsulent { commissionNumber: 1 }',
    ],
  });
});

test('an explanation that is written, sent and read, and one given orally', async () => {
  const { exam } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  const [grader] = exam.graders;
  for (const { personId, candidacyId } of exam.candidates)
    await done(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
  const { body } = await done(grader, explanationRoutes.listMyExplanations);
  const [written, oral] = body.explanations.map(({ id }) => ({ params: { explanationId: id } }));
  if (!written || !oral) throw new Error('two were asked for');
  await done(grader, explanationRoutes.showExplanation, written);
  for (const version of [1, 2])
    await done(grader, explanationRoutes.saveExplanation, {
      ...written,
      body: { ...wholeExplanation, version },
    });
  await done(grader, explanationRoutes.markExplanationReady, { ...written, body: { version: 3 } });
  const cases = [written, oral].map(({ params }) => ({ params: { ...params, examId: exam.examId } }));
  for (const each of cases) await done(exam.officer, explanationRoutes.showExplanationCase, each);
  await done(grader, explanationRoutes.sendExplanation, { ...written, body: { version: 3 } });
  await done(grader, explanationRoutes.recordOralExplanation, { ...oral, body: { on: '2026-03-09' } });
  const reader = exam.candidates[0]?.personId ?? '';
  for (const _ of ['read', 'once more']) await done(reader, explanationRoutes.openExplanation, written);
  expect(await life()).toEqual({
    log: [
      'explanationRequested by Kandidat HemmeligA { candidateNumber: Kandidat HemmeligA, commissionId: #1, dueAt: 2026-03-23T23:00:00Z }',
      'explanationRequested by Kandidat HemmeligB { candidateNumber: Kandidat HemmeligB, commissionId: #1, dueAt: 2026-03-23T23:00:00Z }',
      'explanationTextRead by Intern Sensor { candidateNumber: Kandidat HemmeligA }',
      'explanationSaved by Intern Sensor { candidateNumber: Kandidat HemmeligA, commissionNumber: 1 }',
      'explanationMarkedReady by Intern Sensor { candidateNumber: Kandidat HemmeligA, commissionNumber: 1 }',
      'explanationTextRead by Eksamens Konsulent { candidateNumber: Kandidat HemmeligA }',
      'explanationSent by Intern Sensor { candidateNumber: Kandidat HemmeligA, commissionNumber: 1, textSha256: #2 }',
      'explanationGivenOrally by Intern Sensor { candidateNumber: Kandidat HemmeligB, commissionNumber: 1, givenOn: 2026-03-09 }',
      'explanationRead by Kandidat HemmeligA { candidateNumber: Kandidat HemmeligA, commissionNumber: 1 }',
    ],
    told: [
      'explanationReady to Saks Behandler { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligA }',
      'explanationReceived to Kandidat HemmeligA { dueAt: 2026-03-23T23:00:00Z, manual: null }',
      'explanationReceived to Kandidat HemmeligB { dueAt: 2026-03-23T23:00:00Z, manual: null }',
      'explanationRequested to Ekstern Sensor { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligA }',
      'explanationRequested to Ekstern Sensor { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligB }',
      'explanationRequested to Intern Sensor { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligA }',
      'explanationRequested to Intern Sensor { dueAt: 2026-03-23T23:00:00Z, candidateNumber: Kandidat HemmeligB }',
      'explanationSent to Kandidat HemmeligA { appealDeadline: 2026-03-30T22:00:00Z }',
      'explanationSent to Kandidat HemmeligB { appealDeadline: 2026-03-30T22:00:00Z }',
    ],
  });
});

test('a corrected grade, and the archive', async () => {
  const { exam, candidate } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  const params = { examId: exam.examId };
  const { candidateNumber } = exam.candidates[1] ?? candidate;
  const correction = { candidateNumber, grade: 'B', reason: 'Ført feil' };
  expect((await correctByTwo(app(), exam, correction)).status).toBe(200);
  await done(exam.officer, archiveRoutes.archiveExam, {
    params,
    body: { earlyReason: 'Flyttes til arkivet' },
  });
  await app().jobs.settle();
  await done(exam.officer, archiveRoutes.archiveBundle, { params });
  expect(await life()).toEqual({
    log: [
      'gradeCorrectionProposed by Eksamens Konsulent { candidateNumber: Kandidat HemmeligB, correctionId: #1, from: C, to: B }',
      'gradeCorrectionConfirmed by Andre Konsulent { candidateNumber: Kandidat HemmeligB, correctionId: #1 }',
      'protocolCorrected by Andre Konsulent { candidateNumber: Kandidat HemmeligB, from: C, to: B }',
      'archiveRequested by Eksamens Konsulent { beforeDeadlines: true, withoutSignatures: true }',
      'examArchived by Eksamens Konsulent { files: 25, sha256: #2 }',
      'archiveRead by Eksamens Konsulent',
    ],
    told: [
      'archiveReady to Eksamens Konsulent { sha256: #2 }',
      `gradeCorrected to Kandidat HemmeligB { after: B, before: C, reason: Ført feil, ${rights}, appealDeadline: 2026-03-30T22:00:00Z, complaintDeadline: 2026-03-30T22:00:00Z, explanationDeadline: 2026-03-16T23:00:00Z }`,
      'gradeCorrectionNews to Andre Konsulent { what: toConfirm, candidateNumber: Kandidat HemmeligB }',
      'gradeCorrectionNews to Saks Behandler { what: toConfirm, candidateNumber: Kandidat HemmeligB }',
    ],
  });
});

import { archiveRoutes } from '@karakter/contract/archive/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { appealScene } from '../scenes/appeal-scene.ts';
import { wholeExplanation } from '../scenes/explained.ts';
import { gradeBoth } from '../scenes/graded.ts';
import { gradeAndConfirm, scriptAt } from '../scenes/grading.ts';
import { addHandedInExam } from '../scenes/handed-in.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);
const { announcedExam } = appealScene(app);

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
    await done(grader, gradingRoutes.acceptConfidentiality, { params: { commissionId } });
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
  await done(officer, resultsRoutes.announceGrades, { params, body: { at: '2026-03-11T09:00:00Z' } });
  for (const _ of ['cancelled', 'once more'])
    await done(officer, resultsRoutes.cancelAnnouncement, { params });
  for (const _ of ['announced', 'once more'])
    await done(officer, resultsRoutes.announceGrades, { params, body: { at: null } });
  expect(await life()).toEqual({
    log: [
      'confidentialityAccepted by Intern Sensor',
      'confidentialityAccepted by Ekstern Sensor',
      'answerRead by Intern Sensor',
      'assessmentConfirmed by Intern Sensor',
      'assessmentReopened by Intern Sensor',
      'assessmentConfirmed by Intern Sensor',
      'answerRead by Ekstern Sensor',
      'assessmentConfirmed by Ekstern Sensor',
      'assessmentsRevealed by Karakter',
      'gradeAgreed by Karakter',
      'answerRead by Intern Sensor',
      'assessmentConfirmed by Intern Sensor',
      'answerRead by Ekstern Sensor',
      'assessmentConfirmed by Ekstern Sensor',
      'assessmentsRevealed by Karakter',
      'gradeProposed by Intern Sensor',
      'gradeAgreed by Karakter',
      'commissionCompleted by Karakter',
      'resultsChecked by Eksamens Konsulent',
      'announcementPlanned by Eksamens Konsulent',
      'announcementPlanned by Eksamens Konsulent',
      'announcementCancelled by Eksamens Konsulent',
      'gradesAnnounced by Eksamens Konsulent',
    ],
    told: [
      'gradeAnnounced to Kandidat HemmeligA',
      'gradeAnnounced to Kandidat HemmeligB',
      'gradingCompleted to Eksamens Konsulent',
    ],
  });
});

test('an explanation that is written, sent and read, and one by word of mouth', async () => {
  const { exam } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  const [grader] = exam.graders;
  for (const { personId, candidacyId } of exam.candidates)
    await done(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
  const { body } = await done(grader, explanationRoutes.listMyExplanations);
  const [written, oral] = body.explanations.map(({ id }) => ({ params: { explanationId: id } }));
  if (!written || !oral) throw new Error('two were asked for');
  for (const version of [1, 2])
    await done(grader, explanationRoutes.saveExplanation, {
      ...written,
      body: { ...wholeExplanation, version },
    });
  await done(grader, explanationRoutes.markExplanationReady, { ...written, body: { version: 3 } });
  await done(grader, explanationRoutes.sendExplanation, { ...written, body: { version: 3 } });
  await done(grader, explanationRoutes.recordOralExplanation, oral);
  const reader = exam.candidates[0]?.personId ?? '';
  for (const _ of ['read', 'once more']) await done(reader, explanationRoutes.openExplanation, written);
  expect(await life()).toEqual({
    log: [
      'explanationRequested by Kandidat HemmeligA',
      'explanationRequested by Kandidat HemmeligB',
      'explanationSaved by Intern Sensor',
      'explanationMarkedReady by Intern Sensor',
      'explanationSent by Intern Sensor',
      'explanationGivenOrally by Intern Sensor',
      'explanationRead by Kandidat HemmeligA',
    ],
    told: [
      'explanationRequested to Ekstern Sensor',
      'explanationRequested to Ekstern Sensor',
      'explanationRequested to Intern Sensor',
      'explanationRequested to Intern Sensor',
      'explanationSent to Kandidat HemmeligA',
      'explanationSent to Kandidat HemmeligB',
    ],
  });
});

test('a corrected grade, and the archive', async () => {
  const { exam, candidate } = await announcedExam();
  const life = await lifeFrom(app(), exam.examId);
  const params = { examId: exam.examId };
  const correction = { candidateNumber: candidate.candidateNumber, grade: 'B', reason: 'Ført feil' };
  await done(exam.officer, resultsRoutes.correctProtocol, {
    params,
    body: { ...correction, authority: 'Studiesjefen' },
  });
  await done(exam.officer, archiveRoutes.archiveExam, {
    params,
    body: { earlyReason: 'Flyttes til arkivet' },
  });
  await app().jobs.settle();
  await done(exam.officer, archiveRoutes.archiveBundle, { params });
  expect(await life()).toEqual({
    log: [
      'protocolCorrected by Eksamens Konsulent',
      'archiveRequested by Eksamens Konsulent',
      'examArchived by Eksamens Konsulent',
      'archiveRead by Eksamens Konsulent',
    ],
    told: ['archiveReady to Eksamens Konsulent', 'gradeAnnounced to Kandidat HemmeligA'],
  });
});

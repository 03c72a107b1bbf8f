import { planningRoutes } from '@karakter/contract/exam/routes';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { addTestExam } from '../scenes/exam.ts';
import { testGuide, testPaper } from '../scenes/handed-in.ts';
import { addTestPerson } from '../scenes/people.ts';
import { candidateListText, planTestExam, prepareTestExam, testFacts } from '../scenes/planned-exam.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);

test('planning, from the new exam to the published one', async () => {
  const { db } = app().services;
  const { officer, examId } = await planTestExam(app());
  const life = await lifeFrom(app(), examId);
  const params = { examId };
  const version = async () => (await done(officer, planningRoutes.seeExam, { params })).body.version;
  const facts = { ...testFacts, durationMinutes: 300 };
  for (const version of [1, 2])
    await done(officer, planningRoutes.changeExamFacts, { params, body: { version, facts } });
  for (const name of ['Coordinator', 'Invigilator'] as const) {
    const of = { params: { examId, personId: await addTestPerson(db, name, []) } };
    for (const _ of ['appointed', 'once more']) await done(officer, appointmentRoutes[`appoint${name}`], of);
    await done(officer, appointmentRoutes[`dismiss${name}`], of);
  }
  const { members } = await prepareTestExam(app(), { officer, examId }, 2);
  const { body: extra } = await done(officer, commissionRoutes.formCommission, {
    params,
    body: { version: await version(), members },
  });
  const commission = { params: { examId, commissionId: extra.id } };
  await done(officer, commissionRoutes.changeCommission, {
    ...commission,
    body: { version: await version(), members },
  });
  await done(officer, commissionRoutes.dissolveCommission, commission);
  const { body } = await done(officer, candidateRoutes.listCandidates, { params });
  const [first, second] = body.candidates;
  if (!first || !second) throw new Error('two were registered');
  const at = { examId, candidacyId: first.candidacyId };
  const { extraMinutes, language, room, seat, name, email } = first;
  const arranged = { extraMinutes, language, room, seat };
  await done(officer, candidateRoutes.changeCandidate, {
    params: at,
    body: { ...arranged, extraMinutes: 45, before: arranged },
  });
  await done(officer, candidateRoutes.correctPerson, {
    params: at,
    body: { name: 'Riktig Navn', email, before: { name, email } },
  });
  await done(officer, candidateRoutes.removeCandidate, {
    params: { examId, candidacyId: second.candidacyId },
  });
  for (const _ of ['published', 'once more']) await done(officer, planningRoutes.publishExam, { params });
  await done(officer, candidateRoutes.importCandidates, { params, body: { text: candidateListText(1, 7) } });
  expect(await life()).toEqual({
    log: [
      'examFactsChanged by Eksamens Konsulent',
      'coordinatorAppointed by Eksamens Konsulent',
      'coordinatorDismissed by Eksamens Konsulent',
      'invigilatorAppointed by Eksamens Konsulent',
      'invigilatorDismissed by Eksamens Konsulent',
      'candidatesRegistered by Eksamens Konsulent',
      'commissionFormed by Eksamens Konsulent',
      'commissionFormed by Eksamens Konsulent',
      'commissionChanged by Eksamens Konsulent',
      'commissionDissolved by Eksamens Konsulent',
      'candidateChanged by Eksamens Konsulent',
      'candidateFactsCorrected by Eksamens Konsulent',
      'candidateRemoved by Eksamens Konsulent',
      'examPublished by Eksamens Konsulent',
      'candidatesRegistered by Eksamens Konsulent',
    ],
    told: ['examPublished to Riktig Navn', 'examPublished to Student Nummer500007'],
  });
});

test('a paper that is returned, corrected and approved, with its guide', async () => {
  const { db } = app().services;
  const { examId, coordinator, officer } = await addTestExam(db, { state: 'planned' });
  const leader = await addTestPerson(db, 'Program Leder', ['programmeLeader']);
  const life = await lifeFrom(app(), examId);
  const params = { examId };
  for (const version of [0, 1])
    await done(coordinator, papersRoutes.saveGuide, { params, body: { version, content: testGuide } });
  await done(coordinator, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } });
  await done(coordinator, papersRoutes.submitPaper, { params, body: { version: 1 } });
  await done(leader, papersRoutes.returnPaper, { params, body: { version: 2, reason: 'Se oppgave 1' } });
  await done(coordinator, papersRoutes.savePaper, { params, body: { version: 3, content: testPaper } });
  await done(coordinator, papersRoutes.submitPaper, { params, body: { version: 4 } });
  await done(leader, papersRoutes.approvePaper, { params, body: { version: 5 } });
  await done(officer, papersRoutes.readPaper, { params });
  await done(officer, papersRoutes.previewPaper, { params: { examId, language: 'nn' } });
  await done(officer, papersRoutes.readGuide, { params });
  await done(officer, papersRoutes.listGuideVersions, { params });
  expect(await life()).toEqual({
    log: [
      'guideSaved by Emne Ansvarlig',
      'guideSaved by Emne Ansvarlig',
      'paperSaved by Emne Ansvarlig',
      'paperSubmitted by Emne Ansvarlig',
      'paperReturned by Program Leder',
      'paperSaved by Emne Ansvarlig',
      'paperSubmitted by Emne Ansvarlig',
      'paperApproved by Program Leder',
      'paperRead by Eksamens Konsulent',
      'paperPreviewed by Eksamens Konsulent',
      'guideRead by Eksamens Konsulent',
      'guideRead by Eksamens Konsulent',
    ],
    told: [
      'paperApproved to Emne Ansvarlig',
      'paperReturned to Emne Ansvarlig',
      'paperSubmitted to Program Leder',
      'paperSubmitted to Program Leder',
    ],
  });
});

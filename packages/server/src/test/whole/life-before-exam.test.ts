import { dutyRoutes } from '@karakter/contract/exam/duties';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { paperCommentRoutes } from '@karakter/contract/papers/comments';
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
import {
  candidateListText,
  changeTime,
  planTestExam,
  prepareTestExam,
  testFacts,
} from '../scenes/planned-exam.ts';

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
    const body = { rooms: null, firstDay: '2026-03-02', lastDay: null };
    if (name === 'Invigilator') await done(officer, dutyRoutes.setDuty, { ...of, body });
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
  const late = candidateListText(1, 7);
  for (const text of [late, late.replace('student500007@', 'ny.adresse@')])
    await done(officer, candidateRoutes.importCandidates, { params, body: { text } });
  await changeTime(app(), { officer, examId }, { startsAt: '2026-03-03T08:00:00Z', explanation: 'Rom A' });
  expect(await life()).toEqual({
    log: [
      'examFactsChanged by Eksamens Konsulent { changes: [ { after: 300, before: 240, field: durationMinutes } ] }',
      'coordinatorAppointed by Eksamens Konsulent { personId: Coordinator }',
      'coordinatorDismissed by Eksamens Konsulent { personId: Coordinator }',
      'invigilatorAppointed by Eksamens Konsulent { personId: Invigilator }',
      'invigilatorDutyChanged by Eksamens Konsulent { firstDay: 2026-03-02, lastDay: null, personId: Invigilator, rooms: null }',
      'invigilatorDismissed by Eksamens Konsulent { personId: Invigilator }',
      'candidatesRegistered by Eksamens Konsulent { candidacies: [ { candidacyId: Riktig Navn, candidateNumber: Riktig Navn, extraMinutes: 30, language: nb }, { candidacyId: #1, candidateNumber: #2, extraMinutes: 0, language: nb } ] }',
      'commissionFormed by Eksamens Konsulent { commissionId: #3, members: [ { external: false, personId: Intern Sensor, seat: 1, teaches: true }, { external: true, personId: Ekstern Sensor, seat: 2, teaches: false } ], number: 1 }',
      'commissionFormed by Eksamens Konsulent { commissionId: #4, members: [ { external: false, personId: Intern Sensor, seat: 1, teaches: true }, { external: true, personId: Ekstern Sensor, seat: 2, teaches: false } ], number: 2 }',
      'commissionChanged by Eksamens Konsulent { commissionId: #4, members: [ { external: false, personId: Intern Sensor, seat: 1, teaches: true }, { external: true, personId: Ekstern Sensor, seat: 2, teaches: false } ], number: 2 }',
      'commissionDissolved by Eksamens Konsulent { commissionId: #4, number: 2 }',
      'candidateChanged by Eksamens Konsulent { after: { extraMinutes: 45, language: nb, room: , seat:  }, before: { extraMinutes: 30, language: nb, room: , seat:  }, candidacyId: Riktig Navn }',
      'candidateFactsCorrected by Eksamens Konsulent { candidacies: [ { candidacyId: Riktig Navn } ], persons: 1, what: nameOrAddress }',
      'candidateRemoved by Eksamens Konsulent { candidacyId: #1, candidateNumber: #2 }',
      'examPublished by Eksamens Konsulent { candidates: 1, endsAt: 2026-03-02T13:45:00Z, startsAt: 2026-03-02T08:00:00Z, warnings: [ noCoordinator, paperMissing, guideMissing, noInvigilators, noRooms, noSignIn, noExamDayPhone ] }',
      'candidatesRegistered by Eksamens Konsulent { candidacies: [ { candidacyId: Student Nummer500007, candidateNumber: Student Nummer500007, extraMinutes: 30, language: nb } ] }',
      'candidateFactsCorrected by Eksamens Konsulent { candidacies: [ { candidacyId: Student Nummer500007 } ], persons: 1, what: address }',
      'examTimeChanged by Eksamens Konsulent { changeId: #5, changes: [ { after: 2026-03-03T08:00:00Z, before: 2026-03-02T08:00:00Z, field: startsAt }, { after: 240, before: 300, field: durationMinutes } ], reached: 2, reason: room }',
    ],
    told: [
      'examPublished to Riktig Navn { endsAt: 2026-03-02T13:45:00Z, startsAt: 2026-03-02T08:00:00Z }',
      'examPublished to Student Nummer500007 { endsAt: 2026-03-02T13:30:00Z, startsAt: 2026-03-02T08:00:00Z }',
      'examTimeChanged to Riktig Navn { before: { endsAt: 2026-03-02T13:45:00Z, startsAt: 2026-03-02T08:00:00Z }, endsAt: 2026-03-03T12:45:00Z, reason: room, startsAt: 2026-03-03T08:00:00Z, explanation: Rom A }',
      'examTimeChanged to Student Nummer500007 { before: { endsAt: 2026-03-02T13:30:00Z, startsAt: 2026-03-02T08:00:00Z }, endsAt: 2026-03-03T12:30:00Z, reason: room, startsAt: 2026-03-03T08:00:00Z, explanation: Rom A }',
      'examTimeChangedForStaff to Ekstern Sensor { before: { endsAt: 2026-03-02T13:45:00Z, startsAt: 2026-03-02T08:00:00Z }, endsAt: 2026-03-03T12:45:00Z, reason: room, startsAt: 2026-03-03T08:00:00Z, gradesDueAt: 2026-03-24T23:00:00Z }',
      'examTimeChangedForStaff to Intern Sensor { before: { endsAt: 2026-03-02T13:45:00Z, startsAt: 2026-03-02T08:00:00Z }, endsAt: 2026-03-03T12:45:00Z, reason: room, startsAt: 2026-03-03T08:00:00Z, gradesDueAt: 2026-03-24T23:00:00Z }',
    ],
  });
});

test('a paper that is returned, corrected and approved, with its guide', async () => {
  const { db } = app().services;
  const { examId, coordinator, officer } = await addTestExam(db, { state: 'planned' });
  const leader = await addTestPerson(db, 'Program Leder', ['programmeLeader']);
  const life = await lifeFrom(app(), examId);
  const params = { examId };
  // Before anything is written there is nothing to read.
  for (const route of [papersRoutes.readPaper, papersRoutes.readGuide, papersRoutes.listGuideVersions])
    await done(officer, route, { params });
  for (const version of [0, 1])
    await done(coordinator, papersRoutes.saveGuide, { params, body: { version, content: testGuide } });
  await done(coordinator, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } });
  await done(coordinator, papersRoutes.submitPaper, { params, body: { version: 1 } });
  const comment = { params: { examId, commentId: '00000000-0000-4000-8000-000000000001' } };
  const commented = { ...comment, body: { question: 'q1', text: 'Uklar' } };
  for (const _ of ['written', 'once more']) await done(leader, paperCommentRoutes.commentOnPaper, commented);
  await done(leader, papersRoutes.returnPaper, { params, body: { version: 2, reason: 'Se oppgave 1' } });
  for (const isDone of [true, true, false])
    await done(coordinator, paperCommentRoutes.markPaperComment, { ...comment, body: { isDone } });
  const aids = { nb: 'Kalkulator', nn: 'Kalkulator' };
  // The second time, nothing is changed: that is no version.
  for (const version of [3, 4])
    await done(coordinator, papersRoutes.savePaper, {
      params,
      body: { version, content: { ...testPaper, aids } },
    });
  await done(coordinator, papersRoutes.submitPaper, { params, body: { version: 4 } });
  await done(leader, papersRoutes.approvePaper, { params, body: { version: 5 } });
  await done(officer, papersRoutes.readPaper, { params });
  await done(officer, papersRoutes.previewPaper, { params: { examId, language: 'nn' } });
  await done(officer, papersRoutes.printPaper, { params: { examId, language: 'nb' } });
  await done(officer, papersRoutes.readGuide, { params });
  await done(officer, papersRoutes.listGuideVersions, { params });
  expect(await life()).toEqual({
    log: [
      'guideSaved by Emne Ansvarlig { version: 1 }',
      'guideSaved by Emne Ansvarlig { version: 2 }',
      'paperSaved by Emne Ansvarlig { version: 1 }',
      'paperSubmitted by Emne Ansvarlig { version: 2 }',
      'paperCommented by Program Leder { commentId: #1, question: q1 }',
      'paperReturned by Program Leder { version: 3 }',
      'paperCommentDone by Emne Ansvarlig { commentId: #1 }',
      'paperCommentReopened by Emne Ansvarlig { commentId: #1 }',
      'paperSaved by Emne Ansvarlig { version: 4 }',
      'paperSubmitted by Emne Ansvarlig { version: 5 }',
      'paperApproved by Program Leder { version: 6 }',
      'paperRead by Eksamens Konsulent { version: 6 }',
      'paperPreviewed by Eksamens Konsulent { version: 6 }',
      'paperPrinted by Eksamens Konsulent { language: nb, version: 6 }',
      'guideRead by Eksamens Konsulent { version: 2 }',
      'guideRead by Eksamens Konsulent { versions: 2 }',
    ],
    told: [
      'paperApproved to Emne Ansvarlig',
      'paperReturned to Emne Ansvarlig { reason: Se oppgave 1 }',
      'paperSubmitted to Program Leder',
      'paperSubmitted to Program Leder',
    ],
  });
});

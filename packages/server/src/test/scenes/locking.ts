import { randomUUID } from 'node:crypto';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { registerRoutes } from '@karakter/contract/register/routes';
import { roles } from '@karakter/domain/people/roles';
import * as Y from 'yjs';
import type { TestApp } from '../app.ts';
import { seePerson } from '../register.ts';
import { fileAppeal, formAppealCommission } from './appealed.ts';
import { watchedExam } from './board.ts';
import { fileComplaint } from './complaint/complained.ts';
import { appealDismissal } from './complaint/dismissed.ts';
import { addSecondOfficer, correctionsSeenBy, proposeCorrection } from './deciding/corrected.ts';
import { addTestExam, type TestExam } from './exam.ts';
import { addAnnouncedExam } from './graded.ts';
import { addTestPerson, testUnitId } from './people.ts';
import { askTakeover, quarantineOfTests } from './quarantine.ts';
import { paramsOf, sittingsOf } from './sitting.ts';

/** The subjects of a request, by the names of the routes' parameters, and its sender. */
export type Known = Readonly<Record<string, string>>;
export type Scene = { readonly known: Known; readonly candidate: string; readonly grader: string };

function about(exam: TestExam, more: Known = {}, index = 0): Scene {
  const { personId = '', candidacyId = '', candidateNumber, name = '' } = exam.candidates[index] ?? {};
  const { examId, commissionId, coordinator, graders } = exam;
  const of = { examId, commissionId, candidacyId, candidateNumber: String(candidateNumber) };
  return {
    known: { ...of, personId: coordinator, name, ...more },
    candidate: personId,
    grader: graders[0],
  };
}

/** A running exam, with updates in quarantine and a request for another device to write. */
async function runningScene(app: TestApp): Promise<Scene> {
  const exam = await watchedExam(app);
  const [candidate] = exam.candidates;
  await sittingsOf(() => app).open(candidate);
  const { quarantine, attemptIdOf } = quarantineOfTests(() => app);
  const quarantineId = await quarantine(candidate, new Y.Doc(), 'sent', 'late');
  const requestId = await askTakeover(app, await attemptIdOf(candidate));
  return about(exam, { quarantineId, requestId });
}

/**
 * An exam whose grades are announced, with a requested explanation and an appeal in grading; and that appeal's case.
 */
async function overScenes(app: TestApp, boss: string): Promise<{ over: Scene; appealed: Scene }> {
  const { db, clock } = app.services;
  const exam = await addAnnouncedExam(app, { candidates: 2 });
  const [first, second] = exam.candidates;
  if (!first || !second) throw new Error('two candidates were asked for');
  await app.call(first.personId, explanationRoutes.requestExplanation, paramsOf(first));
  const { body } = await app.call(exam.graders[0], explanationRoutes.listMyExplanations);
  const { commissionId } = await formAppealCommission(app, exam, boss, []);
  const appealId = await fileAppeal(app, second);
  const complaintId = await fileComplaint(app, second);
  const dismissalAppealId = await appealDismissal(app, second, boss);
  await app.jobs.settle();
  const key = `announceExam:${exam.examId}`;
  const done = { due_at: clock.now(), done_at: clock.now(), payload: {} };
  await db
    .insertInto('timer')
    .values({ key, task: 'announceExam', ...done })
    .execute();
  const ofFirst = db.updateTable('hand_in').where('candidacy_id', '=', first.candidacyId);
  await ofFirst.set({ pdf_file_id: null }).execute();
  const notices = db.selectFrom('notice').select('id').where('exam_id', '=', exam.examId);
  const { id: noticeId } = await notices.limit(1).executeTakeFirstOrThrow();
  const explanationId = body.explanations[0]?.id ?? '';
  await addSecondOfficer(app);
  await proposeCorrection(app, exam, { candidateNumber: first.candidateNumber, grade: 'B' });
  const [correction] = await correctionsSeenBy(app, exam, boss);
  const correctionId = correction?.id ?? '';
  return {
    over: about(exam, { explanationId, noticeId, correctionId }),
    appealed: about(exam, { appealId, complaintId, dismissalAppealId, commissionId }, 1),
  };
}

/** A role that the person is to have from a day to come. */
async function planRole(app: TestApp, boss: string, personId: string): Promise<string> {
  const body = { role: 'archivist', unitId: testUnitId, firstDay: '2027-01-04', lastDay: null } as const;
  await app.call(boss, registerRoutes.grantRole, { params: { personId }, body });
  return (await seePerson(app, boss, personId)).planned[0]?.grantId ?? '';
}

/** A genuine sign-in that belongs to no person. */
async function addWaitingSignIn({ services: { db, clock } }: TestApp): Promise<string> {
  const id = randomUUID();
  const at = { first_at: clock.now(), last_at: clock.now() };
  const names = { provider: 'feide', feide_names: ['ny@test.example'] };
  await db
    .insertInto('waiting_sign_in')
    .values({ id, ...names, ...at })
    .execute();
  return id;
}

/** Exams before, during and after, each with all possible decisions, and a person with every right at them. */
export async function lockingScenes(app: TestApp) {
  const { db, clock } = app.services;
  const staff = roles.filter((role) => role !== 'candidate' && role !== 'grader');
  const boss = await addTestPerson(db, 'All Roles', staff);
  const startsAt = '2026-05-04T07:00:00Z';
  const exam = await addTestExam(db, { state: 'planned', startsAt, candidates: 2 });
  const grantId = await planRole(app, boss, exam.coordinator);
  const planned = about(exam, { grantId, waitingId: await addWaitingSignIn(app) });
  const running = await runningScene(app);
  // No unit gives this role.
  const appointed = { role: 'invigilator', exam_id: running.known.examId ?? null, granted_at: clock.now() };
  await db
    .insertInto('role_grant')
    .values({ id: randomUUID(), person_id: boss, ...appointed })
    .execute();
  return { boss, planned, running, ...(await overScenes(app, boss)) };
}

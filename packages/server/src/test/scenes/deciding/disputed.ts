import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt } from '../grading.ts';
import { addHandedInExam } from '../handed-in.ts';
import { addTestPerson } from '../people.ts';

/** A script that the two graders have given these grades. */
export async function addRevealed(app: TestApp, grades: readonly [string, string] = ['B', 'D']) {
  const exam = await addHandedInExam(app, { candidates: 2 });
  const [number = 0, other = 0] = numbersOf(exam);
  const params = scriptAt(exam, number);
  for (const [seat, grader] of exam.graders.entries())
    await gradeAndConfirm(app, grader, params, grades[seat] ?? 'C');
  return { exam, number, other, params };
}

/** As addRevealed, where a member has declared that they do not agree, so that a third grader is needed. */
export async function addDisputed(app: TestApp) {
  const scene = await addRevealed(app);
  const [anna] = scene.exam.graders;
  const body = { reason: 'Vi ser drøftingen ulikt' };
  const declared = await app.call(anna, decidingRoutes.declareDisagreement, { params: scene.params, body });
  if (declared.status !== 200) throw new Error(declared.message);
  return scene;
}

/** Appoints a third grader over HTTP, who accepts the duty of confidentiality. */
export async function appointThird(
  app: TestApp,
  exam: TestExam,
  candidateNumber: number,
  name = 'Tredje Sensor',
) {
  const { db } = app.services;
  const personId = await addTestPerson(db, name, []);
  const member = { personId, external: false, teaches: false };
  const params = { examId: exam.examId, commissionId: exam.commissionId };
  const body = { candidateNumbers: [candidateNumber], member };
  const appointed = await app.call(exam.officer, decidingRoutes.appointThirdGrader, { params, body });
  if (appointed.status !== 200) throw new Error(appointed.message);
  const { commission_id: commissionId } = await db
    .selectFrom('commission_member')
    .select('commission_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const accepted = await app.call(personId, gradingRoutes.acceptConfidentiality, {
    params: { commissionId },
    body: { impartial: true },
  });
  if (accepted.status !== 200) throw new Error(accepted.message);
  return { personId, commissionId, params: { commissionId, candidateNumber } };
}

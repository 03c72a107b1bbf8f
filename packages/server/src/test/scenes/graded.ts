import { gradingRoutes } from '@karakter/contract/grading/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import type { TestApp } from '../app.ts';
import { addTestExam, type TestExam } from './exam.ts';
import { scriptAt, writeAssessment } from './grading.ts';
import { handInAll } from './handed-in.ts';

type Wishes = Parameters<typeof addTestExam>[1] & {
  /** One grade for each candidate, on which both graders agree. */
  grades?: readonly string[];
};

/** Lets both graders give the grade with a comment each and confirm, so that it is agreed. */
export async function gradeBoth(app: TestApp, exam: TestExam, candidateNumber: number, grade: string) {
  const params = scriptAt(exam, candidateNumber);
  for (const [seat, grader] of exam.graders.entries()) {
    const comment = `Kommentar fra sensor ${seat + 1}`;
    const version = await writeAssessment(app, grader, params, { grade, comment });
    await app.call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
  }
}

/**
 * An exam whose candidates have handed in and whose grades, C unless given otherwise, are agreed. The clock is after
 * its end.
 */
export async function addGradedExam(app: TestApp, given: Wishes = {}): Promise<TestExam> {
  const { grades, ...wishes } = given;
  const { db } = app.services;
  const exam = await addTestExam(db, wishes);
  await handInAll(db, exam);
  for (const [index, { candidateNumber }] of exam.candidates.entries()) {
    await gradeBoth(app, exam, candidateNumber, grades?.[index] ?? 'C');
  }
  return exam;
}

/** As addGradedExam, with the grades checked and announced at the clock's present instant. */
export async function addAnnouncedExam(app: TestApp, wishes: Wishes = {}): Promise<TestExam> {
  const exam = await addGradedExam(app, wishes);
  const params = { examId: exam.examId };
  const checked = await app.call(exam.officer, resultsRoutes.checkResults, { params });
  if (checked.status !== 200) throw new Error(checked.message);
  const announced = await app.call(exam.officer, resultsRoutes.announceGrades, {
    params,
    body: { at: null },
  });
  if (announced.status !== 200) throw new Error(announced.message);
  return exam;
}

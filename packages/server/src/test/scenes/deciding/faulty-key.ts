import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { type Scoring, scoringOf, type Thresholds } from '@karakter/domain/grading/scoring';
import type { TestApp } from '../../app.ts';
import { addTestExam, type TestExam } from '../exam.ts';
import { numbersOf, scriptAt, writeAssessment } from '../grading.ts';
import { addTestPaper, handInAnswer, testPaper } from '../handed-in.ts';

type Wishes = Parameters<typeof addTestExam>[1];

/** An exam whose key says `b` while `a` is right: the first candidate chose `a`, the others `b`. */
export async function addFaultyKey({ services: { db } }: TestApp, wishes: Wishes = {}) {
  const exam = await addTestExam(db, { candidates: 3, ...wishes });
  await addTestPaper(db, exam);
  for (const [index, candidate] of exam.candidates.entries())
    await handInAnswer(db, exam, candidate, { chosen: index === 0 ? 'a' : 'b' });
  return { ...exam, numbers: numbersOf(exam) };
}

/** Thresholds in percent of the most points. */
export const usualThresholds: Thresholds = { unit: 'percent', least: { A: 90, B: 77, C: 65, D: 53, E: 41 } };

/** The scoring of the test's paper with another key, and with thresholds where they are asked for. */
export function scoringWith(key: string[], thresholds: Thresholds | null = usualThresholds): Scoring {
  const { questions } = scoringOf(testPaper.questions);
  const q2 = questions.q2;
  if (!q2) throw new Error('the paper has a closed question');
  return { questions: { ...questions, q2: { ...q2, key } }, thresholds };
}

/** What the page of the scoring shows a grader. */
export const scoringFor = async (app: TestApp, { commissionId }: TestExam, grader: string) =>
  (await app.call(grader, scoringRoutes.showScoring, { params: { commissionId } })).body;

/** Proposes a change as the leader. */
export async function proposeAs(app: TestApp, exam: TestExam, by: string, scoring: Scoring) {
  const params = { commissionId: exam.commissionId };
  const { version: basedOn } = await scoringFor(app, exam, by);
  const body = { scoring, basedOn, reason: 'Fasiten var feil' };
  return app.call(by, scoringRoutes.proposeScoring, { params, body });
}

/** Decides on the open change as a grader; without one the answer is that it is not found. */
export async function decideAs(
  app: TestApp,
  exam: TestExam,
  by: string,
  command: 'confirm' | 'decline' | 'withdraw',
  reason = '',
) {
  const { open } = await scoringFor(app, exam, by);
  const params = { commissionId: exam.commissionId, changeId: open?.id ?? exam.examId };
  return app.call(by, scoringRoutes.decideScoringChange, { params, body: { command, reason } });
}

/** The change is proposed by the leader, confirmed by the other grader, and applied. */
export async function changeScoring(app: TestApp, exam: TestExam, scoring: Scoring): Promise<void> {
  const [leader, other] = exam.graders;
  const proposed = await proposeAs(app, exam, leader, scoring);
  if (proposed.status !== 200) throw new Error(proposed.message);
  const confirmed = await decideAs(app, exam, other, 'confirm');
  if (confirmed.status !== 200) throw new Error(confirmed.message);
  await app.jobs.settle();
}

/** A grader's points for the essay and a grade. */
export const mark = (
  app: TestApp,
  exam: TestExam,
  by: string,
  number: number,
  points: number,
  grade: string,
) => writeAssessment(app, by, scriptAt(exam, number), { points: { q1: points }, grade });

/** Every candidate has 50 of 60 for the essay, and the grade that the thresholds gave with the faulty key. */
export async function gradeWithFaultyKey(app: TestApp) {
  const exam = await addFaultyKey(app);
  const grades = ['F', 'A', 'A'];
  for (const [index, number] of exam.numbers.entries()) {
    for (const grader of exam.graders) {
      const version = await mark(app, exam, grader, number, 50, grades[index] ?? '');
      const params = scriptAt(exam, number);
      await app.call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
    }
  }
  return exam;
}

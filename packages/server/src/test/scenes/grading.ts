import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';

type Written = { points?: Record<string, number>; comment?: string; grade?: string | null };
type Commission = Pick<TestExam, 'commissionId'>;

/** The candidates by the numbers their graders know them by. */
export const numbersOf = (exam: TestExam) => exam.candidates.map(({ candidateNumber }) => candidateNumber);

/** One script of a commission, as a route's params. */
export function scriptAt({ commissionId }: Commission, candidateNumber: number) {
  return { commissionId, candidateNumber };
}

/** Writes a grader's assessment over HTTP on top of the present version; returns the new version. */
export async function writeAssessment(
  app: TestApp,
  grader: string,
  at: ReturnType<typeof scriptAt>,
  written: Written,
): Promise<number> {
  const { body: seen } = await app.call(grader, gradingRoutes.showScript, { params: at });
  const { points = {}, comment = '', grade = null } = written;
  const body = { points, comment, grade, version: seen.own.version };
  const saved = await app.call(grader, gradingRoutes.saveAssessment, { params: at, body });
  if (saved.status !== 200) throw new Error(saved.message);
  return saved.body.version;
}

/** Gives a grade over HTTP and confirms it. */
export async function gradeAndConfirm(
  app: TestApp,
  grader: string,
  at: ReturnType<typeof scriptAt>,
  grade: string,
): Promise<void> {
  const version = await writeAssessment(app, grader, at, { grade });
  const confirmed = await app.call(grader, gradingRoutes.confirmAssessment, {
    params: at,
    body: { version },
  });
  if (confirmed.status !== 200) throw new Error(confirmed.message);
}

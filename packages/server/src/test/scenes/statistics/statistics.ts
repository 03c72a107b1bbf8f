import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';
import { addAnnouncedExam } from '../graded.ts';

/** What a person who answers for the exam sees of it. */
export const seeStatistics = (app: TestApp, { examId }: TestExam, personId: string) =>
  app.call(personId, statisticsRoutes.showExamStatistics, { params: { examId } });

/** What a grader sees of their own work. */
export const ownStatistics = async (app: TestApp, { commissionId }: TestExam, grader: string) =>
  (await app.call(grader, statisticsRoutes.showOwnStatistics, { params: { commissionId } })).body;

/** Makes the exam one of the same course as another. */
async function ofSameCourse({ services: { db } }: TestApp, exam: TestExam, as: TestExam): Promise<void> {
  const { course_id } = await db
    .selectFrom('exam')
    .select('course_id')
    .where('id', '=', as.examId)
    .executeTakeFirstOrThrow();
  await db.updateTable('exam').set({ course_id }).where('id', '=', exam.examId).execute();
}

/** An announced exam of the same course a year before, with one candidate for each grade. */
export async function addYearBefore(
  app: TestApp,
  exam: TestExam,
  grades: readonly string[],
): Promise<TestExam> {
  const before = await addAnnouncedExam(app, {
    startsAt: '2025-03-03T08:00:00Z',
    candidates: grades.length,
    grades,
  });
  await ofSameCourse(app, before, exam);
  return before;
}

/** The grades that were given at least once, as `A2 C1`. */
export const inShort = (counts: readonly { grade: string; count: number }[] | null) =>
  counts === null
    ? null
    : counts.flatMap(({ grade, count }) => (count > 0 ? [`${grade}${count}`] : [])).join(' ');

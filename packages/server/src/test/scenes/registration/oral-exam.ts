import { type RegistrationRow, registrationRoutes } from '@karakter/contract/grading/registration';
import type { AttendanceCommand, AttendanceState } from '@karakter/domain/grading/registration/attendance';
import type { TestApp } from '../../app.ts';
import { addTestExam, type TestExam } from '../exam.ts';
import { testGuide } from '../handed-in.ts';

type Wishes = Parameters<typeof addTestExam>[1];

/** A published oral exam with a guide and no paper, as the law requires; of another form where one is given. */
export async function addOralExam({ services }: TestApp, wishes: Wishes = {}): Promise<TestExam> {
  const exam = await addTestExam(services.db, { form: 'oral', ...wishes });
  const { examId, coordinator } = exam;
  const updated = { updated_by: coordinator, updated_at: exam.startsAt.subtract({ hours: 24 * 7 }) };
  await services.db
    .insertInto('grading_guide')
    .values({ exam_id: examId, version: 1, content: JSON.stringify(testGuide), ...updated })
    .execute();
  return exam;
}

/** A grader's table of the exam. */
export async function tableOf(app: TestApp, exam: TestExam, by = exam.graders[0]) {
  const { commissionId } = exam;
  return app.call(by, registrationRoutes.showRegistration, { params: { commissionId } });
}

/** A candidate's line in a grader's table. */
export async function lineIn(
  app: TestApp,
  exam: TestExam,
  candidateNumber: number,
  by = exam.graders[0],
): Promise<RegistrationRow> {
  const { body } = await tableOf(app, exam, by);
  const line = body.rows.find((row) => row.candidateNumber === candidateNumber);
  if (!line) throw new Error(`no candidate ${candidateNumber}`);
  return line;
}

/** Marks a candidate as a grader, on top of what the table shows unless something else was seen. */
export async function markAsGrader(
  app: TestApp,
  exam: TestExam,
  candidateNumber: number,
  {
    command,
    by = exam.graders[0],
    seen,
  }: { command: AttendanceCommand; by?: string; seen?: AttendanceState },
) {
  const { attendance } = await lineIn(app, exam, candidateNumber, by);
  return app.call(by, registrationRoutes.markAttendance, {
    params: { commissionId: exam.commissionId, candidateNumber },
    body: { command, seen: seen ?? attendance },
  });
}

/** Marks a candidate by name, as the exam office or an invigilator. */
export async function markByName(
  app: TestApp,
  exam: TestExam,
  { candidacyId }: { candidacyId: string },
  { command, by = exam.officer }: { command: AttendanceCommand; by?: string },
) {
  const { examId } = exam;
  const { body } = await app.call(exam.officer, registrationRoutes.listAttendance, { params: { examId } });
  const seen = body.candidates.find((each) => each.candidacyId === candidacyId)?.attendance ?? 'unregistered';
  return app.call(by, registrationRoutes.markAttendanceByName, {
    params: { examId, candidacyId },
    body: { command, seen },
  });
}

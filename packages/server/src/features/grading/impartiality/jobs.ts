import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { examOfficeOf, holdersOf } from '../../exam/exam-office.ts';
import { notify } from '../../notices/notify.ts';

/**
 * Tells the head of department of a declared ground; without one, the exam office. A job, since a grader's transaction may
 * not see who holds which role [U6].
 */
const tellOfGround: Task = async ({ tx, now }, payload) => {
  const examId = String(payload.examId);
  const commissionId = String(payload.commissionId);
  const { number } = await tx
    .selectFrom('commission')
    .select('number')
    .where('id', '=', commissionId)
    .executeTakeFirstOrThrow();
  const heads = await holdersOf(tx, examId, 'headOfDepartment');
  const receivers = heads.length > 0 ? heads : await examOfficeOf(tx, examId);
  for (const to of receivers) {
    await notify(tx, { to, examId, kind: 'groundDeclared', facts: { commissionNumber: number }, at: now });
  }
};

export const impartialityTasks: Tasks = { tellOfGround };

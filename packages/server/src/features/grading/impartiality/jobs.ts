import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import { notify } from '../../notices/notify.ts';
import { decidersFor } from './store.ts';

/**
 * Tells the heads of department of a declared ground. Where none of them may decide, the exam office is told to give
 * someone the role. A job, since a grader's transaction may not see who holds which role [U6].
 */
const tellOfGround: Task = async ({ tx, now }, payload) => {
  const examId = String(payload.examId);
  const commissionId = String(payload.commissionId);
  const { number } = await tx
    .selectFrom('commission')
    .select('number')
    .where('id', '=', commissionId)
    .executeTakeFirstOrThrow();
  const heads = (await decidersFor(tx, examId)).map(({ id }) => id);
  const receivers = heads.length > 0 ? heads : await examOfficeBesideGraders(tx, examId);
  const facts = { commissionNumber: number, hasDecider: heads.length > 0 };
  for (const to of receivers) await notify(tx, { to, examId, kind: 'groundDeclared', facts, at: now });
};

export const impartialityTasks: Tasks = { tellOfGround };

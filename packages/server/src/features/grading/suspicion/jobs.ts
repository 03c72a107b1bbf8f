import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import { notify } from '../../notices/notify.ts';

/** Tells the exam office of a reported suspicion; a job, since a grader's transaction may not see who holds a role [G10]. */
const tellOfSuspicion: Task = async ({ tx, now }, payload) => {
  const examId = String(payload.examId);
  const facts = { candidateNumber: Number(payload.candidateNumber) };
  for (const to of await examOfficeBesideGraders(tx, examId))
    await notify(tx, { to, examId, kind: 'suspicionReported', facts, at: now });
};

export const suspicionTasks: Tasks = { tellOfSuspicion };

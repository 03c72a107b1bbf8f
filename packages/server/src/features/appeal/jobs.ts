import { givesReasons, isGradeComplete } from '@karakter/domain/appeal/appeal-reasons';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { examFacts } from '../exam/store.ts';
import { reasonsOf } from '../grading/reasons/store.ts';
import { executeAppealCommand } from './appeal-command.ts';
import { agreedGradeOf, lockAppealWith } from './store.ts';

/**
 * The appeal commission has agreed on a grade: the case is graded, or, two grades or more away, needs a new
 * assessment [K6]. A case that was withdrawn meanwhile is ignored.
 */
export const noteAppealGrade: Task = async ({ tx, now }, payload) => {
  const commissionId = String(payload.commissionId);
  const candidacyId = String(payload.candidacyId);
  const record = await lockAppealWith(tx, commissionId, candidacyId);
  const grade = await agreedGradeOf(tx, commissionId, candidacyId);
  if (record?.appeal.kind !== 'inGrading' || grade === undefined) return;
  const exam = await examFacts(tx, record.examId);
  const areAsked = exam !== undefined && givesReasons('appeal', exam.rules);
  // The grade waits for its reasons, which bring this job back [K5].
  const { text } = await reasonsOf(tx, { commissionId, candidacyId });
  if (!isGradeComplete(areAsked, text !== null)) return;
  if (exam) await executeAppealCommand({ tx, exam, record, by: null, now }, { kind: 'noteGrade', grade });
};

import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { examToChange, isInCommission } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';

/**
 * The exam, locked, for a person who may change its commissions. A grader of the exam is refused: each refusal would
 * disclose whether a name is a candidate's, and whether other graders have confirmed [U7, G2].
 */
export async function examToComposeFor(tx: Tx, actor: Actor, examId: string): Promise<ExamRecord> {
  const exam = await examToChange(tx, actor, examId, ['examOffice']);
  if (await isInCommission(tx, actor, exam.id)) refuse('ownCommission');
  return exam;
}

import { otherOrdinaryMayServe } from '@karakter/domain/appeal/appeal-commission';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionsOf } from '../../planning/commission-store.ts';
import type { CasesToGrade } from '../assign.ts';

/** The exam's appeal commissions with their members, the day on which their grades are due, and how they assess [K3]. */
export async function appealCommissionsOf(tx: Tx, examId: string) {
  const commissions = await commissionsOf(tx, examId, 'appeal');
  return commissions.map(({ id, number, candidates, members, dueOn, workflow, hasConfirmed }) => ({
    id,
    number,
    candidates,
    members,
    dueOn,
    assessing: workflow?.assessing ?? ('individual' as const),
    mayAdapt: !hasConfirmed,
  }));
}

/** The exam's ordinary commissions, where the rules let another than the answer's own grade its appeal [K3]. */
export async function mayServeFor(tx: Tx, exam: ExamRecord, { filedAt }: CasesToGrade) {
  if (!otherOrdinaryMayServe(exam.rules, filedAt)) return [];
  const commissions = await commissionsOf(tx, exam.id, 'ordinary');
  return commissions.map(({ id, number, members }) => ({ id, number, members }));
}

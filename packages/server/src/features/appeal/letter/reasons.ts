import { givesReasons } from '@karakter/domain/appeal/appeal-reasons';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { reasonsOf } from '../../grading/reasons/store.ts';
import type { AppealRecord } from '../store.ts';

type Graded = Pick<AppealRecord, 'commissionId' | 'candidacyId'>;

/** The reasons of an appeal's graders; null where none are asked for, or none are given yet [K5]. */
export async function reasonsGiven(tx: Tx, exam: ExamRecord, { commissionId, candidacyId }: Graded) {
  if (commissionId === null || !givesReasons('appeal', exam.rules)) return null;
  return (await reasonsOf(tx, { commissionId, candidacyId })).text;
}

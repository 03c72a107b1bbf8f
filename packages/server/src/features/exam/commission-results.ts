import { type CommissionResults, examStateFor } from '@karakter/domain/results/commission-results';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from './store.ts';

/** The exam as it is for the candidates of a commission, whose results may be further than the others' [P4]. */
export const examForCommission = (exam: ExamRecord, results: CommissionResults): ExamRecord => ({
  ...exam,
  state: examStateFor(exam.state, results),
});

/** The exam as it is for one candidate. Not for blind transactions. */
export async function examForCandidate(tx: Tx, exam: ExamRecord, candidacyId: string): Promise<ExamRecord> {
  const { rows } = await sql<{ results: CommissionResults }>`
    select candidate_results(${candidacyId}) as results`.execute(tx);
  return examForCommission(exam, rows[0]?.results ?? 'open');
}

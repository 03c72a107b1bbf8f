import type { ProposedMember } from '@karakter/contract/planning/commissions';
import type { Tx } from '../../../platform/database/db.ts';
import { addCommission } from '../../planning/commission-store.ts';
import { takeSeat } from '../../planning/commissions/seat-store.ts';
import type { AppealRecord } from '../store.ts';

/**
 * The commission of a new assessment: its members are graders of nothing else. Also of one that was made outside Karakter,
 * so that an explanation of the grade has somebody who owes it [E8, K6].
 */
export async function addNewAssessmentCommission(
  tx: Tx,
  { examId, candidacyId }: Pick<AppealRecord, 'examId' | 'candidacyId'>,
  members: readonly ProposedMember[],
  at: Temporal.Instant,
): Promise<string> {
  const { id: commissionId } = await addCommission(tx, { examId, kind: 'newAssessment', at });
  for (const [index, member] of members.entries()) {
    await takeSeat(tx, { commissionId, seat: index + 1, at }, member);
  }
  await tx
    .insertInto('commission_candidacy')
    .values({ commission_id: commissionId, candidacy_id: candidacyId })
    .execute();
  return commissionId;
}

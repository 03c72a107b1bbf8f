import type { Tx } from '../../../platform/database/db.ts';
import { notify } from '../../notices/notify.ts';

/**
 * Tells the members who have signed a protocol with the candidate that it says something else now [G17]. Without the
 * candidate's number: the page shows what has changed.
 */
export async function askToSignAgain(
  tx: Tx,
  { examId, candidacyId, at }: { examId: string; candidacyId: string; at: Temporal.Instant },
): Promise<void> {
  const members = await tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('commission as c', 'c.id', 'cc.commission_id')
    .innerJoin('commission_member as m', 'm.commission_id', 'c.id')
    .select(['m.person_id', 'c.number'])
    .where('cc.candidacy_id', '=', candidacyId)
    .where('m.ended_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('protocol_signature as s')
          .select('s.version')
          .whereRef('s.commission_id', '=', 'c.id')
          .whereRef('s.person_id', '=', 'm.person_id'),
      ),
    )
    .orderBy('c.number')
    .orderBy('m.seat')
    .execute();
  for (const { person_id: to, number: commissionNumber } of members)
    await notify(tx, { to, examId, kind: 'protocolToSign', facts: { commissionNumber }, at });
}

import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';

/**
 * The exam office has taken the grader off: the decided cases are carried out, for the whole commission or for these
 * candidates.
 */
async function carriedOut(
  tx: Tx,
  of: { commissionId: string; personId?: string; candidacyIds?: readonly string[] },
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<string[]> {
  const { commissionId, personId = null, candidacyIds = null } = of;
  const { rows } = await sql<{ id: string }>`
    update impartiality_case set state = 'carriedOut', carried_out_by = ${by}, carried_out_at = ${at.toString()}::timestamptz
    where commission_id = ${commissionId} and state = 'disqualified'
      and (${personId}::uuid is null or person_id = ${personId}::uuid)
      and (${candidacyIds}::uuid[] is null or candidacy_id = any(${candidacyIds}::uuid[]))
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Records that a disqualified grader is off the exam, or off these candidates [U6]. */
export async function recordCarriedOut(
  tx: Tx,
  of: { examId: string; commissionId: string; personId?: string; candidacyIds?: readonly string[] },
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<void> {
  const { examId, ...where } = of;
  for (const caseId of await carriedOut(tx, where, { by, at })) {
    const event = { examId, kind: 'impartialityCarriedOut', actorId: by, at, data: { caseId } };
    await recordEvent(tx, event);
  }
}

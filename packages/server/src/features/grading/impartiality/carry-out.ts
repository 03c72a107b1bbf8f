import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { carriedOut } from './store.ts';

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

import type { Tx } from '../../../platform/database/db.ts';
import { cancelReassessment } from './close.ts';
import { lockReassessment, reassessmentsOfAppeal } from './store.ts';

/**
 * Takes back the new assessment of an appeal that its candidate has withdrawn [K2], or that has lapsed with its grade (uhl.
 * § 11-9(2)); where it is reopened, graders are chosen again.
 */
export async function endWithAppeal(
  tx: Tx,
  appealId: string,
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  const { currentId } = await reassessmentsOfAppeal(tx, appealId);
  if (currentId === null) return;
  const record = await lockReassessment(tx, currentId);
  if (record) await cancelReassessment({ tx, record, by: null, now }, reason);
}

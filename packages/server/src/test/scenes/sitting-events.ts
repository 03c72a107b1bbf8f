import { applySitting, type SittingEvent, type SittingState } from '@karakter/domain/sitting/sitting';
import { saveSittingEvents } from '../../features/sitting/state-store.ts';
import type { Database } from '../../platform/database/db.ts';

/**
 * Applies events to a sitting, one after the other, without checking whether they are allowed: for tests of what
 * follows.
 */
export async function letHappen(
  db: Database,
  candidacyId: string,
  ...events: readonly SittingEvent[]
): Promise<void> {
  let state: SittingState = { kind: 'waiting', arrivedAt: null };
  for (const event of events) {
    await saveSittingEvents(db, [{ sitting: { candidacyId, state }, event }]);
    state = applySitting(state, event);
  }
}

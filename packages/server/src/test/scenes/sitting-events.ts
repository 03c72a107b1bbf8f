import { applySitting, type SittingEvent, type SittingState } from '@karakter/domain/sitting/sitting';
import type { ExamDayChange } from '../../features/exam/exam-day-changes.ts';
import { subscribeToExamDay } from '../../features/sitting/live/exam-day-changes.ts';
import { saveSittingEvents } from '../../features/sitting/state-store.ts';
import type { Database } from '../../platform/database/db.ts';
import type { TestApp } from '../app.ts';

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

/** The changes that servers are told of from now on, until it is disposed of. */
export async function examDayChanges({
  services: { pool, log },
}: TestApp): Promise<{ heard: readonly ExamDayChange[] } & Disposable> {
  const heard: ExamDayChange[] = [];
  const isOpen = Promise.withResolvers<void>();
  const onChange = (change: ExamDayChange) => heard.push(change);
  const { stop } = subscribeToExamDay({ pool, log }, { onChange, onGap: isOpen.resolve });
  await isOpen.promise;
  return { heard, [Symbol.dispose]: stop };
}

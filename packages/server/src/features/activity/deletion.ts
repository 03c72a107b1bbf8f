import { dayEndedBy, zone } from '@karakter/domain/calendar/calendar';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { setTimer } from '../../platform/jobs/jobs.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { deleteActivities, flagsByCandidacy } from './store.ts';

const keyOf = (examId: string) => `deleteActivity:${examId}`;

/** The night after the days the settings give, counted from the exam's last end. */
async function dueFor(tx: Tx, examId: string, activityDays: number): Promise<Temporal.Instant> {
  const { rows } = await sql<{
    ends_at: Temporal.Instant;
  }>`select exam_ends_at(${examId}) as ends_at`.execute(tx);
  const endsAt = rows[0]?.ends_at;
  if (!endsAt) throw new Error(`there is no exam ${examId}`);
  const night = dayEndedBy(endsAt).add({ days: activityDays + 1 });
  return night.toZonedDateTime({ timeZone: zone, plainTime: '03:00' }).toInstant();
}

/** The exam's timer: when it fires or fired, if anything was ever logged. */
export async function deletionOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('timer')
    .select(['due_at', 'done_at'])
    .where('key', '=', keyOf(examId))
    .executeTakeFirst();
}

/**
 * Sets when the exam's log is deleted, at the first log entry [D11]; and again for entries that arrive after the
 * deletion, from a device that was away for so long.
 */
export async function planDeletion(tx: Tx, examId: string, activityDays: number): Promise<void> {
  const known = await deletionOf(tx, examId);
  if (known && known.done_at === null) return;
  const dueAt = await dueFor(tx, examId, activityDays);
  await setTimer(tx, { dueAt, task: 'deleteActivity', payload: { examId }, key: keyOf(examId) });
}

/**
 * Deletes at night the activity of candidates that no rule flagged, once the days in the settings have passed [D11]. An
 * exam that was extended, or a longer period, postpones it. Running it again finds nothing left to delete.
 */
export function deleteActivityTask({ activityDays }: { activityDays: number }): Task {
  return async ({ tx, now }, payload) => {
    const examId = String(payload.examId);
    const dueAt = await dueFor(tx, examId, activityDays);
    if (Temporal.Instant.compare(now, dueAt) < 0) {
      await setTimer(tx, { dueAt, task: 'deleteActivity', payload: { examId }, key: keyOf(examId) });
      return;
    }
    const flagged = [...(await flagsByCandidacy(tx, examId)).keys()];
    const { rows, candidates } = await deleteActivities(tx, examId, flagged);
    const data = { candidates, rows, kept: flagged.length };
    await recordEvent(tx, { examId, kind: 'activityDeleted', actorId: null, at: now, data });
  };
}

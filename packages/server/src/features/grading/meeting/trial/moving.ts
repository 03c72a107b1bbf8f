import type { JsonValue } from '@karakter/domain/text/canonical-json';
import type { Updateable } from 'kysely';
import type { Tx } from '../../../../platform/database/db.ts';
import type { DB } from '../../../../platform/database/db-types.ts';
import { enqueueJob } from '../../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../../platform/log/events.ts';
import type { MeetingRoom } from '../room.ts';

export async function moveTrial(
  tx: Tx,
  meetingId: string,
  change: Updateable<DB['grading_trial']>,
): Promise<void> {
  await tx.updateTable('grading_trial').set(change).where('meeting_id', '=', meetingId).execute();
}

/** A job tells those who take part, since a blind transaction does not know all of them. */
export const orderTellingOfTrial = (tx: Tx, meetingId: string): Promise<void> =>
  enqueueJob(tx, 'tellOfTrial', { meetingId }, `tellOfTrial:${meetingId}`);

/** The event of a command in the exam's log, which tells those who take part where it concerns them. */
export async function log(
  { tx, exam, actor, now }: MeetingRoom,
  kind: string,
  data: JsonValue & { meetingId: string },
  telling: 'tells' | 'quiet' = 'quiet',
): Promise<void> {
  await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data });
  if (telling === 'tells') await orderTellingOfTrial(tx, data.meetingId);
}

/** Shows the spread, since no one is waited for any more; the log does not say whose was the last. */
export async function showTrial(
  tx: Tx,
  { examId, meetingId, at }: { examId: string; meetingId: string; at: Temporal.Instant },
): Promise<void> {
  await moveTrial(tx, meetingId, { state: 'shown', shown_at: at });
  await recordEvent(tx, { examId, kind: 'trialShown', actorId: null, at, data: { meetingId } });
  await orderTellingOfTrial(tx, meetingId);
}

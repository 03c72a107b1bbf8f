import type { AbandonedTrial } from '@karakter/contract/grading/meeting/trial-views';
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/db.ts';

/** Moves the meeting's open trial, with all that was written in it, to the abandoned ones. */
export async function putAside(
  tx: Tx,
  meetingId: string,
  { reason, by, at }: { reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await sql`select abandon_trial(${meetingId}, ${reason}, ${by}, ${at.toString()}::timestamptz)`.execute(tx);
}

/** The trials of a meeting that were abandoned, the first one first, with what this person wrote in them [G2]. */
export async function abandonedTrials(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<AbandonedTrial[]> {
  const trials = await tx
    .selectFrom('abandoned_trial')
    .select(['number', 'reason', 'opened_at', 'abandoned_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('number')
    .execute();
  const entries = await tx
    .selectFrom('abandoned_trial_entry')
    .select(['number', 'place', 'grade', 'sum', 'comment', 'stands_aside', 'is_given'])
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .orderBy('place')
    .execute();
  return trials.map(({ number, reason, opened_at: openedAt, abandoned_at: abandonedAt }) => ({
    number,
    reason,
    openedAt: openedAt.toString(),
    abandonedAt: abandonedAt.toString(),
    own: entries
      .filter((entry) => entry.number === number)
      .map(({ place, grade, sum, comment, stands_aside: standsAside, is_given: isGiven }) => ({
        place,
        grade,
        sum: Number(sum),
        comment,
        standsAside,
        isGiven,
      })),
  }));
}

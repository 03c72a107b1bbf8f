import type { TimeCommand } from '@karakter/domain/sitting/time-command';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** The candidates that a change of time is meant for. */
export type TimeReach =
  | { readonly scope: 'exam' }
  | { readonly scope: 'room'; readonly room: string }
  | { readonly scope: 'candidate'; readonly candidacyId: string }
  | { readonly scope: 'candidates'; readonly candidacyIds: readonly string[] };

/** One change of time [D7]. `id` is the caller's: the same id again is the same change. */
export type TimeChange = {
  readonly id: string;
  readonly command: TimeCommand;
  readonly reach: TimeReach;
  readonly reason: string;
  /** The incident it makes up for [D10]. */
  readonly incidentId: string | null;
  readonly by: string;
  readonly at: Temporal.Instant;
};

/** The number of candidates whom a change affected, and of those who were done or could not get it. */
export type Reached = { reached: number; skipped: number };

/** The change with this id, if it was made before, and its result. */
export async function changeMadeBefore(tx: Tx, id: string) {
  return tx
    .selectFrom('sitting_time_event')
    .select(['exam_id as examId', 'reached', 'skipped', 'kind', 'scope', 'room'])
    .select(['candidacy_id as candidacyId', 'minutes', 'starts_at as startsAt', 'reason', 'at'])
    .select(
      sql<string[]>`array(select candidacy_id::text from sitting_time_reach where event_id = ${id})`.as(
        'reachedIds',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst();
}
export type MadeBefore = NonNullable<Awaited<ReturnType<typeof changeMadeBefore>>>;

/** Stores the change and the affected candidates: all times are computed from these. */
export async function insertChange(
  tx: Tx,
  examId: string,
  { command, reach, ...change }: TimeChange,
  { candidacyIds, skipped }: { candidacyIds: readonly string[]; skipped: number },
): Promise<void> {
  await tx
    .insertInto('sitting_time_event')
    .values({
      id: change.id,
      exam_id: examId,
      kind: command.kind,
      scope: reach.scope,
      room: reach.scope === 'room' ? reach.room : null,
      candidacy_id: reach.scope === 'candidate' ? reach.candidacyId : null,
      minutes: command.kind === 'extension' ? command.minutes : null,
      starts_at: command.kind === 'lateStart' ? command.startsAt : null,
      at: change.at,
      reason: change.reason,
      incident_id: change.incidentId,
      by_person: change.by,
      reached: candidacyIds.length,
      skipped,
    })
    .execute();
  await sql`insert into sitting_time_reach (event_id, candidacy_id)
    select ${change.id}::uuid, unnest(${candidacyIds}::uuid[])`.execute(tx);
}

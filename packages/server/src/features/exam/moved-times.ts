import { type MovedTimes, movedTimes, type TimeEvent } from '@karakter/domain/sitting/time-events';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from './store.ts';

type EventRow = {
  candidacy_id: string;
  kind: TimeEvent['kind'];
  at: Temporal.Instant;
  minutes: number | null;
  starts_at: Temporal.Instant | null;
  seconds: number | null;
};

function eventOf({ kind, at, minutes, starts_at, seconds }: EventRow): TimeEvent {
  if (kind === 'extension') return { kind, at, minutes: minutes ?? 0 };
  if (kind === 'takeBack') return { kind, at, seconds: seconds ?? 0 };
  if (kind === 'lateStart') return { kind, at, startsAt: starts_at ?? at };
  return { kind, at };
}

/** All changes of time of these candidates, for each in the order in which they happened. */
export async function timeEventsOf(
  tx: Tx,
  candidacyIds: readonly string[],
): Promise<Map<string, TimeEvent[]>> {
  const { rows } = await sql<EventRow>`
    select r.candidacy_id, t.kind, t.at, t.minutes, t.starts_at, r.seconds
    from sitting_time_reach r join sitting_time_event t on t.id = r.event_id
    where r.candidacy_id = any(${candidacyIds}::uuid[]) order by t.position`.execute(tx);
  const byCandidacy = Map.groupBy(rows, (row) => row.candidacy_id);
  return new Map([...byCandidacy].map(([candidacyId, own]) => [candidacyId, own.map(eventOf)]));
}

/** Stores the resulting times, where queries in SQL read them. */
async function saveMovedTimes(
  tx: Tx,
  moved: readonly (MovedTimes & { readonly candidacyId: string })[],
): Promise<void> {
  await sql`
    update sitting s set shifted_start = g.shifted_start, added_seconds = g.added_seconds, paused_since = g.paused_since
    from unnest(${moved.map((m) => m.candidacyId)}::uuid[],
      ${moved.map((m) => m.shiftedStart?.toString() ?? null)}::timestamptz[],
      ${moved.map((m) => m.addedSeconds)}::int[],
      ${moved.map((m) => m.pausedSince?.toString() ?? null)}::timestamptz[])
      as g (candidacy_id, shifted_start, added_seconds, paused_since)
    where s.candidacy_id = g.candidacy_id`.execute(tx);
}

/** A candidate who joins earlier minutes and their taking back has neither. */
const joinedSeconds = sql`(select x.minutes * 60 from sitting_time_event x where x.id = t.takes_back)`;

type HeldExam = Pick<ExamRecord, 'id' | 'startsAt'>;

/** Computes these candidates' times again from all changes of time, and stores them [D7]. Returns each candidate's times. */
export async function recomputeTimes(
  tx: Tx,
  exam: HeldExam,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, MovedTimes>> {
  const events = await timeEventsOf(tx, candidacyIds);
  const moved = candidacyIds.map((candidacyId) => ({
    candidacyId,
    ...movedTimes(exam, events.get(candidacyId) ?? []),
  }));
  const touched = moved.filter(({ candidacyId }) => events.has(candidacyId));
  if (touched.length > 0) await saveMovedTimes(tx, touched);
  return new Map(moved.map(({ candidacyId, ...times }) => [candidacyId, times]));
}

/**
 * Applies earlier changes of time for all, or for the whole room, to candidates who are seated late [D7]: otherwise the
 * paper would open for them while the others still wait. Returns each candidate's times.
 */
export async function joinEarlierChanges(
  tx: Tx,
  exam: HeldExam,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, MovedTimes>> {
  await sql`
    insert into sitting_time_reach (event_id, candidacy_id, seconds)
    select t.id, s.candidacy_id, ${joinedSeconds} from sitting s join sitting_time_event t on t.exam_id = s.exam_id
    where s.candidacy_id = any(${candidacyIds}::uuid[])
      and (t.scope = 'exam' or (t.scope = 'room' and t.room = s.room))`.execute(tx);
  return recomputeTimes(tx, exam, candidacyIds);
}

/**
 * Applies changes of time for all, or for the whole room, to a candidate whose withdrawal is taken back [D7, D16]; a
 * later start does not apply to a candidate who has opened the paper, and minutes that the candidate has are not taken
 * back. Returns whether there was a change.
 */
export async function joinChangesSince(
  tx: Tx,
  exam: HeldExam,
  candidacyId: string,
  { since, hasOpened }: { readonly since: Temporal.Instant; readonly hasOpened: boolean },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into sitting_time_reach (event_id, candidacy_id, seconds)
    select t.id, s.candidacy_id, ${joinedSeconds} from sitting s join sitting_time_event t on t.exam_id = s.exam_id
    where s.candidacy_id = ${candidacyId} and t.at >= ${since.toString()}::timestamptz
      and (t.scope = 'exam' or (t.scope = 'room' and t.room = s.room))
      and (t.kind <> 'lateStart' or not ${hasOpened}::boolean)
      and (t.takes_back is null or exists (
        select from sitting_time_event x where x.id = t.takes_back and x.at >= ${since.toString()}::timestamptz))
    on conflict do nothing`.execute(tx);
  if (numAffectedRows === 0n) return false;
  await recomputeTimes(tx, exam, [candidacyId]);
  return true;
}

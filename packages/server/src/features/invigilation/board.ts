import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { boardStateOf } from '@karakter/domain/invigilation/board';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/db.ts';
import { isByCookie } from '../sitting/live/device-proof.ts';
import { type StateRow, stateOf } from '../sitting/state-store.ts';

type RosterRow = {
  candidacy_id: string;
  candidate_number: number;
  name: string;
  extra_minutes: number;
  saved_at: Temporal.Instant | null;
};

/** The part of a board that seldom changes or is not news each second: identity, and when each answer was last saved. */
export type BoardRoster = ReadonlyMap<
  string,
  Pick<BoardCandidate, 'candidateNumber' | 'name' | 'extraMinutes' | 'lastSavedAt'>
>;

/** The candidates of the exam, and when the last update of each was stored [Q1]. */
export async function rosterOf(db: Database | Tx, examId: string): Promise<BoardRoster> {
  const { rows } = await sql<RosterRow>`
    select s.candidacy_id, c.candidate_number, p.name, c.extra_minutes, u.received_at as saved_at
    from sitting s
    join candidacy c on c.id = s.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join lateral (
      select received_at from answer_entry n where n.attempt = s.attempt and n.kind = 'update'
      order by n.sequence desc limit 1) u on true
    where s.exam_id = ${examId}`.execute(db);
  return new Map(
    rows.map((row) => [
      row.candidacy_id,
      {
        candidateNumber: row.candidate_number,
        name: row.name,
        extraMinutes: row.extra_minutes,
        lastSavedAt: textOf(row.saved_at),
      },
    ]),
  );
}

type Row = StateRow & {
  candidacy_id: string;
  room: string;
  seat: string;
  identity_checked_at: Temporal.Instant | null;
  checked_by: string | null;
  is_connected: boolean | null;
  heard_at: Temporal.Instant | null;
  is_unknown: boolean | null;
  is_shared: boolean | null;
  help_wanted_at: Temporal.Instant | null;
  paused_since: Temporal.Instant | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  added_seconds: number;
  request_id: string | null;
  requested_at: Temporal.Instant | null;
  code_given_at: Temporal.Instant | null;
  code_given_by: string | null;
  code_used_at: Temporal.Instant | null;
};

const textOf = (at: Temporal.Instant | null) => at?.toString() ?? null;

function movingPart(row: Row) {
  const {
    identity_checked_at: checkedAt,
    checked_by: by,
    request_id: requestId,
    requested_at: askedAt,
    code_given_at: codeAt,
    code_given_by: codeBy,
  } = row;
  const isConnected = row.is_connected === true;
  return {
    candidacyId: row.candidacy_id,
    room: row.room,
    seat: row.seat,
    state: boardStateOf(stateOf(row)),
    identity: checkedAt !== null && by !== null ? { at: checkedAt.toString(), by } : null,
    startedAt: textOf(row.started_at),
    endedAt: textOf(row.handed_in_at ?? row.withdrawn_at ?? row.cancelled_at),
    isConnected,
    machineDoubt: row.is_shared ? ('shared' as const) : row.is_unknown ? ('unknown' as const) : null,
    offlineSince: isConnected ? null : textOf(row.heard_at),
    helpWantedAt: textOf(row.help_wanted_at),
    pausedSince: textOf(row.paused_since),
    startsAt: row.starts_at.toString(),
    endsAt: row.ends_at.toString(),
    addedSeconds: row.added_seconds,
    seatCode:
      codeAt !== null && codeBy !== null
        ? { at: codeAt.toString(), by: codeBy, usedAt: textOf(row.code_used_at) }
        : null,
    takeover: requestId !== null && askedAt !== null ? { requestId, askedAt: askedAt.toString() } : null,
  };
}

/**
 * Every candidate of an exam as its board shows them [D9], by candidate number; everything that changes is read with
 * one query. A device counts as connected while the server it is connected to is alive. Where that server is dead, the
 * device was last connected when the server was last alive, to ten seconds.
 */
export async function boardOf(
  db: Database | Tx,
  examId: string,
  { now, roster }: { now: Temporal.Instant; roster: BoardRoster },
): Promise<BoardCandidate[]> {
  const { rows } = await sql<Row>`
    with beat as materialized (
      select server_id, beat_at > clock_timestamp() - interval '10 seconds' as is_alive,
        case when isfinite(beat_at) then
          date_bin('10 seconds', ${now.toString()}::timestamptz - (clock_timestamp() - beat_at), 'epoch') end as heard_at
      from server_beat
    ), heard as (
      select a.attempt, bool_or(a.disconnected_at is null and b.is_alive) as is_connected,
        max(coalesce(a.disconnected_at, b.heard_at, a.connected_at)) as heard_at,
        bool_or(a.disconnected_at is null and b.is_alive and ${isByCookie('a.machine_id')}) as is_unknown,
        count(distinct (a.session_id, a.machine_id)) filter (where a.session_id is not null)
          > count(distinct a.session_id) as is_shared
      from sitting s join answer_presence a on a.attempt = s.attempt left join beat b on b.server_id = a.server_id
      where s.exam_id = ${examId} group by a.attempt
    ), asked as (
      select distinct on (r.attempt) r.attempt, r.id, r.requested_at
      from takeover_request r join sitting s on s.attempt = r.attempt
      where r.decided_at is null and s.exam_id = ${examId} order by r.attempt, r.requested_at desc
    ), codes as (
      select distinct on (c.candidacy_id) c.candidacy_id, c.given_at, p.name as given_by, c.used_at
      from seat_code c join sitting s on s.candidacy_id = c.candidacy_id join person p on p.id = c.given_by
      where s.exam_id = ${examId} order by c.candidacy_id, c.given_at desc
    )
    select s.candidacy_id, s.room, s.seat,
      s.state, s.arrived_at, s.started_at, s.handed_in_at, s.hand_in_kind, s.absent_at, s.withdrawn_at, s.cancelled_at,
      s.identity_checked_at, i.name as checked_by,
      h.is_connected, h.heard_at, h.is_unknown, h.is_shared, s.help_wanted_at, s.paused_since, own_start(e, s) as starts_at,
      own_start(e, s) + make_interval(mins => e.duration_minutes + c.extra_minutes, secs => s.added_seconds) as ends_at,
      s.added_seconds, t.id as request_id, t.requested_at,
      o.given_at as code_given_at, o.given_by as code_given_by, o.used_at as code_used_at
    from sitting s
    join exam e on e.id = s.exam_id
    join candidacy c on c.id = s.candidacy_id
    left join person i on i.id = s.identity_checked_by
    left join heard h on h.attempt = s.attempt
    left join asked t on t.attempt = s.attempt
    left join codes o on o.candidacy_id = s.candidacy_id
    where s.exam_id = ${examId} order by c.candidate_number`.execute(db);
  return rows.flatMap((row) => {
    const known = roster.get(row.candidacy_id);
    return known ? [{ ...movingPart(row), examId, ...known }] : [];
  });
}

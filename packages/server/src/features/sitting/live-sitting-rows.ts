import type { SittingState } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/db.ts';

/** A sitting as the database has it now. */
export type LiveSittingRow = {
  attempt: number;
  candidacy_id: string;
  exam_id: string;
  language: string;
  room: string;
  seat: string;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  paused_since: Temporal.Instant | null;
  grace_seconds: number;
  takeover_confirmed: boolean;
  state: SittingState['kind'];
  epoch: number | null;
  writer: string | null;
  machine_id: string | null;
  sequence: number | null;
  hash: Buffer | null;
  last_number: number | null;
  asking: string[];
  is_whole: boolean;
  windows_ever: number;
};

export async function readLiveSittings(
  db: Database,
  candidacyIds: readonly string[],
): Promise<LiveSittingRow[]> {
  const { rows } = await sql<LiveSittingRow>`
    select s.attempt, s.candidacy_id, s.exam_id, c.language, s.room, s.seat, own_start(e, s) as starts_at,
      own_start(e, s) + make_interval(mins => e.duration_minutes + c.extra_minutes, secs => s.added_seconds) as ends_at,
      s.paused_since, e.grace_seconds, e.takeover_confirmed,
      s.state, l.epoch, l.writer, l.machine_id, h.sequence, h.hash,
      (select n.number from answer_entry n where n.attempt = s.attempt and n.kind = 'update' and n.epoch in
        (select x.epoch from answer_lease x where x.attempt = s.attempt and x.writer = l.writer)
        order by n.sequence desc limit 1) as last_number,
      not exists (select from answer_unmerged u where u.attempt = s.attempt and u.joined_at is null) as is_whole,
      (select count(*) from answer_presence p where p.attempt = s.attempt)::int as windows_ever,
      array(select t.writer from takeover_request t where t.attempt = s.attempt and t.decided_at is null) as asking
    from sitting s join exam e on e.id = s.exam_id join candidacy c on c.id = s.candidacy_id
    left join lateral
      (select * from answer_lease where attempt = s.attempt order by epoch desc limit 1) l on true
    left join lateral
      (select sequence, hash from answer_entry where attempt = s.attempt order by sequence desc limit 1) h on true
    where s.candidacy_id = any(${candidacyIds}::uuid[])`.execute(db);
  return rows;
}

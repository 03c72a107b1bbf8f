import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

export type UnmergedRecord = {
  candidacy_id: string;
  candidate_number: number;
  name: string;
  handed_in: boolean;
  too_slow: number;
  unreadable: number;
  bytes: number;
  received_from: Temporal.Instant;
  received_to: Temporal.Instant;
  settled_at: Temporal.Instant | null;
};

/** The exam's answers with entries left out; answers that are not settled come first. */
export async function unmergedOf(tx: Tx, examId: string): Promise<UnmergedRecord[]> {
  const { rows } = await sql<UnmergedRecord>`
    select s.candidacy_id, c.candidate_number, p.name, s.state = 'handedIn' as handed_in,
      (count(*) filter (where u.reason = 'tooSlow'))::int as too_slow,
      (count(*) filter (where u.reason = 'unreadable'))::int as unreadable,
      sum(octet_length(e.content))::int as bytes,
      min(e.received_at) as received_from, max(e.received_at) as received_to,
      case when bool_and(u.settled_at is not null) then max(u.settled_at) end as settled_at
    from answer_unmerged u
    join answer_entry e on e.attempt = u.attempt and e.sequence = u.sequence
    join sitting s on s.attempt = u.attempt join candidacy c on c.id = s.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id join person p on p.id = cp.person_id
    where s.exam_id = ${examId} and u.joined_at is null
    group by s.candidacy_id, s.state, c.candidate_number, p.name
    order by bool_and(u.settled_at is not null), c.candidate_number`.execute(tx);
  return rows;
}

export type UnmergedPiece = { readonly sequence: number; readonly content: Uint8Array };

/** The entries left out of this sitting's answer, in the chain's order. */
export async function unmergedPieces(tx: Tx, attemptId: number): Promise<UnmergedPiece[]> {
  const { rows } = await sql<UnmergedPiece>`
    select u.sequence, e.content from answer_unmerged u
    join answer_entry e on e.attempt = u.attempt and e.sequence = u.sequence
    where u.attempt = ${attemptId} and u.joined_at is null order by u.sequence`.execute(tx);
  return rows;
}

/** Marks the pieces that have not been merged meanwhile as merged into the answer, and returns how many. */
export async function markJoined(
  tx: Tx,
  attemptId: number,
  sequences: readonly number[],
  at: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql`
    update answer_unmerged set joined_at = ${at.toString()}::timestamptz
    where attempt = ${attemptId} and joined_at is null and sequence = any(${sequences}::int[])
    returning sequence`.execute(tx);
  return rows.length;
}

/** Marks all entries left out of the answer as settled, and returns whether any was not settled before. */
export async function settle(
  tx: Tx,
  attemptId: number,
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    update answer_unmerged set settled_at = ${at.toString()}::timestamptz, settled_by = ${by}
    where attempt = ${attemptId} and joined_at is null and settled_at is null returning sequence`.execute(tx);
  return rows.length > 0;
}

/** Whether the raw log is of use: something is or was left out of the answer, or has been quarantined. */
export async function hasRawLog(tx: Tx, attemptId: number): Promise<boolean> {
  const { rows } = await sql`
    select from (select attempt from answer_unmerged union all select attempt from answer_branch) any_of
    where attempt = ${attemptId} limit 1`.execute(tx);
  return rows.length > 0;
}

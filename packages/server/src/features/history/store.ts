import { randomUUID } from 'node:crypto';
import type { QuarantineKind, QuarantineOutcome } from '@karakter/domain/quarantine/quarantined-updates';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

export type NewOpening = {
  examId: string;
  candidacyId: string;
  by: string;
  at: Temporal.Instant;
  reason: string;
};

export async function insertOpening(tx: Tx, opening: NewOpening): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('history_opening')
    .values({
      id,
      exam_id: opening.examId,
      candidacy_id: opening.candidacyId,
      opened_by: opening.by,
      opened_at: opening.at,
      reason: opening.reason,
    })
    .execute();
  return id;
}

/** An opening of this person's, not older than `since`. */
export async function openingOf(tx: Tx, id: string, by: string, since: Temporal.Instant) {
  return tx
    .selectFrom('history_opening')
    .select(['exam_id as examId', 'candidacy_id as candidacyId', 'opened_at as openedAt', 'reason'])
    .where('id', '=', id)
    .where('opened_by', '=', by)
    .where('opened_at', '>', since)
    .executeTakeFirst();
}

/** The length of the chain, and the number of its entries that hold updates. */
export async function entryCounts(tx: Tx, attemptId: number): Promise<{ last: number; updates: number }> {
  const { rows } = await sql<{ last: number; updates: number }>`
    select coalesce(max(sequence), 0) as last, (count(*) filter (where kind in ('update', 'branch')))::int as updates
    from answer_entry where attempt = ${attemptId}`.execute(tx);
  return rows[0] ?? { last: 0, updates: 0 };
}

export async function leasesOf(tx: Tx, attemptId: number) {
  const { rows } = await sql<{ epoch: number; at: Temporal.Instant; is_new: boolean; confirmed: boolean }>`
    select epoch, granted_at as at, confirmed_by is not null as confirmed,
      coalesce(machine_id <> lag(machine_id) over (order by epoch), false) as is_new
    from answer_lease where attempt = ${attemptId} order by epoch`.execute(tx);
  return rows.map((row) => ({
    epoch: row.epoch,
    at: row.at.toString(),
    isNewMachine: row.is_new,
    isConfirmed: row.confirmed,
  }));
}

export async function quarantinesOf(tx: Tx, attemptId: number) {
  const { rows } = await sql<{
    kind: QuarantineKind;
    at: Temporal.Instant;
    updates: number;
    decision: QuarantineOutcome | null;
  }>`
    select b.kind, b.opened_at as at, count(u.number)::int as updates, b.decision
    from answer_branch b left join answer_branch_update u on u.branch_id = b.id
    where b.attempt = ${attemptId} group by b.id order by b.opened_at`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toString() }));
}

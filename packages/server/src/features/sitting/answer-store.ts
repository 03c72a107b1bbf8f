import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/db.ts';

/** One update as the log keeps it. */
export type AnswerUpdate = {
  candidacyId: string;
  writer: string;
  number: number;
  update: Uint8Array;
  receivedAt: Temporal.Instant;
};

export type SavedState = 'open' | 'notOpened' | 'handedIn' | 'absent';

/**
 * Stores updates of many candidates in one statement [D3]. The sitting's row is held against a hand-in of the same
 * moment: either the update is in the answer, or the candidate is told that it is not. A row that a hand-in holds is
 * skipped, so that one candidate never waits for another; it is absent from the answer and is to be tried again.
 * Answers the state per candidacy; where it is open, all its updates are stored, now or before.
 */
export async function storeUpdates(
  db: Database,
  updates: readonly AnswerUpdate[],
): Promise<ReadonlyMap<string, SavedState>> {
  const { rows } = await sql<{ candidacy_id: string; state: SavedState }>`
    with given as materialized (
      select * from unnest(
        ${updates.map((u) => u.candidacyId)}::uuid[], ${updates.map((u) => u.writer)}::uuid[],
        ${updates.map((u) => u.number)}::int[], ${updates.map((u) => Buffer.from(u.update))}::bytea[],
        ${updates.map((u) => u.receivedAt.toString())}::timestamptz[]
      ) with ordinality as given (candidacy_id, writer, number, update, received_at, place)
    ), held as materialized (
      select candidacy_id, case
        when handed_in_at is not null then 'handedIn'
        when absent_at is not null then 'absent'
        when started_at is null then 'notOpened'
        else 'open' end as state
      from sitting where candidacy_id in (select candidacy_id from given)
      for key share skip locked
    ), stored as (
      insert into answer_update (candidacy_id, writer, number, update, received_at)
      select candidacy_id, writer, number, update, received_at
      from given join held using (candidacy_id) where state = 'open' order by place
      on conflict do nothing
    )
    select candidacy_id, state from held`.execute(db);
  return new Map(rows.map((row) => [row.candidacy_id, row.state]));
}

/** Every update of an answer in the order it came. */
export async function answerUpdates(tx: Tx, candidacyId: string): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('answer_update')
    .select('update')
    .where('candidacy_id', '=', candidacyId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.update);
}

/** The highest number stored of this writer; 0 when there is none. */
export async function lastNumberOf(tx: Tx, candidacyId: string, writer: string): Promise<number> {
  const { last } = await tx
    .selectFrom('answer_update')
    .select((e) => e.fn.coalesce(e.fn.max('number'), e.lit(0)).as('last'))
    .where('candidacy_id', '=', candidacyId)
    .where('writer', '=', writer)
    .executeTakeFirstOrThrow();
  return last;
}

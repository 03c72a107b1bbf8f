import { randomUUID } from 'node:crypto';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { chained, emptyChain } from './answer-chain.ts';

export type BranchKind = 'takenOver' | 'late' | 'file';

export type BranchUpdate = {
  readonly number: number;
  readonly writtenAt: number;
  readonly receivedAt: number;
  readonly content: Uint8Array;
};

async function openBranch(tx: Tx, of: BranchOf, at: Temporal.Instant): Promise<string> {
  await tx
    .insertInto('answer_branch')
    .values({ id: randomUUID(), ...of, opened_at: at })
    .onConflict((c) => c.columns(['attempt', 'kind', 'writer']).where('decision', 'is', null).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('answer_branch')
    .select('id')
    .where('attempt', '=', of.attempt)
    .where('kind', '=', of.kind)
    .where('writer', '=', of.writer)
    .where('decision', 'is', null)
    // Held, so that two windows of the writer add to it one after the other.
    .forUpdate()
    .executeTakeFirstOrThrow();
  return id;
}

type BranchOf = { readonly attempt: number; readonly kind: BranchKind; readonly writer: string };

/** The last number of the branch that is stored, and its hash to go on from. */
async function branchHead(tx: Tx, branchId: string) {
  const { rows } = await sql<{ number: number; hash: Buffer; count: number }>`
    select number, hash, (count(*) over ())::int as count from answer_branch_update
    where branch_id = ${branchId} order by number desc limit 1`.execute(tx);
  const [row] = rows;
  return row
    ? { number: row.number, sequence: row.count, hash: row.hash }
    : { number: 0, ...emptyChain(branchId) };
}

/**
 * Keeps apart what may not count by itself [D4, D5, D7]: in one transaction, each with the SHA-256 of the one before
 * in its branch, again harmless. Answers the branch.
 * Rejects with `ApartFull` where there is no room left.
 */
export function storeInBranch(db: Database, of: BranchOf, updates: readonly BranchUpdate[]): Promise<string> {
  return db.transaction().execute(async (tx) => {
    if (!(await hasRoomApart(tx, of, updates))) throw new ApartFull();
    return addToBranch(tx, of, updates);
  });
}

/** A sitting has as much lying apart as may lie there. */
export class ApartFull extends Error {}

/** Whether there is room for more of what windows send; files, which staff take in, are not counted. */
async function hasRoomApart(tx: Tx, of: BranchOf, updates: readonly BranchUpdate[]): Promise<boolean> {
  const { rows } = await sql<{ bytes: string; count: number; writers: string[] }>`
    select (select coalesce(sum(octet_length(u.content)), 0) from answer_branch b
        join answer_branch_update u on u.branch_id = b.id where b.attempt = ${of.attempt} and b.kind <> 'file')::text as bytes,
      (select count(*) from answer_branch b join answer_branch_update u on u.branch_id = b.id
        where b.attempt = ${of.attempt} and b.kind <> 'file')::int as count,
      array(select distinct writer from answer_branch where attempt = ${of.attempt} and kind <> 'file') as writers`.execute(
    tx,
  );
  const { bytes = '0', count = 0, writers = [] } = rows[0] ?? {};
  const more = updates.reduce((sum, { content }) => sum + content.length, 0);
  const hasPlace = writers.includes(of.writer) || writers.length < answerLimits.apartWindows;
  const hasNumbers = count + updates.length <= answerLimits.apartUpdates;
  return hasPlace && hasNumbers && Number(bytes) + more <= answerLimits.apartBytes;
}

/** As `storeInBranch`, in the caller's own transaction. */
export async function addToBranch(tx: Tx, of: BranchOf, updates: readonly BranchUpdate[]): Promise<string> {
  const at = Temporal.Instant.fromEpochMilliseconds(updates[0]?.receivedAt ?? 0);
  const branchId = await openBranch(tx, of, at);
  let head = await branchHead(tx, branchId);
  for (const { number, writtenAt, receivedAt, content } of updates) {
    if (number <= head.number) continue;
    const entry = chained(head, { kind: 'branch', epoch: 0, number, writtenAt, receivedAt, content });
    await tx
      .insertInto('answer_branch_update')
      .values({
        branch_id: branchId,
        number,
        written_at: Temporal.Instant.fromEpochMilliseconds(writtenAt),
        received_at: Temporal.Instant.fromEpochMilliseconds(receivedAt),
        hash: Buffer.from(entry.hash),
        content: Buffer.from(content),
      })
      .execute();
    head = entry;
  }
  return branchId;
}

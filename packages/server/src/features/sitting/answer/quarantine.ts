import { randomUUID } from 'node:crypto';
import type { QuarantineKind } from '@karakter/domain/quarantine/quarantined-updates';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { chained, emptyChain } from './answer-chain.ts';

export type QuarantinedUpdate = {
  readonly number: number;
  readonly writtenAt: number;
  readonly receivedAt: number;
  readonly content: Uint8Array;
};

async function openQuarantine(
  tx: Tx,
  { attemptId, kind, writer }: QuarantineOf,
  at: Temporal.Instant,
): Promise<string> {
  await tx
    .insertInto('answer_branch')
    .values({ id: randomUUID(), attempt: attemptId, kind, writer, opened_at: at })
    .onConflict((c) => c.columns(['attempt', 'kind', 'writer']).where('decision', 'is', null).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('answer_branch')
    .select('id')
    .where('attempt', '=', attemptId)
    .where('kind', '=', kind)
    .where('writer', '=', writer)
    .where('decision', 'is', null)
    // Locked, so that two windows of the writer add to it one after the other.
    .forUpdate()
    .executeTakeFirstOrThrow();
  return id;
}

type QuarantineOf = { readonly attemptId: number; readonly kind: QuarantineKind; readonly writer: string };

/** The last stored number of the quarantine, and the hash from which its chain continues. */
async function quarantineHead(tx: Tx, quarantineId: string) {
  const { rows } = await sql<{ number: number; hash: Buffer; count: number }>`
    select number, hash, (count(*) over ())::int as count from answer_branch_update
    where branch_id = ${quarantineId} order by number desc limit 1`.execute(tx);
  const [row] = rows;
  return row
    ? { number: row.number, sequence: row.count, hash: row.hash }
    : { number: 0, ...emptyChain(quarantineId) };
}

/**
 * Quarantines updates that do not count automatically [D4, D5, D7], in one transaction, each with the SHA-256 of the
 * one before it. Storing the same updates again changes nothing. Returns the quarantine's id. Rejects with
 * `QuarantineFull` where there is no room left.
 */
export function storeInQuarantine(
  db: Database,
  of: QuarantineOf,
  updates: readonly QuarantinedUpdate[],
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    if (!(await hasRoomInQuarantine(tx, of, updates))) throw new QuarantineFull();
    return addToQuarantine(tx, of, updates);
  });
}

/** A sitting has reached its limit of quarantined updates. */
export class QuarantineFull extends Error {}

/** Whether there is room for more updates from windows; files, which staff accept, are not counted. */
async function hasRoomInQuarantine(
  tx: Tx,
  of: QuarantineOf,
  updates: readonly QuarantinedUpdate[],
): Promise<boolean> {
  const { rows } = await sql<{ bytes: string; count: number; writers: string[] }>`
    select (select coalesce(sum(octet_length(u.content)), 0) from answer_branch b
        join answer_branch_update u on u.branch_id = b.id where b.attempt = ${of.attemptId} and b.kind <> 'file')::text as bytes,
      (select count(*) from answer_branch b join answer_branch_update u on u.branch_id = b.id
        where b.attempt = ${of.attemptId} and b.kind <> 'file')::int as count,
      array(select distinct writer from answer_branch where attempt = ${of.attemptId} and kind <> 'file') as writers`.execute(
    tx,
  );
  const { bytes = '0', count = 0, writers = [] } = rows[0] ?? {};
  const more = updates.reduce((sum, { content }) => sum + content.length, 0);
  const hasPlace = writers.includes(of.writer) || writers.length < answerLimits.quarantineWindows;
  const hasNumbers = count + updates.length <= answerLimits.quarantineUpdates;
  return hasPlace && hasNumbers && Number(bytes) + more <= answerLimits.quarantineBytes;
}

/** As `storeInQuarantine`, in the caller's own transaction. */
export async function addToQuarantine(
  tx: Tx,
  of: QuarantineOf,
  updates: readonly QuarantinedUpdate[],
): Promise<string> {
  const at = Temporal.Instant.fromEpochMilliseconds(updates[0]?.receivedAt ?? 0);
  const quarantineId = await openQuarantine(tx, of, at);
  let head = await quarantineHead(tx, quarantineId);
  for (const { number, writtenAt, receivedAt, content } of updates) {
    if (number <= head.number) continue;
    const entry = chained(head, { kind: 'branch', epoch: 0, number, writtenAt, receivedAt, content });
    await tx
      .insertInto('answer_branch_update')
      .values({
        branch_id: quarantineId,
        number,
        written_at: Temporal.Instant.fromEpochMilliseconds(writtenAt),
        received_at: Temporal.Instant.fromEpochMilliseconds(receivedAt),
        hash: Buffer.from(entry.hash),
        content: Buffer.from(content),
      })
      .execute();
    head = entry;
  }
  return quarantineId;
}

import { sql } from 'kysely';
import type pg from 'pg';
import { byteaArray, instantArray, intArray } from '../../../platform/database/binary-array.ts';
import { isPlaceTaken } from '../../../platform/database/database-faults.ts';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { type ChainedEntry, type ChainHead, type EntryKind, emptyChain } from './answer-chain.ts';

export type SittingEntry = ChainedEntry & { readonly attemptId: number };

/**
 * Stores updates of many candidates in one statement [D3], with parameters in PostgreSQL's own binary form: all of
 * them, or none and false where another server has taken one's place. That is so rare that leaving out only the one
 * would cost the others more: a quarter of the database's work. Pass them in the order of attempt ids, so that two
 * servers never wait for each other crosswise.
 */
export async function insertUpdates(pool: pg.Pool, entries: readonly SittingEntry[]): Promise<boolean> {
  const statement = {
    name: 'insert-updates',
    text: `insert into answer_entry (attempt, sequence, kind, epoch, number, written_at, received_at, hash, content)
      select attempt, sequence, 'update', epoch, number, written_at, received_at, hash, content
      from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::bytea[], $8::bytea[])
        as given (attempt, sequence, epoch, number, written_at, received_at, hash, content)`,
    values: [
      intArray(entries.map((e) => e.attemptId)),
      intArray(entries.map((e) => e.sequence)),
      intArray(entries.map((e) => e.epoch)),
      intArray(entries.map((e) => e.number)),
      instantArray(entries.map((e) => e.writtenAt)),
      instantArray(entries.map((e) => e.receivedAt)),
      byteaArray(entries.map((e) => e.hash)),
      byteaArray(entries.map((e) => e.content)),
    ],
  };
  try {
    await pool.query(statement);
    return true;
  } catch (error) {
    if (isPlaceTaken(error)) return false;
    throw error;
  }
}

const instantOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);

function rowOf(entry: SittingEntry) {
  return {
    attempt: entry.attemptId,
    sequence: entry.sequence,
    kind: entry.kind,
    epoch: entry.epoch,
    number: entry.number,
    written_at: instantOf(entry.writtenAt),
    received_at: instantOf(entry.receivedAt),
    hash: Buffer.from(entry.hash),
    content: Buffer.from(entry.content),
  };
}

/** The last entry of the sitting's chain. */
export async function chainHead(
  db: Database | Tx,
  { attemptId, candidacyId }: { attemptId: number; candidacyId: string },
): Promise<ChainHead> {
  const row = await db
    .selectFrom('answer_entry')
    .select(['sequence', 'hash'])
    .where('attempt', '=', attemptId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? emptyChain(candidacyId);
}

/**
 * All updates of the document up to an entry: the checkpoint, then each update and accepted quarantine, except those
 * that cannot be merged. `sequences` names the entry of each, 0 for the checkpoint.
 */
export type AnswerContents = {
  readonly contents: Uint8Array[];
  readonly sequences: number[];
  /** The last entry that they go up to. */
  readonly sequence: number;
  /** All bytes that the chain has stored so far, including entries left out. */
  readonly storedBytes: number;
};

type ContentRow = { sequence: number; content: Buffer; stored: string | null; is_left: boolean };

function contentsIn(rows: readonly ContentRow[]): AnswerContents {
  const inOrder = rows.toSorted((a, b) => a.sequence - b.sequence);
  const taken = inOrder.filter((row) => !row.is_left);
  const bytes = inOrder.reduce((sum, row) => sum + Number(row.stored ?? row.content.length), 0);
  return {
    contents: taken.map((row) => row.content),
    sequences: taken.map((row) => (row.stored === null ? row.sequence : 0)),
    sequence: inOrder.at(-1)?.sequence ?? 0,
    storedBytes: bytes,
  };
}

export async function answerContents(db: Database | Tx, attemptId: number): Promise<AnswerContents> {
  const { rows } = await sql<ContentRow>`
    with from_there as materialized
      (select sequence, content, stored_bytes from answer_checkpoint where attempt = ${attemptId})
    select sequence, content, stored_bytes::text as stored, false as is_left from from_there
    union all
    (select sequence, content, null, exists (select from answer_unmerged u
        where u.attempt = ${attemptId} and u.sequence = answer_entry.sequence)
      from answer_entry where attempt = ${attemptId} and kind in ('update', 'branch')
      and sequence > coalesce((select sequence from from_there), 0) order by sequence)
    `.execute(db);
  return contentsIn(rows);
}

/** As `chainHead`, for many sittings; a sitting whose chain is empty is left out. */
export async function chainHeads(
  tx: Tx,
  attemptIds: readonly number[],
): Promise<ReadonlyMap<number, ChainHead>> {
  const { rows } = await sql<{ attempt: number; sequence: number; hash: Buffer }>`
    select given.attempt, e.sequence, e.hash from unnest(${attemptIds}::int[]) as given (attempt)
    cross join lateral
      (select sequence, hash from answer_entry where attempt = given.attempt order by sequence desc limit 1) e`.execute(
    tx,
  );
  return new Map(rows.map(({ attempt, ...head }) => [attempt, head]));
}

/** As `answerContents`, for each of many sittings. */
export async function contentsOfMany(
  tx: Tx,
  attemptIds: readonly number[],
): Promise<ReadonlyMap<number, AnswerContents>> {
  const { rows } = await sql<ContentRow & { attempt: number }>`
    select attempt, sequence, content, stored_bytes::text as stored, false as is_left from answer_checkpoint
    where attempt = any(${attemptIds}::int[])
    union all
    select e.attempt, e.sequence, e.content, null,
      exists (select from answer_unmerged u where u.attempt = e.attempt and u.sequence = e.sequence)
    from answer_entry e left join answer_checkpoint c on c.attempt = e.attempt
    where e.attempt = any(${attemptIds}::int[]) and e.kind in ('update', 'branch') and e.sequence > coalesce(c.sequence, 0)
    `.execute(tx);
  const rowsByAttempt = Map.groupBy(rows, ({ attempt }) => attempt);
  return new Map(attemptIds.map((attemptId) => [attemptId, contentsIn(rowsByAttempt.get(attemptId) ?? [])]));
}

/** Appends entries, each at its place in its sitting's chain; returns the sittings whose place was free. */
export async function insertEntries(tx: Tx, entries: readonly SittingEntry[]): Promise<ReadonlySet<number>> {
  const rows = await tx
    .insertInto('answer_entry')
    .values(entries.toSorted((a, b) => a.attemptId - b.attemptId).map(rowOf))
    .onConflict((c) => c.doNothing())
    .returning('attempt')
    .execute();
  return new Set(rows.map((row) => row.attempt));
}

/** How far a window's updates are stored; `keptAs` where the last of them is quarantined and was not accepted. */
export type LastOfWindow = { readonly number: number; readonly keptAs: 'takenOver' | 'late' | null };

/** As `lastOfWindow`, for many windows, by attempt id. */
export async function lastOfWindows(
  tx: Database | Tx,
  windows: readonly { readonly attemptId: number; readonly writer: string }[],
): Promise<ReadonlyMap<number, LastOfWindow>> {
  const { rows } = await sql<{ attempt: number; number: number; kept_as: LastOfWindow['keptAs'] }>`
    select given.attempt, greatest(coalesce(n.number, 0), coalesce(k.number, 0)) as number,
      case when k.number > coalesce(n.number, 0) and k.decision is distinct from 'takenIn' then k.kind end as kept_as
    from unnest(${windows.map((w) => w.attemptId)}::int[], ${windows.map((w) => w.writer)}::uuid[])
      as given (attempt, writer)
    left join lateral
      (select number from answer_entry e where e.attempt = given.attempt and kind = 'update' and epoch in
        (select epoch from answer_lease l where l.attempt = given.attempt and l.writer = given.writer)
        order by sequence desc limit 1) n on true
    left join lateral
      (select u.number, b.kind, b.decision from answer_branch b join answer_branch_update u on u.branch_id = b.id
        where b.attempt = given.attempt and b.writer = given.writer and b.kind <> 'file'
        order by u.number desc limit 1) k on true`.execute(tx);
  return new Map(rows.map(({ attempt, number, kept_as }) => [attempt, { number, keptAs: kept_as }]));
}

/** Those of the sittings in which something is written. */
export async function attemptIdsWithWriting(
  tx: Tx,
  attemptIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('answer_entry')
    .select('attempt')
    .distinct()
    .where('attempt', '=', sql<number>`any(${attemptIds}::int[])`)
    .where('kind', '=', 'update')
    .execute();
  return new Set(rows.map((row) => row.attempt));
}

/** The sitting's whole chain, first entry first. */
export async function chainOf(db: Database | Tx, attemptId: number): Promise<ChainedEntry[]> {
  const rows = await db
    .selectFrom('answer_entry')
    .selectAll()
    .where('attempt', '=', attemptId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ written_at, received_at, kind, attempt: _, ...rest }) => ({
    ...rest,
    kind: kind as EntryKind,
    writtenAt: written_at.epochMilliseconds,
    receivedAt: received_at.epochMilliseconds,
  }));
}

/** The highest number stored of this writer, in the chain or quarantined; 0 when there is none. */
export async function lastOfWindow(
  db: Database | Tx,
  attemptId: number,
  writer: string,
): Promise<LastOfWindow> {
  return (await lastOfWindows(db, [{ attemptId, writer }])).get(attemptId) ?? { number: 0, keptAs: null };
}

/** Stores the merged document up to an entry; it replaces an older checkpoint and never a newer one. */
export async function saveCheckpoint(
  db: Database | Tx,
  at: { attemptId: number; sequence: number; content: Uint8Array; storedBytes: number },
): Promise<void> {
  const row = { sequence: at.sequence, content: Buffer.from(at.content), stored_bytes: at.storedBytes };
  await db
    .insertInto('answer_checkpoint')
    .values({ attempt: at.attemptId, ...row })
    .onConflict((c) =>
      c.column('attempt').doUpdateSet(row).where('answer_checkpoint.sequence', '<', at.sequence),
    )
    .execute();
}

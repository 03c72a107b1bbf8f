import {
  decideLease,
  type Lease,
  type LeaseDecision,
  type LeaseWish,
} from '@karakter/domain/sitting/answer-lease';
import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { type ChainHead, chained } from './answer-chain.ts';
import { chainHead, type SittingEntry } from './answer-store.ts';

type Known = Omit<Lease, 'isConnected' | 'hasOpened'>;
type ChainRef = { readonly attemptId: number; readonly candidacyId: string };

async function leaseOf(db: Database | Tx, attemptId: number): Promise<Known | null> {
  const row = await db
    .selectFrom('answer_lease')
    .select(['epoch', 'writer', 'machine_id as deviceId'])
    .where('attempt', '=', attemptId)
    .orderBy('epoch', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The devices that write, by attempt id. */
export async function writingDevices(
  tx: Tx,
  attemptIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly deviceId: string | null }>> {
  const rows = await tx
    .selectFrom('answer_lease')
    .distinctOn('attempt')
    .select(['attempt', 'machine_id as deviceId'])
    .where('attempt', '=', sql<number>`any(${attemptIds}::int[])`)
    .orderBy('attempt')
    .orderBy('epoch', 'desc')
    .execute();
  return new Map(rows.map(({ attempt, deviceId }) => [attempt, { deviceId }]));
}

/**
 * Stores the lease and its entry in the chain, together or not at all: false when another entry has taken the place.
 */
async function insertLease(
  db: Database | Tx,
  entry: SittingEntry,
  wish: Pick<LeaseWish, 'writer' | 'deviceId'> & { confirmedBy: string | null },
): Promise<boolean> {
  const at = Temporal.Instant.fromEpochMilliseconds(entry.receivedAt).toString();
  const { rows } = await sql`
    with entry as (
      insert into answer_entry (attempt, sequence, kind, epoch, number, written_at, received_at, hash, content)
      values (${entry.attemptId}, ${entry.sequence}, 'lease', ${entry.epoch}, 0, ${at}, ${at},
        ${Buffer.from(entry.hash)}, ${Buffer.from(entry.content)})
      on conflict do nothing returning attempt, epoch, received_at
    )
    insert into answer_lease (attempt, epoch, writer, machine_id, granted_at, confirmed_by)
    select attempt, epoch, ${wish.writer}::uuid, ${wish.deviceId}::uuid, received_at, ${wish.confirmedBy}::uuid from entry
    returning epoch`.execute(db);
  return rows.length > 0;
}

const mostTries = 50;

type Wish = LeaseWish & {
  readonly at: Temporal.Instant;
  /** Whether the paper is opened, as far as the caller knows. */
  readonly hasOpened: boolean;
  /** The invigilator who confirmed it. */
  readonly confirmedBy: string | null;
  /** Whether this writer's window is connected now; called only where it matters. */
  readonly isConnected?: (writer: string) => Promise<boolean>;
};

/** The end of the chain and the lease, as last read. */
type ChainState = { readonly head: ChainHead; readonly lease: Known | null };

async function read(db: Database | Tx, of: ChainRef): Promise<ChainState> {
  return { head: await chainHead(db, of), lease: await leaseOf(db, of.attemptId) };
}

async function sittingNow(db: Database | Tx, { attemptId }: ChainRef) {
  const row = await db
    .selectFrom('sitting')
    .select(['started_at', 'state'])
    .where('attempt', '=', attemptId)
    .executeTakeFirstOrThrow();
  return { hasOpened: row.started_at !== null, isHandedIn: row.state === 'handedIn' };
}

/**
 * Decides which window writes and, where that changes, appends it to the chain [D5]. Of two simultaneous requests one
 * is first, and the other is decided again. Returns the decision with the state after it. A caller that has just read
 * the state may pass it.
 */
export async function claimLease(
  db: Database | Tx,
  of: ChainRef,
  wish: Wish,
  lastRead?: ChainState,
): Promise<LeaseDecision & ChainState> {
  let state = lastRead ?? (await read(db, of));
  let { hasOpened } = wish;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { lease, head } = state;
    const isConnected = lease !== null && ((await wish.isConnected?.(lease.writer)) ?? false);
    const decision = decideLease(lease && { ...lease, isConnected, hasOpened }, wish);
    if (decision.kind !== 'granted') return { ...decision, ...state };
    const at = wish.at.epochMilliseconds;
    const content = Buffer.from(wish.writer.replaceAll('-', ''), 'hex');
    const facts = { number: 0, writtenAt: at, receivedAt: at, content };
    const entry = chained(head, { kind: 'lease', epoch: decision.epoch, ...facts });
    const { writer, deviceId } = wish;
    if (await insertLease(db, { ...entry, attemptId: of.attemptId }, wish))
      return { ...decision, head: entry, lease: { epoch: decision.epoch, writer, deviceId } };
    state = await read(db, of);
    // The hand-in may have come first: no window writes after that.
    const sitting = await sittingNow(db, of);
    hasOpened ||= sitting.hasOpened;
    if (sitting.isHandedIn) return { kind: 'reading', needs: 'request', ...state };
  }
  throw new Error(`the chain of sitting ${of.attemptId} grew ${mostTries} times while a lease was asked for`);
}

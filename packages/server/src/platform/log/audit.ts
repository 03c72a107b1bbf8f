import { createHash } from 'node:crypto';
import type { Database, Tx } from '../database/db.ts';
import { takeTime } from '../database/transaction.ts';

/** One event of the log, in the database or in an archive bundle. */
export type LoggedEvent = {
  examId: string;
  number: number;
  kind: string;
  actorId: string | null;
  at: string;
  data: string;
  previousHash: string;
  hash: string;
};

/** The first broken link, and its fault. */
export type BrokenLink = {
  examId: string;
  number: number;
  fault: 'missing' | 'unchained' | 'altered' | 'cutOff';
};
export type ChainReport = { examId: string; events: number; broken: BrokenLink | null };

const start = '0'.repeat(64);

/** The text that the database's append_event hashes: one field a line, the previous hash first. */
function hashOfEvent(e: LoggedEvent): string {
  const lines = [e.previousHash, e.examId, e.number, e.kind, e.actorId ?? '-', e.at, e.data];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function faultOf(event: LoggedEvent, number: number, previousHash: string): BrokenLink['fault'] | null {
  if (event.number !== number) return 'missing';
  if (event.previousHash !== previousHash) return 'unchained';
  return hashOfEvent(event) === event.hash ? null : 'altered';
}

type Link = { readonly number: number; readonly hash: string };

/** Follows the events that come after a link; answers the last of them, or the first that does not hold. */
function followed(after: Link, examId: string, events: readonly LoggedEvent[]): Link | BrokenLink {
  let { number, hash } = after;
  for (const event of events) {
    number += 1;
    const fault = faultOf(event, number, hash);
    if (fault) return { examId, number, fault };
    hash = event.hash;
  }
  return { number, hash };
}

function reportOf(examId: string, events: number, last: Link | BrokenLink, head: Link): ChainReport {
  if ('fault' in last) return { examId, events, broken: last };
  const isWhole = head.number === last.number && head.hash === last.hash;
  return { examId, events, broken: isWhole ? null : { examId, number: events + 1, fault: 'cutOff' } };
}

/**
 * Follows one exam's chain from its first event and names the first broken link [Q3]. `head` is the number and hash
 * of the known end of the chain: without it, events deleted at the end can't be detected.
 */
export function verifyChain(examId: string, events: readonly LoggedEvent[], head: Link): ChainReport {
  return reportOf(examId, events.length, followed({ number: 0, hash: start }, examId, events), head);
}

async function eventsAfter(
  db: Database | Tx,
  examId: string,
  after: number,
  most: number,
): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('exam_id', '=', examId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(most)
    .execute();
  return rows.map((r) => ({
    examId: r.exam_id,
    number: r.number,
    kind: r.kind,
    actorId: r.actor_id,
    at: r.at.toString(),
    data: r.data,
    previousHash: r.previous_hash,
    hash: r.hash,
  }));
}

/** An exam's whole log in order. */
export function eventsOf(db: Database | Tx, examId: string): Promise<LoggedEvent[]> {
  return eventsAfter(db, examId, 0, Number.MAX_SAFE_INTEGER);
}

/** The number and hash at the end of an exam's chain; for an exam without events the start of all chains. */
export async function headOf(db: Database | Tx, examId: string): Promise<{ number: number; hash: string }> {
  const head = await db
    .selectFrom('event_head')
    .select(['number', 'hash'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return head ?? { number: 0, hash: start };
}

const eventsAtOnce = 5_000;

/** An exam may have more events than fit in memory. */
async function verifyStored(tx: Tx, examId: string): Promise<ChainReport> {
  let last: Link | BrokenLink = { number: 0, hash: start };
  let count = 0;
  for (;;) {
    const events = await eventsAfter(tx, examId, count, eventsAtOnce);
    if (!('fault' in last)) last = followed(last, examId, events);
    count += events.length;
    if (events.length < eventsAtOnce || 'fault' in last) break;
  }
  return reportOf(examId, count, last, await headOf(tx, examId));
}

/**
 * Verifies the chain of one exam, or of all that have events. All is read as it is at one instant, so that an event that
 * is added meanwhile is not taken for a chain that was cut off.
 */
export function verifyChains(db: Database, examId?: string): Promise<ChainReport[]> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (tx) => {
    await takeTime(tx);
    const heads = await tx.selectFrom('event_head').select('exam_id').orderBy('exam_id').execute();
    const known = await tx.selectFrom('event').select('exam_id').distinct().execute();
    const all = [...new Set([...heads, ...known].map((r) => r.exam_id))];
    const reports: ChainReport[] = [];
    for (const id of examId === undefined ? all : [examId]) reports.push(await verifyStored(tx, id));
    return reports;
  });
}

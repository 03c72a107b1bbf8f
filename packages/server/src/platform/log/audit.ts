import { createHash } from 'node:crypto';
import type { Database, Tx } from '../database/db.ts';

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
export function hashOfEvent(e: LoggedEvent): string {
  const lines = [e.previousHash, e.examId, e.number, e.kind, e.actorId ?? '-', e.at, e.data];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function faultOf(event: LoggedEvent, number: number, previousHash: string): BrokenLink['fault'] | null {
  if (event.number !== number) return 'missing';
  if (event.previousHash !== previousHash) return 'unchained';
  return hashOfEvent(event) === event.hash ? null : 'altered';
}

/**
 * Follows one exam's chain from its first event and names the first broken link [Q3]. `head` is the number and hash
 * of the known end of the chain: without it, events deleted at the end can't be detected.
 */
export function verifyChain(
  examId: string,
  events: readonly LoggedEvent[],
  head: { number: number; hash: string },
): ChainReport {
  let previousHash = start;
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, index + 1, previousHash);
    if (fault) return { examId, events: events.length, broken: { examId, number: index + 1, fault } };
    previousHash = event.hash;
  }
  const isWhole = head.number === events.length && head.hash === previousHash;
  const broken: BrokenLink | null = isWhole ? null : { examId, number: events.length + 1, fault: 'cutOff' };
  return { examId, events: events.length, broken };
}

/** An exam's whole log in order. */
export async function eventsOf(db: Database | Tx, examId: string): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('exam_id', '=', examId)
    .orderBy('number')
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

/** The number and hash at the end of an exam's chain; for an exam without events the start of all chains. */
export async function headOf(db: Database | Tx, examId: string): Promise<{ number: number; hash: string }> {
  const head = await db
    .selectFrom('event_head')
    .select(['number', 'hash'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return head ?? { number: 0, hash: start };
}

/** Verifies the chain of one exam, or of all that have events. */
export async function verifyChains(db: Database, examId?: string): Promise<ChainReport[]> {
  const heads = await db.selectFrom('event_head').select('exam_id').orderBy('exam_id').execute();
  const known = await db.selectFrom('event').select('exam_id').distinct().execute();
  const all = [...new Set([...heads, ...known].map((r) => r.exam_id))];
  const wanted = examId === undefined ? all : [examId];
  const reports: ChainReport[] = [];
  for (const id of wanted) reports.push(verifyChain(id, await eventsOf(db, id), await headOf(db, id)));
  return reports;
}

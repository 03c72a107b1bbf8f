import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import * as Y from 'yjs';
import type { Tx } from '../../platform/db.ts';
import { type ChainedEntry, chained, emptyChain } from '../sitting/answer-chain.ts';

const pageSize = 500;
/** Candidates are saving on the same event loop: it is never held for longer than this at a time. */
const breathMs = 15;

async function pageOf(tx: Tx, attempt: number, after: number, upTo: number): Promise<ChainedEntry[]> {
  const { rows } = await sql<ChainedEntry>`
    select sequence, kind, epoch, number, hash, content,
      (extract(epoch from written_at) * 1000)::bigint as "writtenAt",
      (extract(epoch from received_at) * 1000)::bigint as "receivedAt"
    from answer_entry where attempt = ${attempt} and sequence > ${after} and sequence <= ${upTo}
    order by sequence limit ${pageSize}`.execute(tx);
  return rows;
}

/** The entries of an attempt's chain in order, read in pages, with a pause for others whenever one is due. */
async function* entriesOf(tx: Tx, attempt: number, upTo: number): AsyncGenerator<ChainedEntry> {
  let since = performance.now();
  let after = 0;
  for (;;) {
    const page = await pageOf(tx, attempt, after, upTo);
    for (const entry of page) {
      yield entry;
      if (performance.now() - since < breathMs) continue;
      await setImmediate();
      since = performance.now();
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.sequence;
  }
}

export type Replayed = {
  /** The first entry that does not follow from the one before; null when all do [Q3]. */
  readonly firstBroken: number | null;
  readonly entries: number;
};

type Visit = (entry: ChainedEntry, doc: Y.Doc) => void;

function applyEntry(doc: Y.Doc, { kind, content }: ChainedEntry): void {
  if (kind !== 'update' && kind !== 'branch') return;
  try {
    Y.applyUpdate(doc, content);
  } catch {
    // As at the hand-in: one that can't be read takes nothing else with it.
  }
}

/** Plays an answer from its first entry to `upTo`, verifying the chain; `visit` sees each with the document then. */
export async function replay(
  tx: Tx,
  of: { attempt: number; candidacyId: string },
  upTo: number,
  visit: Visit,
): Promise<Replayed> {
  const doc = new Y.Doc();
  let head = emptyChain(of.candidacyId);
  let firstBroken: number | null = null;
  let entries = 0;
  for await (const entry of entriesOf(tx, of.attempt, upTo)) {
    const expected = chained(head, entry);
    const follows = expected.sequence === entry.sequence && Buffer.from(expected.hash).equals(entry.hash);
    if (!follows) firstBroken ??= head.sequence + 1;
    head = entry;
    entries += 1;
    applyEntry(doc, entry);
    visit(entry, doc);
  }
  return { firstBroken, entries };
}

import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type ChainedEntry, chained, emptyChain } from '../sitting/answer/answer-chain.ts';

const pageSize = 500;
/** Candidates are saving on the same event loop: it is never held for longer than this at a time. */
const breathMs = 15;

type StoredEntry = ChainedEntry & { readonly isLeft: boolean };

async function pageOf(tx: Tx, attemptId: number, after: number, upTo: number): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select sequence, kind, epoch, number, hash, content,
      (extract(epoch from written_at) * 1000)::bigint as "writtenAt",
      (extract(epoch from received_at) * 1000)::bigint as "receivedAt",
      exists (select from answer_unmerged u where u.attempt = e.attempt and u.sequence = e.sequence) as "isLeft"
    from answer_entry e where attempt = ${attemptId} and sequence > ${after} and sequence <= ${upTo}
    order by sequence limit ${pageSize}`.execute(tx);
  return rows;
}

/** The entries of a sitting's chain in order, read in pages, with a pause for others whenever one is due. */
async function* entriesOf(tx: Tx, attemptId: number, upTo: number): AsyncGenerator<StoredEntry> {
  let since = performance.now();
  let after = 0;
  for (;;) {
    const page = await pageOf(tx, attemptId, after, upTo);
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
  /** The updates in order: the answer at any step is the merge of the first updates up to it. */
  readonly contents: readonly Uint8Array[];
};

/** `written`: the number of pieces of text up to this entry, except those that cannot be merged. */
type Visit = (entry: ChainedEntry, written: number) => void;

/** Reads an answer from its first entry to `upTo`, verifies the chain, and collects its updates. */
export async function replay(
  tx: Tx,
  of: { attemptId: number; candidacyId: string },
  upTo: number,
  visit: Visit,
): Promise<Replayed> {
  const contents: Uint8Array[] = [];
  let head = emptyChain(of.candidacyId);
  let firstBroken: number | null = null;
  let entries = 0;
  for await (const entry of entriesOf(tx, of.attemptId, upTo)) {
    const expected = chained(head, entry);
    const follows = expected.sequence === entry.sequence && Buffer.from(expected.hash).equals(entry.hash);
    if (!follows) firstBroken ??= head.sequence + 1;
    head = entry;
    entries += 1;
    if ((entry.kind === 'update' || entry.kind === 'branch') && !entry.isLeft) contents.push(entry.content);
    visit(entry, contents.length);
  }
  return { firstBroken, entries, contents };
}

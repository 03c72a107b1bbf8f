import { createHash, hash } from 'node:crypto';

/** The last entry of an attempt's chain. */
export type ChainHead = { readonly sequence: number; readonly hash: Uint8Array };

export type EntryKind = 'update' | 'lease' | 'branch' | 'handIn';

/** What an entry states besides its place; times in milliseconds since 1970. */
export type Entry = {
  readonly kind: EntryKind;
  readonly epoch: number;
  readonly number: number;
  readonly writtenAt: number;
  readonly receivedAt: number;
  readonly content: Uint8Array;
};
export type ChainedEntry = Entry & ChainHead;

const factBytes = 28;

function factsOf({ epoch, number, writtenAt, receivedAt }: Entry, sequence: number): Buffer {
  const facts = Buffer.allocUnsafe(factBytes);
  facts.writeInt32BE(sequence, 0);
  facts.writeInt32BE(epoch, 4);
  facts.writeInt32BE(number, 8);
  facts.writeBigInt64BE(BigInt(writtenAt), 12);
  facts.writeBigInt64BE(BigInt(receivedAt), 20);
  return facts;
}

/** Where the chain of an attempt begins: bound to the candidacy, so that no chain passes for another's [D3]. */
export function emptyChain(candidacyId: string): ChainHead {
  const bytes = Buffer.from(candidacyId.replaceAll('-', ''), 'hex');
  return { sequence: 0, hash: createHash('sha256').update(bytes).digest() };
}

/** The entry with its place and its SHA-256, which covers the one before; `answer_entry_hash` in SQL says the same. */
export function chained(head: ChainHead, entry: Entry): ChainedEntry {
  const sequence = head.sequence + 1;
  const bytes = Buffer.concat([head.hash, factsOf(entry, sequence), Buffer.from(entry.kind), entry.content]);
  // In one call: several times as fast as a hash object for what is so short.
  return { ...entry, sequence, hash: hash('sha256', bytes, 'buffer') };
}

/** The sequence of the first entry that does not follow from the one before; null when the chain is whole [Q3]. */
export function firstBrokenEntry(candidacyId: string, entries: readonly ChainedEntry[]): number | null {
  let head = emptyChain(candidacyId);
  for (const entry of entries) {
    const expected = chained(head, entry);
    if (entry.sequence !== expected.sequence || !Buffer.from(expected.hash).equals(entry.hash))
      return head.sequence + 1;
    head = entry;
  }
  return null;
}

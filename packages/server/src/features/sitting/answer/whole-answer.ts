import type { Database } from '../../../platform/database/db.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import type { LiveSitting } from '../live-sittings.ts';
import type { AnswerMerger } from './answer-merger.ts';
import { type AnswerContents, answerContents } from './answer-store.ts';
import { emptyUpdate, type Merged } from './merge.ts';
import { type LeftOut, noteUnmerged } from './unmerged.ts';

export type Merging = {
  readonly db: Database;
  readonly clock: Clock;
  readonly merger: AnswerMerger;
};

/** The entries that a merge left out; a checkpoint is not an entry. */
export const leftOut = ({ left, unreadable }: Merged, { sequences }: AnswerContents): LeftOut[] =>
  left.flatMap((place) => {
    const sequence = sequences[place] ?? 0;
    return sequence > 0 ? [{ sequence, reason: unreadable.includes(place) ? 'unreadable' : 'tooSlow' }] : [];
  });

/** A sitting's answer merged as far as the database has it; entries that cannot be merged are recorded. */
export async function mergedAnswer(
  { db, clock, merger }: Merging,
  attemptId: number,
): Promise<{ merged: Merged; read: AnswerContents }> {
  const read = await answerContents(db, attemptId);
  const merged = await merger.merge(String(attemptId), { contents: read.contents, wantsUpdate: true });
  await noteUnmerged(db, { attemptId, left: leftOut(merged, read), at: clock.now() });
  return { merged, read };
}

/** The whole answer as one update. Its weight is recorded, so that further updates can be judged by it. */
export async function wholeAnswer(parts: Merging, sitting: LiveSitting): Promise<Uint8Array> {
  // The first entry is a lease, so a chain of one entry holds no text yet.
  if (sitting.head.sequence <= 1) return emptyUpdate;
  const { merged, read } = await mergedAnswer(parts, sitting.attemptId);
  if (merged.left.length > 0) sitting.isWhole = false;
  sitting.weight = {
    bytes: Math.max(sitting.weight.bytes, read.storedBytes),
    structs: merged.structs,
    clients: new Set([...sitting.weight.clients, ...merged.clients]),
  };
  return merged.update;
}

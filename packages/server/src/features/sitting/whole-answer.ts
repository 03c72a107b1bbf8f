import type { Database } from '../../platform/db.ts';
import { mergedAnswer } from './answer-document.ts';
import { answerContents } from './answer-store.ts';
import type { Attempt } from './attempts.ts';

/** The whole answer as one update. */
export async function wholeAnswer(db: Database, { attempt, head }: Attempt): Promise<Uint8Array> {
  // The first entry is a lease, so that one entry holds no writing yet.
  if (head.sequence <= 1) return mergedAnswer([]);
  return mergedAnswer((await answerContents(db, attempt)).contents);
}

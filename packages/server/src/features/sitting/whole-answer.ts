import type { Database } from '../../platform/db.ts';
import { mergedAnswer } from './answer-document.ts';
import { answerContents, saveCheckpoint } from './answer-store.ts';
import type { Attempt } from './attempts.ts';

/** More updates than this since the last checkpoint make a new one when they have been merged anyway. */
const checkpointAfter = 200;

/** The whole answer as one update; what took long to merge is kept, so that the next to ask need not merge it again. */
export async function wholeAnswer(db: Database, { attempt, head }: Attempt): Promise<Uint8Array> {
  if (head.sequence === 0) return mergedAnswer([]);
  const { contents, sequence } = await answerContents(db, attempt);
  const content = mergedAnswer(contents);
  if (contents.length > checkpointAfter) await saveCheckpoint(db, { attempt, sequence, content });
  return content;
}

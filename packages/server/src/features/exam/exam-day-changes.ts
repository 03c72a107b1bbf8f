import { z } from 'zod';
import type { Tx } from '../../platform/database/db.ts';
import { publishToServers } from '../../platform/database/server-feed.ts';

export const examDayChannel = 'exam_day';

export const examDayChange = z.discriminatedUnion('what', [
  z.object({
    what: z.enum(['times', 'lease', 'paper', 'place']),
    examId: z.string(),
    candidacyIds: z.array(z.string()).nullable(),
  }),
  z.object({ what: z.literal('message'), examId: z.string(), messageId: z.string() }),
]);
export type ExamDayChange = z.infer<typeof examDayChange>;

/** A notification holds 8,000 bytes: above this number of candidacies, each server reads those of the whole exam. */
const mostNamed = 150;

/**
 * Publishes to every server, when the transaction commits, that something has changed for these candidacies of an exam
 * or, with null, for all of them. Each server then reads the change and sends it to its open windows [D7, D8].
 */
export async function publishExamDayChange(tx: Tx, change: ExamDayChange): Promise<void> {
  const isLong = change.what !== 'message' && (change.candidacyIds?.length ?? 0) > mostNamed;
  const text = JSON.stringify(isLong ? { ...change, candidacyIds: null } : change);
  await publishToServers(tx, examDayChannel, text);
}

import type pg from 'pg';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/db.ts';
import { publishToServers, subscribeToServers } from '../../../platform/database/server-feed.ts';
import type { Log } from '../../../platform/log/log.ts';

const channel = 'exam_day';

const change = z.discriminatedUnion('what', [
  z.object({
    what: z.enum(['times', 'lease', 'paper']),
    examId: z.string(),
    candidacyIds: z.array(z.string()).nullable(),
  }),
  z.object({ what: z.literal('message'), examId: z.string(), messageId: z.string() }),
]);
export type ExamDayChange = z.infer<typeof change>;

function changeIn(text: string): ExamDayChange | undefined {
  try {
    return change.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A notification holds 8,000 bytes: above this number of candidacies, each server reads those of the whole exam. */
const mostNamed = 150;

/**
 * Publishes to every server, when the transaction commits, that something has changed for these candidacies of an exam
 * or, with null, for all of them. Each server then reads the change and sends it to its open windows [D7, D8].
 */
export async function publishExamDayChange(tx: Tx, change: ExamDayChange): Promise<void> {
  const isLong = change.what !== 'message' && (change.candidacyIds?.length ?? 0) > mostNamed;
  const text = JSON.stringify(isLong ? { ...change, candidacyIds: null } : change);
  await publishToServers(tx, channel, text);
}

/** Receives what `publishExamDayChange` publishes. `onGap` runs when changes may have been missed. */
export function subscribeToExamDay(
  { pool, log }: { pool: pg.Pool; log: Pick<Log, 'error'> },
  { onChange, onGap }: { onChange: (change: ExamDayChange) => void; onGap: () => void },
): { stop(): void } {
  const onText = (text: string) => {
    const found = changeIn(text);
    if (found) onChange(found);
    else log.error('a change of the exam day could not be read');
  };
  return subscribeToServers({ pool, log, channel }, { onText, onGap });
}

import type pg from 'pg';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/db.ts';
import { hearServers, tellServers } from '../../../platform/database/server-feed.ts';
import type { Log } from '../../../platform/log/log.ts';

const channel = 'exam_day';

const told = z.discriminatedUnion('what', [
  z.object({
    what: z.enum(['times', 'lease', 'paper']),
    examId: z.string(),
    candidacyIds: z.array(z.string()).nullable(),
  }),
  z.object({ what: z.literal('message'), examId: z.string(), messageId: z.string() }),
]);
const toldText = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(told);
export type ExamDayNews = z.infer<typeof told>;

/** A notification holds 8,000 bytes; whom a longer one means, each server asks for all of the exam. */
const mostNamed = 150;

/**
 * Tells every server, when the transaction commits, that something of an exam has changed for these candidacies or,
 * with null, for all: each then reads it and tells the windows that are open [D7, D8].
 */
export async function tellExamDay(tx: Tx, news: ExamDayNews): Promise<void> {
  const isLong = news.what !== 'message' && (news.candidacyIds?.length ?? 0) > mostNamed;
  const text = JSON.stringify(isLong ? { ...news, candidacyIds: null } : news);
  await tellServers(tx, channel, text);
}

/** Hears what `tellExamDay` says. `onGap` runs when something may have been missed. */
export function hearExamDay(
  { pool, log }: { pool: pg.Pool; log: Pick<Log, 'error'> },
  { onNews, onGap }: { onNews: (news: ExamDayNews) => void; onGap: () => void },
): { stop(): void } {
  const onText = (text: string) => {
    const read = toldText.safeParse(text);
    if (read.success) onNews(read.data);
    else log.error('a change of the exam day was told in words that are not ours');
  };
  return hearServers({ pool, log, channel }, { onText, onGap });
}

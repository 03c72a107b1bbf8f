import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import type { Tx } from '../../platform/db.ts';
import type { Log } from '../../platform/log.ts';

const channel = 'exam_day';

const told = z.object({
  examId: z.string(),
  candidacyIds: z.array(z.string()).nullable(),
  what: z.enum(['times', 'lease', 'messages', 'paper']),
});
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
  const isLong = (news.candidacyIds?.length ?? 0) > mostNamed;
  const text = JSON.stringify(isLong ? { ...news, candidacyIds: null } : news);
  await sql`select pg_notify(${channel}, ${text})`.execute(tx);
}

const againMs = 1_000;

/**
 * Hears what `tellExamDay` says, on a connection of its own that is opened again whenever it breaks. `onGap` runs
 * after each opening: what was said meanwhile is not known.
 */
export function hearExamDay(
  { pool, log }: { pool: pg.Pool; log: Pick<Log, 'error'> },
  { onNews, onGap }: { onNews: (news: ExamDayNews) => void; onGap: () => void },
): { stop(): void } {
  let isStopped = false;
  let close: (() => void) | undefined;
  let again: NodeJS.Timeout | undefined;

  function later(error: unknown): void {
    if (isStopped) return;
    log.error('changes of the exam day cannot be heard of; tried again', error);
    again = setTimeout(start, againMs);
  }

  async function open(): Promise<void> {
    const client = await pool.connect();
    const ended = Promise.withResolvers<void>();
    client.on('error', ended.reject);
    client.on('end', () => ended.reject(new Error('the connection ended')));
    client.on('notification', ({ payload }) => {
      const read = toldText.safeParse(payload);
      if (read.success) onNews(read.data);
      else log.error('a change of the exam day was told in words that are not ours');
    });
    close = ended.resolve;
    try {
      await client.query(`listen ${channel}`);
      onGap();
      await ended.promise;
    } finally {
      client.release(true);
    }
  }

  function start(): void {
    if (!isStopped) open().catch(later);
  }
  start();

  return {
    stop() {
      isStopped = true;
      clearTimeout(again);
      close?.();
    },
  };
}

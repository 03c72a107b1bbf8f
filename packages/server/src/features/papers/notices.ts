import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { approversFor } from './store.ts';

type News = { writers: readonly string[]; at: Temporal.Instant } & (
  | { kind: 'paperSubmitted' | 'paperApproved' }
  | { kind: 'paperReturned'; reason: string }
);

/** Notifies the people who may approve that a paper waits; or its authors of the decision. */
export async function notifyAboutPaper(tx: Tx, exam: ExamRecord, news: News): Promise<void> {
  const receivers =
    news.kind === 'paperSubmitted' ? await approversFor(tx, exam, news.writers) : news.writers;
  for (const to of new Set(receivers)) {
    const notice = { to, examId: exam.id, at: news.at };
    if (news.kind === 'paperReturned')
      await notify(tx, { ...notice, kind: news.kind, facts: { reason: news.reason } });
    else await notify(tx, { ...notice, kind: news.kind, facts: {} });
  }
}

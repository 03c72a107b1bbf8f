import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { authorRoles } from './access.ts';
import { holdersFor } from './store.ts';

type News = { writers: readonly string[]; at: Temporal.Instant } & (
  | { kind: 'paperSubmitted' | 'paperApproved' }
  | { kind: 'paperReturned'; reason: string }
);

/** The people who may approve the paper; or those of its writers who are still its authors: a copy has writers of earlier exams. */
async function receiversOf(tx: Tx, exam: ExamRecord, { kind, writers }: News): Promise<string[]> {
  const isSubmitted = kind === 'paperSubmitted';
  const roles = isSubmitted ? (['programmeLeader', 'courseCoordinator'] as const) : authorRoles;
  const holders = await holdersFor(tx, exam, roles);
  return holders.filter((id) => writers.includes(id) !== isSubmitted);
}

/** Notifies the people who may approve that a paper waits; or its authors of the decision. */
export async function notifyAboutPaper(tx: Tx, exam: ExamRecord, news: News): Promise<void> {
  for (const to of await receiversOf(tx, exam, news)) {
    const notice = { to, examId: exam.id, at: news.at };
    if (news.kind === 'paperReturned')
      await notify(tx, { ...notice, kind: news.kind, facts: { reason: news.reason } });
    else await notify(tx, { ...notice, kind: news.kind, facts: {} });
  }
}

import { randomUUID } from 'node:crypto';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notice';
import type { Tx } from '../../platform/db.ts';
import { enqueueJob } from '../../platform/jobs.ts';

/** Tells a person something, in the transaction of what happened; the mail is made and sent by a job [T3]. */
export async function notify<Kind extends NoticeKind>(
  tx: Tx,
  notice: { to: string; examId: string; kind: Kind; facts: NoticeFacts[Kind]; at: Temporal.Instant },
): Promise<void> {
  const id = randomUUID();
  await tx
    .insertInto('notice')
    .values({
      id,
      person_id: notice.to,
      exam_id: notice.examId,
      kind: notice.kind,
      data: JSON.stringify(notice.facts),
      created_at: notice.at,
    })
    .execute();
  await enqueueJob(tx, 'sendNotice', { noticeId: id }, `notice:${id}`);
}

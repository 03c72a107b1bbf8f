import { randomUUID } from 'node:crypto';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';

/** Notifies a person in the transaction of the event; the mail is made and sent by a job [T3]. */
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

/** Invites a person by mail to sign in for the first time; the link is made when the mail is sent. */
export async function notifyInvited(
  tx: Tx,
  invited: { personId: string; by: string; at: Temporal.Instant },
): Promise<void> {
  const [id, data] = [randomUUID(), JSON.stringify({ by: invited.by })];
  const notice = { id, person_id: invited.personId, kind: 'invited', data, created_at: invited.at };
  await tx.insertInto('notice').values(notice).execute();
  await enqueueJob(tx, 'sendNotice', { noticeId: id }, `notice:${id}`);
}

/** As `notify`, for many at once: one statement, however many they are. */
export async function notifyAll<Kind extends NoticeKind>(
  tx: Tx,
  notice: {
    to: readonly string[];
    examId: string;
    kind: Kind;
    facts: NoticeFacts[Kind];
    at: Temporal.Instant;
  },
): Promise<void> {
  const { to, examId, kind, facts, at } = notice;
  await sql`
    with given as (
      insert into notice (id, person_id, exam_id, kind, data, created_at)
      select gen_random_uuid(), person_id, ${examId}, ${kind}, ${JSON.stringify(facts)}, ${at.toString()}
      from unnest(${to}::uuid[]) as receiver (person_id)
      returning id
    )
    select enqueue_job('sendNotice', json_build_object('noticeId', id), 'notice:' || id, 0) from given`.execute(
    tx,
  );
}

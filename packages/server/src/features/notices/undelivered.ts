import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isKeptFrom } from '../people/kept-from.ts';
import { newestMails } from './store.ts';

/** Mail to a shared mailbox that is no longer used is not tried again, and no failure to mend. */
const isStillWanted = sql<boolean>`not exists (
  select from shared_mailbox box where box.id = notice.mailbox_id and box.ended_at is not null)`;

/**
 * Mail that was given up, or that failed and is tried again, for the exams of these units [U5]; but not for exams that
 * the reader grades or sits, since the mail would name their candidates [U7].
 */
function undelivered(tx: Tx, unitIds: readonly string[], reader: string) {
  return tx
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .innerJoin('exam', 'exam.id', 'notice.exam_id')
    .where('mail.state', '<>', 'sent')
    .where((e) => e.or([e('mail.state', '=', 'failed'), e('mail.attempts', '>', 0)]))
    .where(isStillWanted)
    .where('exam.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .where(({ not }) => not(isKeptFrom(reader, 'exam.id')));
}

/**
 * Mail servers that do not know a sender yet accept a message only the second time: that is not a failure to report.
 */
const troubleAfter = { hours: 1 };

/** How much mail needs attention: refused for good, given up, or tried for longer than an hour. */
export async function countTroubledMails(
  tx: Tx,
  unitIds: readonly string[],
  reader: string,
  now: Temporal.Instant,
): Promise<number> {
  const count = undelivered(tx, unitIds, reader)
    .where((e) =>
      e.or([e('mail.state', '=', 'failed'), e('mail.tried_since', '<', now.subtract(troubleAfter))]),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'));
  return (await count.executeTakeFirstOrThrow()).count;
}

/** How much mail has not arrived. */
export async function countUndelivered(tx: Tx, unitIds: readonly string[], reader: string): Promise<number> {
  const count = undelivered(tx, unitIds, reader).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await count.executeTakeFirstOrThrow()).count;
}

/** The newest of the mail that has not arrived. */
export async function undeliveredMails(tx: Tx, unitIds: readonly string[], reader: string) {
  return undelivered(tx, unitIds, reader)
    .innerJoin('course', 'course.id', 'exam.course_id')
    .leftJoin('person', 'person.id', 'notice.person_id')
    .select(['mail.notice_id', 'mail.recipient', 'mail.subject', 'mail.attempts', 'mail.last_error'])
    .select(['mail.created_at', 'mail.next_attempt_at', 'exam.id as exam_id', 'course.code', 'person.name'])
    .orderBy('mail.created_at', 'desc')
    .orderBy('mail.notice_id')
    .limit(newestMails)
    .execute();
}

/** Sends these again at once, and retries them for as long as new mail. */
async function sendAgain(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  await sql`
    with again as (
      update mail set state = 'waiting', tried_since = null, next_attempt_at = null
      where notice_id = any(${noticeIds}::uuid[]) and state <> 'sent'
      returning notice_id
    )
    select enqueue_job('sendNotice', json_build_object('noticeId', notice_id), 'notice:' || notice_id, 0)
    from again`.execute(tx);
}

/** Sends one mail again, or all undelivered mail (null); returns how many. Delivered mail is left alone. */
export async function sendUndelivered(
  tx: Tx,
  asked: { unitIds: readonly string[]; reader: string; noticeId: string | null },
): Promise<number> {
  const { unitIds, reader, noticeId } = asked;
  const all = undelivered(tx, unitIds, reader).select('mail.notice_id');
  const found = await (noticeId === null ? all : all.where('mail.notice_id', '=', noticeId)).execute();
  await sendAgain(
    tx,
    found.map((mail) => mail.notice_id),
  );
  return found.length;
}

/** Sends again everything that failed or was given up, in all units, when the mail server is back. */
export async function sendAllAgain(tx: Tx): Promise<number> {
  const found = await tx
    .selectFrom('mail')
    .select('notice_id')
    .where('state', '<>', 'sent')
    .where((e) => e.or([e('state', '=', 'failed'), e('attempts', '>', 0)]))
    .execute();
  await sendAgain(
    tx,
    found.map((mail) => mail.notice_id),
  );
  return found.length;
}

/** Sends all undelivered mail of these people to their present addresses, also mail that was given up. */
export async function sendToNewAddresses(tx: Tx, personIds: readonly string[]): Promise<void> {
  const found = await tx
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .select('mail.notice_id')
    .where(sql<boolean>`notice.person_id = any(${personIds}::uuid[])`)
    .where('mail.state', '<>', 'sent')
    .execute();
  await sendAgain(
    tx,
    found.map((mail) => mail.notice_id),
  );
}

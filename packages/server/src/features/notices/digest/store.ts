import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Notice, noticeOf, noticesWithExams } from '../store.ts';
import type { MailText } from '../texts/mail-dictionary.ts';

/** Those of these notices for which no mail is made yet, locked until theirs are. */
export async function digestsWithoutMail(tx: Tx, ids: readonly string[]): Promise<Notice[]> {
  const rows = await noticesWithExams(tx)
    .where(sql<boolean>`notice.id = any(${ids}::uuid[])`)
    .where(sql<boolean>`not exists (select from mail where mail.notice_id = notice.id)`)
    .orderBy('notice.id')
    .forUpdate('notice')
    .execute();
  return rows.map(noticeOf);
}

/** The notices that go out with these daily mails, oldest first [T1]. */
export async function noticesOfDigests(tx: Tx, digestIds: readonly string[]): Promise<Notice[]> {
  const rows = await noticesWithExams(tx)
    .where(sql<boolean>`notice.digest_id = any(${digestIds}::uuid[])`)
    .orderBy('notice.created_at')
    .orderBy('notice.id')
    .execute();
  return rows.map(noticeOf);
}

/** Stores the mails as they were first made. */
export async function keepDigestMails(
  tx: Tx,
  mails: readonly { readonly notice: Notice; readonly text: MailText }[],
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('mail')
    .values(
      mails.map(({ notice, text: { subject, body } }) => ({
        notice_id: notice.id,
        recipient: notice.email,
        language: notice.language,
        subject,
        body,
        attachment_ids: [],
        state: 'waiting',
        created_at: at,
      })),
    )
    .execute();
}

/** The mails of these notices were accepted by the mail server. */
export async function noteSent(tx: Tx, noticeIds: readonly string[], at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('mail')
    .set((eb) => ({ state: 'sent', attempts: eb('attempts', '+', 1), tried_since: at, sent_at: at }))
    .where(sql<boolean>`notice_id = any(${noticeIds}::uuid[])`)
    .execute();
}

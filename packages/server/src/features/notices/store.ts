import type { Language } from '@karakter/domain/language';
import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '../../platform/db.ts';
import type { DB } from '../../platform/db-types.ts';

/** A notice with its receiver and exam, locked until the mail is dealt with. */
export async function lockNotice(tx: Tx, noticeId: string) {
  const row = await tx
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .innerJoin('exam', 'exam.id', 'notice.exam_id')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select([
      'notice.id',
      'notice.kind',
      'notice.data',
      'notice.created_at',
      'person.email',
      'person.language',
    ])
    .select(['course.code', 'course.title_nb', 'course.title_nn', 'course.title_en', 'exam.starts_at'])
    .where('notice.id', '=', noticeId)
    .forUpdate('notice')
    .executeTakeFirst();
  if (!row) return undefined;
  const language = row.language as Language;
  const title = { nb: row.title_nb, nn: row.title_nn, en: row.title_en }[language];
  return { ...row, language, title, startsAt: row.starts_at.toString() };
}

export type NewMail = {
  noticeId: string;
  recipient: string;
  language: Language;
  subject: string;
  body: string;
  attachmentIds: string[];
  at: Temporal.Instant;
};

/** Keeps the mail as it was first made, and answers how it stands. */
export async function keepMail(tx: Tx, mail: NewMail) {
  await tx
    .insertInto('mail')
    .values({
      notice_id: mail.noticeId,
      recipient: mail.recipient,
      language: mail.language,
      subject: mail.subject,
      body: mail.body,
      attachment_ids: mail.attachmentIds,
      state: 'waiting',
      created_at: mail.at,
    })
    .onConflict((c) => c.doNothing())
    .execute();
  return tx.selectFrom('mail').selectAll().where('notice_id', '=', mail.noticeId).executeTakeFirstOrThrow();
}

/** Notes how an attempt went; a failed one keeps what the mail server said [T3]. */
export async function noteAttempt(
  tx: Tx,
  attempt: {
    noticeId: string;
    state: 'sent' | 'waiting' | 'failed';
    error: string | null;
    at: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .updateTable('mail')
    .set((eb) => ({
      state: attempt.state,
      attempts: eb('attempts', '+', 1),
      last_error: attempt.error,
      sent_at: attempt.state === 'sent' ? attempt.at : null,
    }))
    .where('notice_id', '=', attempt.noticeId)
    .execute();
}

export async function filesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx.selectFrom('file').select(['name', 'media_type', 'bytes']).where('id', 'in', ids).execute();
}

const newestMails = 500;

/** Mail, newest first: of one person, or of everybody (null) [T3]. */
export async function mailsOf(tx: Tx, personId: string | null) {
  const query = tx
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .selectAll('mail')
    .select(['notice.kind', 'person.name'])
    .select((eb) => filesByIds(eb).as('attachments'))
    .orderBy('mail.created_at', 'desc')
    .limit(newestMails);
  return (personId === null ? query : query.where('notice.person_id', '=', personId)).execute();
}

function filesByIds(eb: ExpressionBuilder<DB, 'mail'>) {
  const files = eb.selectFrom('file').select(['file.id as fileId', 'file.name']);
  return jsonArrayFrom(files.where(sql<boolean>`file.id = any(mail.attachment_ids)`));
}

/** The attachment of a mail to this person (null: to anybody), or nothing. */
export async function attachmentOf(
  tx: Tx,
  wanted: { noticeId: string; fileId: string; personId: string | null },
) {
  const query = tx
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .innerJoin('file', (join) => join.on(sql<boolean>`file.id = any(mail.attachment_ids)`))
    .select(['file.name', 'file.media_type', 'file.bytes'])
    .where('mail.notice_id', '=', wanted.noticeId)
    .where('file.id', '=', wanted.fileId);
  const { personId } = wanted;
  return (personId === null ? query : query.where('notice.person_id', '=', personId)).executeTakeFirst();
}

/**
 * Mail that could not be delivered, for the exams of these units [U5]; but not for exams that the reader grades, whose
 * candidates the mail would name [U7].
 */
function failures(tx: Tx, unitIds: readonly string[], reader: string) {
  return tx
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .innerJoin('exam', 'exam.id', 'notice.exam_id')
    .where('mail.state', '=', 'failed')
    .where('exam.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commission_member')
            .innerJoin('commission', 'commission.id', 'commission_member.commission_id')
            .select('commission.id')
            .whereRef('commission.exam_id', '=', 'exam.id')
            .where('commission_member.person_id', '=', reader),
        ),
      ),
    );
}

/** How much mail could not be delivered. */
export async function countFailedMails(tx: Tx, unitIds: readonly string[], reader: string): Promise<number> {
  const count = failures(tx, unitIds, reader).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await count.executeTakeFirstOrThrow()).count;
}

/** The newest of what could not be delivered: a mail server that was away for a day fails tens of thousands. */
export async function failedMails(tx: Tx, unitIds: readonly string[], reader: string) {
  return failures(tx, unitIds, reader)
    .innerJoin('course', 'course.id', 'exam.course_id')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .select([
      'mail.notice_id',
      'mail.recipient',
      'mail.subject',
      'mail.attempts',
      'mail.last_error',
      'mail.created_at',
    ])
    .select(['exam.id as exam_id', 'course.code', 'person.name'])
    .orderBy('mail.created_at', 'desc')
    .orderBy('mail.notice_id')
    .limit(newestMails)
    .execute();
}

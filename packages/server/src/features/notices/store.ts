import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import type { Language } from '@karakter/domain/text/language';
import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '../../platform/database/db.ts';
import type { DB } from '../../platform/database/db-types.ts';

/** Notices with their receivers, a person or a shared mailbox, and, if they are about one, their exams. */
export function noticesWithExams(tx: Tx) {
  return tx
    .selectFrom('notice')
    .leftJoin('person', 'person.id', 'notice.person_id')
    .leftJoin('shared_mailbox as box', 'box.id', 'notice.mailbox_id')
    .leftJoin('exam', 'exam.id', 'notice.exam_id')
    .leftJoin('course', 'course.id', 'exam.course_id')
    .select([
      'notice.id',
      'notice.person_id',
      'notice.kind',
      'notice.data',
      'notice.created_at',
      'notice.exam_id',
      'notice.case_ids',
      'notice.digest_id',
      'box.ended_at',
      sql<string>`coalesce(person.email, box.address)`.as('email'),
      sql<string>`coalesce(person.language, box.language)`.as('language'),
    ])
    .select((eb) =>
      eb
        .selectFrom('candidacy as c')
        .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'c.id')
        .select('c.id')
        .whereRef('c.exam_id', '=', 'notice.exam_id')
        .whereRef('cp.person_id', '=', 'notice.person_id')
        .limit(1)
        .as('candidacy_id'),
    )
    .select(['course.code', 'course.title_nb', 'course.title_nn', 'course.title_en', 'exam.starts_at']);
}
type Row = Awaited<ReturnType<ReturnType<typeof noticesWithExams>['execute']>>[number];

export function noticeOf(row: Row) {
  const language = row.language as Language;
  const title = { nb: row.title_nb, nn: row.title_nn, en: row.title_en }[language] ?? '';
  return { ...row, language, code: row.code ?? '', title, startsAt: row.starts_at?.toString() ?? null };
}
export type Notice = ReturnType<typeof noticeOf>;

/** A notice, locked until the mail is dealt with. */
export async function lockNotice(tx: Tx, noticeId: string): Promise<Notice | undefined> {
  const found = noticesWithExams(tx).where('notice.id', '=', noticeId).forUpdate('notice');
  const row = await found.executeTakeFirst();
  return row && noticeOf(row);
}

/** Whether the mail of the notice was sent, or given up. */
export async function isDealtWith(tx: Tx, noticeId: string): Promise<boolean> {
  const mail = await tx
    .selectFrom('mail')
    .select('state')
    .where('notice_id', '=', noticeId)
    .executeTakeFirst();
  return mail !== undefined && mail.state !== 'waiting';
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

/** Stores the mail as it was first made, and returns its state. */
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

/** The result of an attempt to send; mail that will be tried again has a time for it. */
export type Attempt =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting'; readonly error: string; readonly nextAt: Temporal.Instant }
  | { readonly state: 'failed'; readonly error: string };

/** Records the result of an attempt and its address; for a failed one also the mail server's message [T3]. */
export async function noteAttempt(
  tx: Tx,
  mail: { noticeId: string; recipient: string; at: Temporal.Instant },
  attempt: Attempt,
): Promise<void> {
  await tx
    .updateTable('mail')
    .set((eb) => ({
      recipient: mail.recipient,
      state: attempt.state,
      attempts: eb('attempts', '+', 1),
      tried_since: eb.fn.coalesce('tried_since', eb.val(mail.at)),
      next_attempt_at: attempt.state === 'waiting' ? attempt.nextAt : null,
      last_error: attempt.state === 'sent' ? null : attempt.error,
      sent_at: attempt.state === 'sent' ? mail.at : null,
    }))
    .where('notice_id', '=', mail.noticeId)
    .execute();
}

export async function filesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx.selectFrom('file').select(['name', 'media_type', 'bytes']).where('id', 'in', ids).execute();
}

/** A mail server that was away for a day fails tens of thousands. */
export const newestMails = 500;

/** Mail, newest first: of one person, or of all people (null) [T3]. */
export async function mailsOf(tx: Tx, personId: string | null) {
  const query = tx
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .leftJoin('person', 'person.id', 'notice.person_id')
    .leftJoin('shared_mailbox as box', 'box.id', 'notice.mailbox_id')
    .selectAll('mail')
    .select(['notice.kind', sql<string>`coalesce(person.name, box.address)`.as('name')])
    .select((eb) => filesByIds(eb).as('attachments'))
    .orderBy('mail.created_at', 'desc')
    .orderBy('mail.notice_id')
    .limit(newestMails);
  return (personId === null ? query : query.where('notice.person_id', '=', personId)).execute();
}

function filesByIds(eb: ExpressionBuilder<DB, 'mail'>) {
  const files = eb.selectFrom('file').select(['file.id as fileId', 'file.name']);
  return jsonArrayFrom(files.where(sql<boolean>`file.id = any(mail.attachment_ids)`));
}

/** The attachment of a mail to this person (null: to anyone), or undefined. */
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

/** The latest notice of this kind to the person about the exam: its facts, and when it was sent. */
async function latestOf<Kind extends NoticeKind>(tx: Tx, personId: string, examId: string, kind: Kind) {
  const notice = await tx
    .selectFrom('notice')
    .select(['data', 'created_at'])
    .where('person_id', '=', personId)
    .where('exam_id', '=', examId)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return notice && { facts: notice.data as NoticeFacts[Kind], at: notice.created_at };
}

/** The latest change of the exam that the candidate was notified of [P14]. */
export async function changeToldTo(tx: Tx, personId: string, examId: string) {
  const notice = await latestOf(tx, personId, examId, 'examTimeChanged');
  if (!notice) return null;
  const { before, reason, explanation } = notice.facts;
  return { before, reason, explanation };
}

/** When and why the exam was cancelled, as the candidate was notified [P14]. */
export async function cancellingToldTo(tx: Tx, personId: string, examId: string) {
  const notice = await latestOf(tx, personId, examId, 'examCancelled');
  if (!notice) return null;
  const { reason, explanation, isKept } = notice.facts;
  return { at: notice.at.toString(), reason, explanation, isKept };
}

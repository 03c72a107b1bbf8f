import type { NoticeFacts, NoticeKind } from '@karakter/domain/notice';
import type { Transporter } from 'nodemailer';
import { enqueueJob, type JobPayload } from '../../platform/jobs.ts';
import type { Task } from '../../platform/jobs-runner.ts';
import { filesOf, keepMail, lockNotice, noteAttempt } from './store.ts';
import { isNoticeKind, writeMail } from './write-mail.ts';

export type MailSettings = { from: string; url: string; transport: Pick<Transporter, 'sendMail'> | null };
type Notice = NonNullable<Awaited<ReturnType<typeof lockNotice>>>;

const attemptsAtMost = 8;

/** Half a minute after the first failure, then twice as long each time: about an hour over eight attempts. */
const waitSeconds = (attempts: number) => 30 * 2 ** attempts;

function textOf(notice: Notice, url: string) {
  if (!isNoticeKind(notice.kind)) throw new Error(`no mail is written for ${notice.kind}`);
  const kind: NoticeKind = notice.kind;
  const facts = notice.data as NoticeFacts[typeof kind];
  const about = { courseCode: notice.code, courseTitle: notice.title, examStart: notice.startsAt, url };
  return writeMail({ kind, facts }, notice.language, about);
}

function attachmentsOf(notice: Notice): string[] {
  const { pdfFileId } = (notice.data ?? {}) as { pdfFileId?: unknown };
  return typeof pdfFileId === 'string' ? [pdfFileId] : [];
}

type Sent = { state: 'sent'; error: null } | { state: 'waiting' | 'failed'; error: string };

async function attempt(send: () => Promise<unknown>, earlier: number): Promise<Sent> {
  try {
    await send();
    return { state: 'sent', error: null };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { state: earlier + 1 >= attemptsAtMost ? 'failed' : 'waiting', error: told };
  }
}

/**
 * Makes the mail of a notice and sends it once; a failure is noted and tried again later, at last shown to the exam
 * office [T3, U5]. Without a mail server (the demonstration) the mail is kept, to be read on a page.
 */
export function sendNoticeTask(settings: MailSettings): Task {
  return async ({ tx, now }, payload) => {
    const notice = await lockNotice(tx, String(payload.noticeId));
    if (!notice) return;
    const attachmentIds = attachmentsOf(notice);
    const text = textOf(notice, settings.url);
    const { id: noticeId, email: recipient, language } = notice;
    const mail = await keepMail(tx, { noticeId, recipient, language, ...text, attachmentIds, at: now });
    if (mail.state !== 'waiting') return;
    const files = await filesOf(tx, attachmentIds);
    const attachments = files.map((f) => ({ filename: f.name, content: f.bytes, contentType: f.media_type }));
    const { subject, body } = mail;
    const message = { from: settings.from, to: recipient, subject, text: body, attachments };
    const sent = await attempt(async () => settings.transport?.sendMail(message), mail.attempts);
    await noteAttempt(tx, { noticeId, ...sent, at: now });
    const again: JobPayload = { noticeId };
    if (sent.state === 'waiting')
      await enqueueJob(tx, 'sendNotice', again, `notice:${noticeId}`, waitSeconds(mail.attempts));
  };
}

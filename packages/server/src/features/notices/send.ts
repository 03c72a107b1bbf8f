import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Transporter } from 'nodemailer';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { addressOf, mailSender } from '../institution/store.ts';
import { aboutNotice } from './about-notice.ts';
import { attemptToSend } from './attempt.ts';
import { noticesInDigests } from './digest/digest-notices.ts';
import { newInvitationLink } from './invitation-mail.ts';
import { calendarOf } from './meeting-calendar.ts';
import { filesOf, isDealtWith, keepMail, lockNotice, type Notice, noteAttempt } from './store.ts';
import type { MailText } from './texts/mail-dictionary.ts';
import { isNoticeKind, writeMail } from './write-mail.ts';

export type MailSettings = { from: string; url: string; transport: Pick<Transporter, 'sendMail'> | null };

/** The mail that is sent, and the copy that is stored. */
type Written = { readonly sent: MailText; readonly kept: MailText };

async function written(
  tx: Tx,
  notice: Notice,
  { url, transport }: MailSettings,
  now: Temporal.Instant,
): Promise<Written> {
  if (!isNoticeKind(notice.kind)) throw new Error(`no mail is written for ${notice.kind}`);
  const { kind, language } = notice;
  const about = aboutNotice(notice, url);
  if (kind === 'digest') {
    const facts = { notices: (await noticesInDigests(tx, [notice], url)).get(notice.id) ?? [] };
    const text = writeMail({ kind, facts }, language, about);
    return { sent: text, kept: text };
  }
  if (kind !== 'invited') {
    const text = writeMail({ kind, facts: notice.data as NoticeFacts[typeof kind] }, language, about);
    return { sent: text, kept: text };
  }
  const { facts, keptLink } = await newInvitationLink(tx, notice, { url, at: now });
  const sent = writeMail({ kind, facts }, language, about);
  const kept = writeMail({ kind, facts: { ...facts, link: keptLink } }, language, about);
  // Without a mail server the stored mail is the only copy.
  return { sent, kept: transport === null ? sent : kept };
}

function attachmentsOf(notice: Notice): string[] {
  const { pdfFileId } = (notice.data ?? {}) as { pdfFileId?: unknown };
  return typeof pdfFileId === 'string' ? [pdfFileId] : [];
}

/** A meeting goes into the receiver's calendar with the mail. */
function inCalendar({ kind, data }: Notice, sent: Parameters<typeof calendarOf>[1]) {
  return kind === 'meetingNews' ? { icalEvent: calendarOf(data as NoticeFacts['meetingNews'], sent) } : {};
}

/**
 * Makes the mail of a notice and sends it to the address the receiver has now. A failure is noted and tried again later,
 * for days; the exam office sees it [T3, U5]. Without a mail server (the demonstration) the mail is kept, to be read on
 * a page.
 */
export function sendNoticeTask(settings: MailSettings): Task {
  return async ({ tx, now }, payload) => {
    const notice = await lockNotice(tx, String(payload.noticeId));
    // A job may run twice: an invitation that was sent is not replaced by another.
    if (!notice || notice.ended_at !== null || (await isDealtWith(tx, notice.id))) return;
    const attachmentIds = attachmentsOf(notice);
    const text = await written(tx, notice, settings, now);
    const { id: noticeId, email: recipient, language } = notice;
    const mail = await keepMail(tx, { noticeId, recipient, language, ...text.kept, attachmentIds, at: now });
    const files = await filesOf(tx, attachmentIds);
    const attachments = files.map((f) => ({ filename: f.name, content: f.bytes, contentType: f.media_type }));
    const { subject, body } = notice.kind === 'invited' ? text.sent : mail;
    const from = await mailSender(tx, settings.from);
    const message = {
      from,
      to: recipient,
      subject,
      text: body,
      attachments,
      ...inCalendar(notice, { subject, from: addressOf(from), to: recipient, at: notice.created_at }),
    };
    const times = { triedSince: mail.tried_since ?? now, now };
    const sent = await attemptToSend(async () => settings.transport?.sendMail(message), times);
    await noteAttempt(tx, { noticeId, recipient, at: now }, sent);
    if (sent.state !== 'waiting') return;
    const seconds = Math.ceil(sent.nextAt.since(now).total('seconds'));
    await enqueueJob(tx, 'sendNotice', { noticeId }, `notice:${noticeId}`, seconds);
  };
}

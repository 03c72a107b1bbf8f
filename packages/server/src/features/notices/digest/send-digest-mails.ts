import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../../platform/database/db.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { mailSender } from '../../institution/store.ts';
import { attemptToSend } from '../attempt.ts';
import type { MailSettings } from '../send.ts';
import { type Attempt, type Notice, noteAttempt } from '../store.ts';
import type { MailText } from '../texts/mail-dictionary.ts';
import { writeMail } from '../write-mail.ts';
import { noticesInDigests } from './digest-notices.ts';
import { digestsWithoutMail, keepDigestMails, noteSent } from './store.ts';

type Made = { readonly notice: Notice; readonly text: MailText };

async function made(tx: Tx, digests: readonly Notice[], url: string): Promise<Made[]> {
  const inEach = await noticesInDigests(tx, digests, url);
  const about = { courseCode: '', courseTitle: '', examStart: null, url };
  return digests.map((notice) => {
    const facts = { notices: inEach.get(notice.id) ?? [] };
    return { notice, text: writeMail({ kind: 'digest', facts }, notice.language as Language, about) };
  });
}

/** One that did not arrive goes on alone, as any mail does. */
async function noteFailure(
  tx: Tx,
  { id: noticeId, email: recipient }: Notice,
  failed: Attempt,
  at: Temporal.Instant,
) {
  await noteAttempt(tx, { noticeId, recipient, at }, failed);
  if (failed.state !== 'waiting') return;
  const seconds = Math.ceil(failed.nextAt.since(at).total('seconds'));
  await enqueueJob(tx, 'sendNotice', { noticeId }, `notice:${noticeId}`, seconds);
}

/**
 * Makes daily mails and sends each for the first time, many in one transaction: thousands of people have theirs within a
 * minute of the hour [T1]. A mail that is made already is left to its own job; so is one that did not arrive.
 */
export function sendDigestMailsTask({ from, url, transport }: MailSettings): Task {
  return async ({ tx, now }, payload) => {
    const digests = await digestsWithoutMail(tx, payload.noticeIds as string[]);
    if (digests.length === 0) return;
    const mails = await made(tx, digests, url);
    await keepDigestMails(tx, mails, now);
    const sender = await mailSender(tx, from);
    const sent: string[] = [];
    for (const { notice, text } of mails) {
      const message = { from: sender, to: notice.email, subject: text.subject, text: text.body };
      const outcome = await attemptToSend(async () => transport?.sendMail(message), { triedSince: now, now });
      if (outcome.state === 'sent') sent.push(notice.id);
      else await noteFailure(tx, notice, outcome, now);
    }
    await noteSent(tx, sent, now);
  };
}

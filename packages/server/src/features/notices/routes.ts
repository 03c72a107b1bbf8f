import { noticesRoutes } from '@karakter/contract/notices/routes';
import { type Actor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { attachmentOf, mailsOf } from './store.ts';
import { countUndelivered, sendUndelivered, undeliveredMails } from './undelivered.ts';

type Mail = Awaited<ReturnType<typeof mailsOf>>[number];

const viewOf = (mail: Mail) => ({
  noticeId: mail.notice_id,
  kind: mail.kind,
  recipientName: mail.name,
  recipient: mail.recipient,
  language: mail.language as 'nb' | 'nn' | 'en',
  subject: mail.subject,
  body: mail.body,
  state: mail.state as 'waiting' | 'sent' | 'failed',
  createdAt: mail.created_at.toString(),
  attachments: mail.attachments,
});

export function mountNotices(mount: Mount, settings: { demonstration: boolean }): void {
  const seesAll = (actor: Actor) =>
    settings.demonstration && actor.grants.some((g) => noticesRoutes.sentMail.access.includes(g.role));

  mount(noticesRoutes.myMail, async ({ tx, actor }) => ({
    mails: (await mailsOf(tx, actor.personId)).map(viewOf),
  }));

  mount(noticesRoutes.failedMail, async ({ tx, actor }) => {
    const unitIds = unitsWithRole(actor, ['examOffice']);
    const failed = await undeliveredMails(tx, unitIds, actor.personId);
    return {
      inAll: await countUndelivered(tx, unitIds, actor.personId),
      mails: failed.map((m) => ({
        noticeId: m.notice_id,
        examId: m.exam_id,
        courseCode: m.code,
        recipientName: m.name,
        recipient: m.recipient,
        subject: m.subject,
        attempts: m.attempts,
        lastError: m.last_error,
        createdAt: m.created_at.toString(),
        nextAttemptAt: m.next_attempt_at?.toString() ?? null,
      })),
    };
  });

  mount(noticesRoutes.sendAgain, async ({ tx, actor, body }) => {
    const unitIds = unitsWithRole(actor, ['examOffice']);
    const { noticeId } = body;
    const sending = await sendUndelivered(tx, { unitIds, reader: actor.personId, noticeId });
    orNotFound(noticeId === null || sending > 0);
    return { sending };
  });

  mount(noticesRoutes.sentMail, async ({ tx, actor }) => {
    orNotFound(seesAll(actor));
    return { mails: (await mailsOf(tx, null)).map(viewOf) };
  });

  mount(noticesRoutes.mailAttachment, async ({ tx, actor, params }) => {
    const personId = seesAll(actor) ? null : actor.personId;
    const file = orNotFound(await attachmentOf(tx, { ...params, personId }));
    return { name: file.name, mediaType: file.media_type, bytes: file.bytes };
  });
}

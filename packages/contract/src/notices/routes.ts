import { languages } from '@karakter/domain/text/language';
import { z } from 'zod';
import { fileResponse, id, instantText, route } from '../platform/route.ts';

const mail = z.object({
  noticeId: id,
  kind: z.string(),
  recipientName: z.string(),
  recipient: z.string(),
  language: z.enum(languages),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  createdAt: instantText,
  attachments: z.array(z.object({ fileId: id, name: z.string() })),
});
export type MailView = z.infer<typeof mail>;
const mails = z.object({ mails: z.array(mail) });

const failedMail = z.object({
  noticeId: id,
  examId: id,
  courseCode: z.string(),
  /** Null for a shared mailbox, which has its address alone. */
  recipientName: z.string().nullable(),
  recipient: z.string(),
  subject: z.string(),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: instantText,
  /** When it is tried again; null where the mail server refused it for good, or it was given up. */
  nextAttemptAt: instantText.nullable(),
});

export const noticesRoutes = {
  myMail: route({
    name: 'myMail',
    summary: 'The messages sent to oneself, newest first [T3]',
    method: 'GET',
    path: '/api/mail',
    access: 'signedIn',
    identity: 'visible',
    response: mails,
  }),
  failedMail: route({
    name: 'failedMail',
    summary: 'Mail that has not arrived, with the mail server’s reply and the time of the next try [U5]',
    method: 'GET',
    path: '/api/mail/failed',
    access: ['examOffice'],
    identity: 'visible',
    /** The newest ones, and the total number. */
    response: z.object({ mails: z.array(failedMail), inAll: z.int() }),
  }),
  sendAgain: route({
    name: 'sendAgain',
    summary: 'Send undelivered mail again, one message or all (null); delivered mail is not sent again [T3]',
    method: 'POST',
    path: '/api/mail/failed/send-again',
    access: ['examOffice'],
    identity: 'visible',
    body: z.object({ noticeId: id.nullable() }),
    response: z.object({ sending: z.int() }),
  }),
  sentMail: route({
    name: 'sentMail',
    summary: 'All mail of the demonstration, which is kept instead of sent',
    method: 'GET',
    path: '/api/demo/mail',
    access: ['examOffice', 'itOperator'],
    identity: 'visible',
    response: mails,
  }),
  mailAttachment: route({
    name: 'mailAttachment',
    summary: 'A file that came with a message to oneself',
    method: 'GET',
    path: '/api/mail/:noticeId/attachments/:fileId',
    access: 'signedIn',
    identity: 'visible',
    params: z.object({ noticeId: id, fileId: id }),
    response: fileResponse,
  }),
};

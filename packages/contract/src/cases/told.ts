import { caseKinds } from '@karakter/domain/cases/responsible';
import type { NoticeKind } from '@karakter/domain/notices/notice';
import { noticeWays } from '@karakter/domain/notices/notice-rules';
import { z } from 'zod';
import { done, id, instantText, route } from '../platform/route.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofCase = z.object({ kind: z.enum(caseKinds), caseId: id });

/**
 * `waiting`: its mail is on its way, or waits for the daily mail; `page`: the receiver reads it on the pages alone, by own choice.
 */
const toldStates = ['sent', 'waiting', 'failed', 'page'] as const;

const toldNotice = z.object({
  noticeId: id,
  kind: z.custom<NoticeKind>(),
  at: instantText,
  /** A person by name, or a shared mailbox by its address. */
  to: z.string(),
  isMailbox: z.boolean(),
  /** Where the mail went; null where none is made yet. */
  address: z.string().nullable(),
  way: z.enum(noticeWays),
  state: z.enum(toldStates),
  sentAt: instantText.nullable(),
  /** What the mail server said, where the mail did not arrive. */
  error: z.string().nullable(),
  /** When it is tried again. */
  nextAttemptAt: instantText.nullable(),
  /** When the receiver opened what it tells of, where that is known. */
  readAt: instantText.nullable(),
  maySendAgain: z.boolean(),
});
export type ToldNotice = z.infer<typeof toldNotice>;

export const toldRoutes = {
  seeWhoWasTold: route({
    ...office,
    name: 'seeWhoWasTold',
    summary: 'Who was told what about a case, which way, and whether it arrived, the newest first [T3]',
    method: 'GET',
    path: '/api/cases/:kind/:caseId/notices',
    params: ofCase,
    response: z.object({ notices: z.array(toldNotice), inAll: z.int() }),
  }),
  tellAgain: route({
    ...office,
    name: 'tellAgain',
    summary: 'Send the mail of a notice about a case again, as it was written; logged [T3]',
    method: 'POST',
    path: '/api/cases/:kind/:caseId/notices/:noticeId/send-again',
    params: ofCase.extend({ noticeId: id }),
    response: done,
  }),
};

import { choosableKinds, noticeKinds, noticeWays, waysOf } from '@karakter/domain/notices/notice-rules';
import { z } from 'zod';
import { done, route } from '../platform/route.ts';

const audience = z.enum(['candidate', 'grader', 'office', 'staff']);

const noticeSettings = z.object({
  /** Where mail goes. */
  address: z.string(),
  /** The hour of the day at which the daily mail is sent. */
  digestHour: z.int(),
  /** The kinds that can reach the person, with the way each takes now. */
  kinds: z.array(z.object({ kind: z.enum(choosableKinds), to: audience, way: z.enum(noticeWays) })),
  /** Those that are always sent at once, and why. */
  locked: z.array(
    z.object({ kind: z.enum(noticeKinds), to: audience, why: z.enum(['case', 'exam', 'account']) }),
  ),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const noticeSettingsRoutes = {
  myNoticeSettings: route({
    name: 'myNoticeSettings',
    summary: 'How each kind of notice reaches oneself, and what is always sent at once [T1]',
    method: 'GET',
    path: '/api/settings/notices',
    access: 'signedIn',
    identity: 'visible',
    response: noticeSettings,
  }),
  chooseNoticeWay: route({
    name: 'chooseNoticeWay',
    summary: 'Choose how a kind of notice reaches oneself; what the law requires is not among them [T1]',
    method: 'PUT',
    path: '/api/settings/notices',
    access: 'signedIn',
    identity: 'visible',
    body: z
      .object({ kind: z.enum(choosableKinds), way: z.enum(noticeWays) })
      .refine(({ kind, way }) => waysOf(kind).includes(way)),
    response: done,
  }),
};

import { mailboxKinds } from '@karakter/domain/notices/mailbox';
import { languages } from '@karakter/domain/text/language';
import { z } from 'zod';
import { done, id, instantText, route, trilingual } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';

const office = { access: ['examOffice'], identity: 'visible' } as const;
const ofMailbox = z.object({ mailboxId: id });
const kinds = z.array(z.enum(mailboxKinds)).min(1).max(mailboxKinds.length);

const mailbox = z.object({
  id,
  unitName: trilingual,
  address: z.string(),
  language: z.enum(languages),
  kinds,
  /** Null until the code is given back. */
  confirmedAt: instantText.nullable(),
  codeSentAt: instantText,
  setUpBy: z.string(),
  /** The latest mail to it: how it went, and what the mail server said. */
  latest: z
    .object({
      at: instantText,
      state: z.enum(['waiting', 'sent', 'failed']),
      error: z.string().nullable(),
    })
    .nullable(),
});
export type MailboxView = z.infer<typeof mailbox>;

export const mailboxRoutes = {
  showMailboxes: route({
    ...office,
    name: 'showMailboxes',
    summary: 'The shared mailboxes of the caller’s units, and whether their mail arrives [T2, T3]',
    method: 'GET',
    path: '/api/mailboxes',
    response: z.object({
      units: z.array(z.object({ id, name: trilingual })),
      mailboxes: z.array(mailbox),
    }),
  }),
  setUpMailbox: route({
    ...office,
    name: 'setUpMailbox',
    summary:
      'Let an address get the news of a unit’s cases; a code is sent to it, and it gets nothing else before that is given back [T2]',
    method: 'POST',
    path: '/api/mailboxes',
    body: z.object({
      unitId: id,
      address: writtenText(3, 254).refine((typed) => z.email().safeParse(typed).success),
      language: z.enum(languages),
      kinds,
    }),
    response: z.object({ id }),
  }),
  confirmMailbox: route({
    ...office,
    name: 'confirmMailbox',
    summary: 'Confirm the address with the code that was sent to it [T2]',
    method: 'POST',
    path: '/api/mailboxes/:mailboxId/confirmation',
    params: ofMailbox,
    body: z.object({ code: writtenText(1, 30) }),
    response: done,
  }),
  sendMailboxCode: route({
    ...office,
    name: 'sendMailboxCode',
    summary: 'Send another code to an address that is not confirmed; the former one no longer works [T2]',
    method: 'POST',
    path: '/api/mailboxes/:mailboxId/code',
    params: ofMailbox,
    response: done,
  }),
  chooseMailboxKinds: route({
    ...office,
    name: 'chooseMailboxKinds',
    summary: 'Choose which news a shared mailbox gets [T2]',
    method: 'PUT',
    path: '/api/mailboxes/:mailboxId/kinds',
    params: ofMailbox,
    body: z.object({ kinds }),
    response: done,
  }),
  endMailbox: route({
    ...office,
    name: 'endMailbox',
    summary: 'Use a shared mailbox no longer: nothing more is sent to it, and what was sent is kept [T2]',
    method: 'DELETE',
    path: '/api/mailboxes/:mailboxId',
    params: ofMailbox,
    response: done,
  }),
};

import { z } from 'zod';
import { dateText, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

export const interimReplyRoutes = {
  sendInterimReplies: route({
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    name: 'sendInterimReplies',
    summary:
      'Tell the candidates of many appeals why they take longer, and the day to expect; each is refused alone [V1, K7]',
    method: 'POST',
    path: '/api/interim-replies',
    body: z.object({
      cases: z
        .array(
          z.object({
            appealId: id,
            /** When the sender saw that the reply is due: a case that was told of meanwhile has another day. */
            dueAt: instantText.nullable(),
          }),
        )
        .min(1)
        .max(500),
      reason: writtenText(1, 2000),
      expectedOn: dateText,
    }),
    /** In the order of the cases: the code of the refusal, or null where the reply is sent. */
    response: z.object({ refusals: z.array(z.string().nullable()) }),
  }),
};

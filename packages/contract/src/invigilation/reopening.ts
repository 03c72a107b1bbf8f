import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { z } from 'zod';
import { id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { watchers } from './watchers.ts';

export const reopeningRoutes = {
  reopenHandIn: route({
    name: 'reopenHandIn',
    summary:
      'Open a hand-in that was a mistake again, with what was written; repeating it changes nothing [D17]',
    method: 'POST',
    path: '/api/exams/:examId/board/:candidacyId/reopening',
    access: watchers,
    identity: 'visible',
    params: z.object({ examId: id, candidacyId: id }),
    body: z.object({
      /** New time that comes with it; after the end it is needed. */
      minutes: z.int().min(0).max(mostExtensionMinutes),
      reason: writtenText(3, 500),
    }),
    response: z.object({ endsAt: instantText }),
  }),
};

import { extendableDeadlines } from '@karakter/domain/cases/extension/extension';
import { z } from 'zod';
import { dateText, done, id, route, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';

export const deadlineExtensionRoutes = {
  extendDeadline: route({
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    name: 'extendDeadline',
    summary: 'Extend a candidate’s deadline before it has passed, with the reason (fvl. § 29) [K1]',
    method: 'POST',
    path: '/api/exams/:examId/deadline-extensions',
    params: z.object({ examId: id }),
    body: z.object({
      candidateNumber: wholeNumber,
      deadline: z.enum(extendableDeadlines),
      until: dateText,
      /** Why, for the file; it is not sent to the candidate. */
      reason: writtenText(1, 2000),
    }),
    response: done,
  }),
};

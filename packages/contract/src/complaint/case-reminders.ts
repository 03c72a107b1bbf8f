import { caseKinds } from '@karakter/domain/cases/responsible';
import { z } from 'zod';
import { id, route } from '../platform/route.ts';

/** What became of a case: its graders are told, were told today already, or none of them has something left in it. */
export const reminderOutcomes = ['reminded', 'remindedToday', 'nothingLeft', 'notFound'] as const;

export const caseReminderRoutes = {
  remindOfCases: route({
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    name: 'remindOfCases',
    summary: 'Remind the graders of many cases of what they have left, at most once a day for each [V1, E4]',
    method: 'POST',
    path: '/api/case-reminders',
    body: z.object({
      cases: z
        .array(z.object({ kind: z.enum(caseKinds), caseId: id }))
        .min(1)
        .max(500),
    }),
    /** In the order of the cases. */
    response: z.object({ outcomes: z.array(z.enum(reminderOutcomes)) }),
  }),
};
export type ReminderOutcome = (typeof reminderOutcomes)[number];

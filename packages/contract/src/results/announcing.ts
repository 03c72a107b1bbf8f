import { z } from 'zod';
import { done, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** Announcing without a person, where the institution's rules say so [R1]. */
export const announcingBySelf = z.object({
  /** Why, by whom and when the exam office turned it off for the exam; null where it is on. */
  off: z.object({ reason: z.string(), by: z.string(), at: instantText }).nullable(),
  /** When grades that are checked by then will be announced; commission null is the whole exam. */
  times: z.array(z.object({ commission: z.int().nullable(), at: instantText })),
});

export const announcingRoutes = {
  chooseAnnouncing: route({
    access: ['examOffice'],
    identity: 'visible',
    name: 'chooseAnnouncing',
    summary: 'Turn announcing without a person off for the exam, or on again, with a reason [R1]',
    method: 'POST',
    path: '/api/exams/:examId/results/by-self',
    params: z.object({ examId: id }),
    body: z.object({ bySelf: z.boolean(), reason: writtenText(1, 2000) }),
    response: done,
  }),
};

import { z } from 'zod';
import { id, wholeNumber } from '../platform/route.ts';
import { socketRoute } from '../platform/socket-route.ts';

const person = z.object({
  personId: id,
  name: z.string(),
  /** The question that the person is at; null where it is none. */
  question: z.string().nullable(),
});
export type PersonAtPaper = z.infer<typeof person>;

/** Where a window of the paper is now; sent when it changes. */
export const placeAtPaper = z.object({ question: z.string().max(40).nullable() });

/** The paper while it is open: who else is there, and that something of it has changed [A1]. */
export const paperSocket = socketRoute({
  name: 'paperSocket',
  summary: 'Who has the paper open, at which question, and which version it has [A1]',
  path: '/api/exams/:examId/paper/live',
  access: ['courseCoordinator', 'programmeLeader', 'examOffice'],
  identity: 'visible',
  params: z.object({ examId: id }),
  query: z.object({}),
  message: z.object({
    people: z.array(person),
    version: wholeNumber,
    /** Changes when anything beside the paper does: its guide or its comments. */
    beside: z.string(),
  }),
});

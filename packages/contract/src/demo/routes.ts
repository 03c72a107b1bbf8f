import { z } from 'zod';
import { instantText, route } from '../platform/route.ts';
import { demonstrationPeople } from '../sign-in/routes.ts';

const clock = z.object({
  now: instantText,
  /** The nearest deadline ahead, and of which course's exam; null when nothing is due. */
  next: z
    .object({
      at: instantText,
      what: z.enum([
        'examStarts',
        'examEnds',
        'paperDue',
        'gradingDue',
        'announcement',
        'explanationRequest',
        'explanationDue',
        'appeal',
      ]),
      courseCode: z.string(),
    })
    .nullable(),
});
export type DemonstrationClock = z.infer<typeof clock>;

/** Only in the demonstration; elsewhere these answer as if they did not exist. */
export const demoRoutes = {
  people: route({
    name: 'listDemonstrationPeople',
    summary: 'Who can be tried in the demonstration, with their roles',
    method: 'GET',
    path: '/api/demo/people',
    access: 'anyone',
    identity: 'visible',
    response: demonstrationPeople,
  }),
  clock: route({
    name: 'demonstrationClock',
    summary: 'What the demonstration’s clock shows, and the next deadline',
    method: 'GET',
    path: '/api/demo/clock',
    access: 'signedIn',
    identity: 'visible',
    response: clock,
  }),
  moveClock: route({
    name: 'moveDemonstrationClock',
    summary: 'Move the demonstration’s clock on; what falls due on the way happens at its own instant',
    method: 'POST',
    path: '/api/demo/clock',
    access: 'signedIn',
    identity: 'visible',
    // The move is no part of this transaction: each thing that falls due has one of its own.
    effect: 'read',
    body: z.object({ move: z.enum(['hour', 'day', 'nextDeadline']) }),
    response: clock,
  }),
};

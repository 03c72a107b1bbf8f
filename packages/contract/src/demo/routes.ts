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
    summary: 'The people that visitors of the demonstration can try, with their roles',
    method: 'GET',
    path: '/api/demo/people',
    access: 'anyone',
    identity: 'visible',
    response: demonstrationPeople,
  }),
  clock: route({
    name: 'demonstrationClock',
    summary: 'The time of the demonstration’s clock, and the next deadline',
    method: 'GET',
    path: '/api/demo/clock',
    access: 'signedIn',
    identity: 'visible',
    response: clock,
  }),
  moveClock: route({
    name: 'moveDemonstrationClock',
    summary: 'Move the demonstration’s clock forward; timers due on the way fire at their own instants',
    method: 'POST',
    path: '/api/demo/clock',
    access: 'signedIn',
    identity: 'visible',
    // The move is not part of this transaction: each timer that falls due has a transaction of its own.
    effect: 'read',
    body: z.object({ move: z.enum(['hour', 'day', 'nextDeadline']) }),
    response: clock,
  }),
};

import { z } from 'zod';
import { done, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { scriptParams } from './route-parts.ts';

export const suspicionRoutes = {
  reportSuspicion: route({
    access: ['grader'],
    identity: 'hidden',
    name: 'reportSuspicion',
    summary:
      'A grader reports a suspicion of cheating on a script, with an account; grading goes on, and the grade is held back [G10]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/suspicion',
    params: scriptParams,
    body: z.object({ account: writtenText(1, 10_000) }),
    response: done,
  }),
};

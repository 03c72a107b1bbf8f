import { z } from 'zod';
import { dateText, done, id, route } from '../../platform/route.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });
/** With one common day, or as by law from the announcement; null where the candidates ask. */
const choice = z.object({ dueOn: dateText.nullable() }).nullable();

export const explanationForAllRoutes = {
  showExplanationsForAll: route({
    ...office,
    name: 'showExplanationsForAll',
    summary: 'Whether explanations are given to all candidates of the exam, and the common day [E7, E9]',
    method: 'GET',
    path: '/api/exams/:examId/explanations-for-all',
    params: ofExam,
    response: z.object({ choice, isAnnounced: z.boolean() }),
  }),
  setExplanationsForAll: route({
    ...office,
    name: 'setExplanationsForAll',
    summary: 'Give explanations to all candidates when grades are announced, or let them ask [E7, E9]',
    method: 'PUT',
    path: '/api/exams/:examId/explanations-for-all',
    params: ofExam,
    body: z.object({ choice }),
    response: done,
  }),
};

import { z } from 'zod';
import { id, instantText, route } from '../platform/route.ts';

const ofExam = z.object({ examId: id });

/** An exam made from an earlier one. What it carries over is in the domain’s table `carryingOf`. */
export const copyingRoutes = {
  seeCopying: route({
    name: 'seeCopying',
    summary: 'What a copy of the exam would carry over, and when it is proposed to start [P15]',
    method: 'GET',
    path: '/api/exams/:examId/copy',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    response: z.object({
      startsAt: instantText,
      /** The names of the coordinators who are appointed to the copy, and of the graders who are proposed. */
      coordinators: z.array(z.string()),
      graders: z.array(z.string()),
    }),
  }),
  copyExam: route({
    name: 'copyExam',
    summary: 'Make a new exam as an earlier one: its facts and coordinators, and no candidates [P15]',
    method: 'POST',
    path: '/api/exams/:examId/copy',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ startsAt: instantText }),
    response: z.object({ id }),
  }),
};

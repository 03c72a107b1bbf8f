import { examScales } from '@karakter/domain/exam/exam';
import { defaultSources } from '@karakter/domain/exam/new-exam-defaults';
import { z } from 'zod';
import { id, instantText, route } from '../platform/route.ts';
import { examFacts } from './routes.ts';

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
    summary:
      'Make a new exam as an earlier one: its facts and coordinators, its paper as a draft, and no candidates [P15]',
    method: 'POST',
    path: '/api/exams/:examId/copy',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ startsAt: instantText }),
    response: z.object({ id }),
  }),
  seeExamDefaults: route({
    name: 'seeExamDefaults',
    summary:
      'The exam from which the form for a new one is filled in: the newest of the course, or of its unit [P15]',
    method: 'GET',
    path: '/api/courses/:courseId/exam-defaults',
    access: ['examOffice'],
    identity: 'visible',
    params: z.object({ courseId: id }),
    response: z.object({
      /** The scales that the rules of the course’s institution have, the usual one first. */
      scales: z.array(z.enum(examScales)),
      defaults: z
        .object({ from: z.enum(defaultSources), courseCode: z.string(), facts: examFacts })
        .nullable(),
    }),
  }),
};

import { z } from 'zod';
import { done, id, route } from '../platform/route.ts';

const ofPerson = z.object({ examId: id, personId: id });

/** The most invigilators that are set up at once. */
export const mostAtOnce = 300;

const appointedMany = z.object({
  /** How many are new, and how many were there before. */
  appointed: z.int(),
  already: z.int(),
  /** The addresses that belong to no one. */
  unknown: z.array(z.string()),
  /** Those who grade the exam or sit it, who are not appointed. */
  cannot: z.array(
    z.object({ name: z.string(), code: z.enum(['invigilatorGrades', 'invigilatorIsCandidate']) }),
  ),
});
export type AppointedMany = z.infer<typeof appointedMany>;

/** The people appointed for one exam. */
export const appointmentRoutes = {
  appointCoordinator: route({
    name: 'appointCoordinator',
    fresh: true,
    summary: 'Appoint a course coordinator of the exam; appointing twice changes nothing',
    method: 'PUT',
    path: '/api/exams/:examId/coordinators/:personId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofPerson,
    response: done,
  }),
  dismissCoordinator: route({
    name: 'dismissCoordinator',
    summary: 'End a course coordinator’s role for the exam',
    method: 'DELETE',
    path: '/api/exams/:examId/coordinators/:personId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofPerson,
    response: done,
  }),
  appointInvigilator: route({
    name: 'appointInvigilator',
    fresh: true,
    summary: 'Set a person to watch over the exam; twice changes nothing [D9]',
    method: 'PUT',
    path: '/api/exams/:examId/invigilators/:personId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofPerson,
    response: done,
  }),
  appointInvigilators: route({
    name: 'appointInvigilators',
    fresh: true,
    summary:
      'Set many people to watch over the exam, by their e-mail addresses; those who can are, the others are named [D9]',
    method: 'POST',
    path: '/api/exams/:examId/invigilators',
    access: ['examOffice'],
    identity: 'visible',
    params: z.object({ examId: id }),
    body: z.object({ emails: z.array(z.string().trim().min(1).max(254)).min(1).max(mostAtOnce) }),
    response: appointedMany,
  }),
  dismissInvigilator: route({
    name: 'dismissInvigilator',
    summary: 'Let a person watch over the exam no longer',
    method: 'DELETE',
    path: '/api/exams/:examId/invigilators/:personId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofPerson,
    response: done,
  }),
};

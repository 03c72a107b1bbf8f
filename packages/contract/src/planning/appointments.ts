import { z } from 'zod';
import { done, id, route } from '../platform/route.ts';

const ofPerson = z.object({ examId: id, personId: id });

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

import { z } from 'zod';
import { duty } from '../people/duty.ts';
import { done, id, route } from '../platform/route.ts';

const dutyRoom = z.object({ room: z.string(), candidates: z.int() });

/** The rooms and days for which an exam's invigilators are appointed. */
export const dutyRoutes = {
  listDutyRooms: route({
    name: 'listDutyRooms',
    summary: 'The rooms of the exam’s candidate list, with the number of candidates in each',
    method: 'GET',
    path: '/api/exams/:examId/rooms',
    access: ['examOffice'],
    identity: 'visible',
    params: z.object({ examId: id }),
    response: z.object({ rooms: z.array(dutyRoom) }),
  }),
  setDuty: route({
    name: 'setDuty',
    summary:
      'Set the rooms and days in which an invigilator watches over the exam; twice changes nothing [U1, D9]',
    method: 'PUT',
    path: '/api/exams/:examId/invigilators/:personId/duty',
    access: ['examOffice'],
    identity: 'visible',
    params: z.object({ examId: id, personId: id }),
    body: duty,
    response: done,
  }),
};

import { z } from 'zod';
import { fileResponse, id, route } from '../platform/route.ts';

const ofExam = z.object({ examId: id });
const ofOffice = { method: 'GET', access: ['examOffice'], identity: 'visible', params: ofExam } as const;

/** Lists of the rooms on paper. */
export const roomListRoutes = {
  attendanceListPdf: route({
    ...ofOffice,
    name: 'attendanceListPdf',
    summary: 'Who sits in each room, by family name, with a place for a signature: PDF [I10]',
    path: '/api/exams/:examId/rooms/attendance.pdf',
    response: fileResponse,
  }),
  doorListPdf: route({
    ...ofOffice,
    name: 'doorListPdf',
    summary:
      'For each room’s door: candidate numbers, or names where the institution’s rules say so: PDF [I10]',
    path: '/api/exams/:examId/rooms/doors.pdf',
    response: fileResponse,
  }),
};

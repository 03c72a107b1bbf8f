import { z } from 'zod';
import { fileResponse, id, route } from '../platform/route.ts';

/** The bytes of one image; a page makes a larger one smaller before it sends it. */
export const largestImage = 2 * 1024 * 1024;

const ofExam = z.object({ examId: id });

export const paperImagesRoutes = {
  addPaperImage: route({
    name: 'addPaperImage',
    summary:
      'Add a PNG or JPEG to the exam’s paper, read by its content and stored without metadata; it is in the paper once an author saves a text that shows it [A1, A4]',
    method: 'POST',
    path: '/api/exams/:examId/paper/images',
    access: ['courseCoordinator'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ base64: z.base64().min(4) }),
    bodyLimit: Math.ceil((largestImage * 4) / 3) + 1024,
    requestsPerMinute: 60,
    response: z.object({ image: id, width: z.int(), height: z.int() }),
  }),
  readPaperImage: route({
    name: 'readPaperImage',
    summary:
      'One image of the paper, for those who may read the version that shows it; the read is logged [A4]',
    logsRead: 'paperRead',
    method: 'GET',
    path: '/api/exams/:examId/paper/images/:image',
    access: ['courseCoordinator', 'programmeLeader', 'examOffice'],
    identity: 'visible',
    params: ofExam.extend({ image: id }),
    response: fileResponse,
  }),
};

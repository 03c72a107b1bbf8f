import { z } from 'zod';
import { done, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const examOffice = { access: ['examOffice'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });
const ofCandidate = ofExam.extend({ candidacyId: id });
const reason = writtenText(1, 5000);

const hold = z.object({
  id,
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  /** A grader reported a suspicion of cheating; otherwise the exam office holds the grade back. */
  isSuspicion: z.boolean(),
  /** The grader is one of an appeal: the new decision is held back, not the grade [G10]. */
  isOfAppeal: z.boolean(),
  heldBy: z.string(),
  heldAt: instantText,
  /** The grader's account, or the exam office's reason. */
  reason: z.string(),
  released: z.object({ at: instantText, by: z.string(), reason: z.string() }).nullable(),
});
export type GradeHoldView = z.infer<typeof hold>;

export const holdRoutes = {
  seeHeldGrades: route({
    ...examOffice,
    name: 'seeHeldGrades',
    summary: 'The grades of the exam that are or were held back, with the reasons [R2]',
    method: 'GET',
    path: '/api/exams/:examId/held-grades',
    params: ofExam,
    response: z.object({ mayHold: z.boolean(), mayRelease: z.boolean(), holds: z.array(hold) }),
  }),
  holdGrade: route({
    ...examOffice,
    name: 'holdGrade',
    summary: 'Hold a candidate’s grade back from the announcement, with a reason [R2]',
    method: 'POST',
    path: '/api/exams/:examId/held-grades/:candidacyId',
    params: ofCandidate,
    body: z.object({ reason }),
    response: done,
  }),
  releaseGrade: route({
    ...examOffice,
    name: 'releaseGrade',
    summary:
      'Release a held grade, with a reason; after the announcement it is announced to the candidate now [R2]',
    method: 'POST',
    path: '/api/exams/:examId/held-grades/:candidacyId/release',
    params: ofCandidate,
    body: z.object({ reason }),
    response: done,
  }),
};

import { newGradingSteps } from '@karakter/domain/complaint/new-grading';
import { z } from 'zod';
import {
  commissionFinding,
  commissionMemberView,
  membersCheck,
  proposedMember,
} from '../planning/commissions.ts';
import { done, id, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofComplaint = z.object({ complaintId: id });

/** The new grading after an upheld complaint, for those who handle the exam's cases. */
const newGradingView = z.object({
  examId: id,
  /** The exam's version, with which graders are appointed. */
  version: z.int(),
  /** What is next; null where nothing is graded again for the complaint. */
  step: z.enum(newGradingSteps).nullable(),
  /** Whose grade is annulled, with the grade that was and the one that the new graders agree on. */
  candidates: z.array(
    z.object({
      candidacyId: id,
      candidateNumber: z.int(),
      name: z.string(),
      before: z.string().nullable(),
      grade: z.string().nullable(),
    }),
  ),
  commission: z.object({ id, number: z.int(), members: z.array(commissionMemberView) }).nullable(),
  /** What the rules find about its members now. */
  findings: z.array(commissionFinding),
  /** Those who graded before, and so are barred. */
  earlierGraders: z.array(z.object({ personId: id, name: z.string() })),
  mayReplace: z.boolean(),
  /** Whether a signature is missing that the rules ask for before the announcement: 1 for its protocol, or 0 [G17]. */
  unsigned: z.int(),
});
export type NewGradingView = z.infer<typeof newGradingView>;

const ofNewGrading = { ...office, method: 'POST', params: ofComplaint, response: done } as const;

export const newGradingRoutes = {
  showNewGrading: route({
    ...office,
    name: 'showNewGrading',
    summary: 'The new grading after an upheld complaint: for whom, by whom, and what is next [K8]',
    method: 'GET',
    path: '/api/complaints/:complaintId/new-grading',
    params: ofComplaint,
    response: newGradingView,
  }),
  checkNewGraders: route({
    ...office,
    name: 'checkNewGraders',
    summary: 'The law’s findings about graders who would grade again; nothing is stored [K8]',
    path: '/api/exams/:examId/new-graders-check',
    ...membersCheck,
  }),
  appointNewGraders: route({
    ...office,
    name: 'appointNewGraders',
    summary:
      'Appoint graders who have not graded before to grade again what was handed in (uhl. § 11-9(2)) [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/new-grading',
    params: ofComplaint,
    body: z.object({ version: wholeNumber, members: z.array(proposedMember).min(1).max(3) }),
    response: z.object({ id }),
  }),
  checkNewGrading: route({
    ...ofNewGrading,
    name: 'checkNewGrading',
    summary: 'Check the new grades, which are not announced yet [K8, R1]',
    path: '/api/complaints/:complaintId/new-grading/check',
  }),
  announceNewGrading: route({
    ...ofNewGrading,
    name: 'announceNewGrading',
    fresh: true,
    summary:
      'Announce the new grades: to the protocol and the candidates, with every deadline from now [K8, R1]',
    path: '/api/complaints/:complaintId/new-grading/announce',
    /** Why not all graders have signed, where the rules ask for it before the announcement [G17]. */
    body: z.object({ withoutSignatures: writtenText(1, 2000).nullable().default(null) }),
  }),
};

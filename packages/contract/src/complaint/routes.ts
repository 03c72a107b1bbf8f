import { complaintRemedies, remedyScopes } from '@karakter/domain/complaint/complaint';
import { complaintSubjects } from '@karakter/domain/complaint/complaint-filing';
import { z } from 'zod';
import { dateText, done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { complaintCase, myComplaintsView, otherCandidate } from './views.ts';

const candidate = { access: ['candidate'], identity: 'visible' } as const;
const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;

const ofCandidacy = z.object({ candidacyId: id });
const ofComplaint = z.object({ complaintId: id });

/** What the candidate is told, and the board reads. */
const reason = writtenText(1, 10_000);
const remedy = z.enum(complaintRemedies);
const version = wholeNumber;

export const complaintRoutes = {
  showMyComplaints: route({
    ...candidate,
    name: 'showMyComplaints',
    summary: 'The candidate’s procedural complaints, and whether one can be filed [K8, K9]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId/complaints',
    params: ofCandidacy,
    response: myComplaintsView,
  }),
  fileComplaint: route({
    ...candidate,
    name: 'fileComplaint',
    summary: 'Complain of formal errors in the exam or the grading; a late one goes to a caseworker [K8]',
    method: 'POST',
    path: '/api/my/exams/:candidacyId/complaints',
    params: ofCandidacy,
    body: z.object({
      about: z.enum(complaintSubjects),
      knownOn: dateText,
      grounds: writtenText(1, 20_000),
    }),
    response: done,
  }),
  withdrawComplaint: route({
    ...candidate,
    name: 'withdrawComplaint',
    summary: 'Withdraw the candidate’s own procedural complaint, until it is decided [K8]',
    method: 'POST',
    path: '/api/my/complaints/:complaintId/withdraw',
    params: ofComplaint,
    response: done,
  }),
  showComplaint: route({
    ...office,
    name: 'showComplaint',
    summary:
      'One whole procedural complaint: grounds, decisions, timeline, and what the candidate sees [K8, K9]',
    logsRead: 'complaintRead',
    method: 'GET',
    path: '/api/complaints/:complaintId',
    params: ofComplaint,
    response: complaintCase,
  }),
  listOthersStruck: route({
    ...office,
    name: 'listOthersStruck',
    summary: 'The other candidates whose grades can be annulled for the same error (uhl. § 11-9(4)) [K8]',
    method: 'GET',
    path: '/api/complaints/:complaintId/others',
    params: ofComplaint,
    response: z.object({ candidates: z.array(otherCandidate) }),
  }),
  takeUpComplaint: route({
    ...office,
    name: 'takeUpComplaint',
    summary: 'Take a procedural complaint in hand; also a late or a dismissed one (fvl. § 31) [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/take-up',
    params: ofComplaint,
    response: done,
  }),
  dismissComplaint: route({
    ...office,
    name: 'dismissComplaint',
    summary: 'Dismiss a procedural complaint, with a reason for the candidate (fvl. § 31) [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/dismiss',
    params: ofComplaint,
    body: z.object({ version, reason }),
    response: done,
  }),
  upholdComplaint: route({
    ...office,
    name: 'upholdComplaint',
    fresh: true,
    summary: 'Annul the grading for a formal error, with the remedy and for whom (uhl. § 11-9(2), (4)) [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/uphold',
    params: ofComplaint,
    body: z.object({
      version,
      remedy,
      scope: z.enum(remedyScopes),
      /** The others whom the error struck, where it is for all. */
      struck: z.array(id).max(5000),
      reason,
    }),
    response: done,
  }),
  sendComplaintToBoard: route({
    ...office,
    name: 'sendComplaintToBoard',
    summary: 'Disagree with the complaint, which goes to the appeal body (uhl. § 11-9(3)) [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/disagree',
    params: ofComplaint,
    body: z.object({ version, reason }),
    response: done,
  }),
  enterBoardDecision: route({
    ...office,
    name: 'enterBoardDecision',
    fresh: true,
    summary: 'Enter what the appeal body decided, for the complainant alone (uhl. § 11-9(5)) [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/board-decision',
    params: ofComplaint,
    body: z.object({
      version,
      decidedOn: dateText,
      decision: z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('upheld'), remedy }),
        z.object({ outcome: z.literal('notUpheld') }),
        z.object({ outcome: z.literal('sentBack') }),
      ]),
      reason,
    }),
    response: done,
  }),
  listNewExams: route({
    ...office,
    name: 'listNewExams',
    summary:
      'The coming exams of the course that can be offered instead of the annulled one (uhl. § 11-9(2)) [K8]',
    method: 'GET',
    path: '/api/complaints/:complaintId/new-exams',
    params: ofComplaint,
    response: z.object({ exams: z.array(z.object({ examId: id, startsAt: instantText })) }),
  }),
  carryOutRemedy: route({
    ...office,
    name: 'carryOutRemedy',
    summary: 'Note what was done to carry out an upheld complaint, for the candidate [K8]',
    method: 'POST',
    path: '/api/complaints/:complaintId/carry-out',
    params: ofComplaint,
    /** With the new exam, where one is offered that is planned in Karakter. */
    body: z.object({ version, reason, newExamId: id.nullable() }),
    response: done,
  }),
};

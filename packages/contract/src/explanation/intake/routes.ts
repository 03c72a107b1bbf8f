import { lateRequestStates } from '@karakter/domain/explanation/intake/late-request';
import { manualReasons } from '@karakter/domain/explanation/intake/manual';
import { givenWays, requestArrivals } from '@karakter/domain/explanation/intake/registration';
import { z } from 'zod';
import { dateText, done, id, instantText, route, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });
const ofCase = ofExam.extend({ explanationId: id });
const ofRequest = ofExam.extend({ lateRequestId: id });

/** What a case says of how it came and how it is given, to its candidate and to the office [E1]. */
export const intakeFields = {
  /** Why a person arranges how the explanation is given; null in the digital course. */
  manual: z.enum(manualReasons).nullable(),
  /** It was given orally or in writing outside Karakter, so that there is no text here. */
  givenOutside: z.boolean(),
  /** It is given to all candidates without asking [E7]. */
  forAll: z.boolean(),
};

/** A request that came after the deadline (fvl. § 31). */
const lateRequest = z.object({
  id,
  candidateNumber: z.int(),
  name: z.string(),
  state: z.enum(lateRequestStates),
  arrivedBy: z.enum(requestArrivals),
  requestedAt: instantText,
  decidedAt: instantText.nullable(),
  /** Why it was dismissed, as the candidate reads it. */
  reason: z.string().nullable(),
  /** The explanation that it became when it was taken up. */
  explanationId: id.nullable(),
});
export type LateRequest = z.infer<typeof lateRequest>;

const lateRequestView = lateRequest.extend({
  grade: z.string().nullable(),
  /** When the deadline passed; null where none is counted any more. */
  deadline: instantText.nullable(),
  /** A year has passed, so that it can only be dismissed. */
  isBeyondYear: z.boolean(),
});
export type LateRequestView = z.infer<typeof lateRequestView>;

export const explanationIntakeRoutes = {
  registerExplanation: route({
    ...office,
    name: 'registerExplanation',
    summary:
      'Enter a request for explanation that came outside the portal, and how it was given if it was [E1, E3]',
    method: 'POST',
    path: '/api/exams/:examId/explanations',
    params: ofExam,
    body: z.object({
      candidateNumber: wholeNumber,
      arrivedOn: dateText,
      arrivedBy: z.enum(requestArrivals).exclude(['portal']),
      given: z.object({ on: dateText, way: z.enum(givenWays) }).nullable(),
    }),
    response: z.object({ kind: z.enum(['explanation', 'lateRequest']), id }),
  }),
  recordExplanationGiven: route({
    ...office,
    name: 'recordExplanationGiven',
    summary: 'Record that an explanation was given orally or in writing outside Karakter, on that day [E3]',
    method: 'POST',
    path: '/api/exams/:examId/explanations/:explanationId/given',
    params: ofCase,
    body: z.object({ on: dateText, way: z.enum(givenWays) }),
    response: done,
  }),
  listLateRequests: route({
    ...office,
    name: 'listLateRequests',
    summary: 'The exam’s requests for explanation that came after the deadline (fvl. § 31) [E1]',
    method: 'GET',
    path: '/api/exams/:examId/late-explanation-requests',
    params: ofExam,
    response: z.object({ requests: z.array(lateRequest) }),
  }),
  showLateRequest: route({
    ...office,
    name: 'showLateRequest',
    summary: 'One request for explanation that came after the deadline (fvl. § 31) [E1]',
    method: 'GET',
    path: '/api/exams/:examId/late-explanation-requests/:lateRequestId',
    params: ofRequest,
    response: lateRequestView,
  }),
  takeUpLateRequest: route({
    ...office,
    name: 'takeUpLateRequest',
    summary:
      'Take up a request that came after the deadline: the explanation is due from now (fvl. § 31) [E1]',
    method: 'POST',
    path: '/api/exams/:examId/late-explanation-requests/:lateRequestId/take-up',
    params: ofRequest,
    response: z.object({ explanationId: id }),
  }),
  dismissLateRequest: route({
    ...office,
    name: 'dismissLateRequest',
    summary:
      'Dismiss a request that came after the deadline, with a reason for the candidate (fvl. § 31) [E1]',
    method: 'POST',
    path: '/api/exams/:examId/late-explanation-requests/:lateRequestId/dismiss',
    params: ofRequest,
    body: z.object({ reason: writtenText(1, 5000) }),
    response: done,
  }),
};

import { examScales, examStates } from '@karakter/domain/exam/exam';
import { announcingWays } from '@karakter/domain/exam/grading-workflow';
import { withoutGrade } from '@karakter/domain/grading/protocol/protocol-content';
import { candidateResultStates } from '@karakter/domain/results/candidate-result';
import { commissionResultsStates } from '@karakter/domain/results/commission-results';
import { enteringRoles, protocolKinds, type ResultsObstacle } from '@karakter/domain/results/results';
import { z } from 'zod';
import { protocolSignature } from '../grading/protocol/routes.ts';
import type { CommissionFindingText } from '../planning/commissions.ts';
import { done, fileResponse, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { announcingBySelf, announcingRoutes } from './announcing.ts';
import { commissionResultsRoutes } from './commissions.ts';
import { deadlineText } from './deadline.ts';

/** Roles that handle results and cases know the candidates; a person who grades the exam never does [U7]. */
const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const examOffice = { access: ['examOffice'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });

const protocolKind = z.enum(protocolKinds);

const candidateResult = z.object({
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  commissionNumber: z.int().nullable(),
  state: z.enum(candidateResultStates),
  /** The agreed grade, or the one in the protocol; never a single grader's opinion [G2]. */
  grade: z.string().nullable(),
  /** The grade is announced, with the commission's or before it [P4, R1]. */
  isAnnounced: z.boolean(),
  /** It can be announced now, while others of the commission are still graded [R1]. */
  mayAnnounce: z.boolean(),
});
export type CandidateResult = z.infer<typeof candidateResult>;

const obstacle = z.object({ code: z.custom<ResultsObstacle>(), count: z.int() });

const resultsView = z.object({
  state: z.enum(examStates),
  scale: z.enum(examScales),
  checkedAt: instantText.nullable(),
  announcedAt: instantText.nullable(),
  /** When the grades will be announced automatically, where a later time was chosen. */
  plannedFor: instantText.nullable(),
  commissions: z.array(
    z.object({
      number: z.int(),
      members: z.array(z.object({ name: z.string(), external: z.boolean() })),
      answers: z.int(),
      agreed: z.int(),
      /** The law's findings about the commission now [P5]. */
      findings: z.array(z.custom<CommissionFindingText>()),
      results: z.enum(commissionResultsStates),
      /** Since when they are checked or announced; null while they are open. */
      since: instantText.nullable(),
      /** When it will be announced by itself, where a later time was chosen. */
      plannedFor: instantText.nullable(),
      /** The obstacles among its own candidates, where the commissions are announced separately [P4]. */
      obstacles: z.array(obstacle),
      mayCheck: z.boolean(),
      mayAnnounce: z.boolean(),
    }),
  ),
  announcing: z.enum(announcingWays),
  /** Null where people announce the grades, and once they are announced. */
  bySelf: announcingBySelf.nullable(),
  obstacles: z.array(obstacle),
  candidates: z.array(candidateResult),
  distribution: z.array(z.object({ grade: z.string(), count: z.int() })),
  mayCheck: z.boolean(),
  mayAnnounce: z.boolean(),
});
export type ResultsView = z.infer<typeof resultsView>;

const protocolEntry = z.object({
  number: z.int(),
  candidateNumber: z.int(),
  name: z.string(),
  grade: z.string(),
  kind: protocolKind,
  reason: z.string(),
  authority: z.string(),
  commissionNumber: z.int().nullable(),
  enteredBy: z.string(),
  /** Of a correction that another person confirmed: who proposed it [R3]. */
  proposedBy: z.string().nullable(),
  enteredAs: z.enum(enteringRoles),
  enteredAt: instantText,
  /** A later entry for the same candidate has taken its place. */
  replaced: z.boolean(),
});
export type ProtocolEntry = z.infer<typeof protocolEntry>;

const signOff = z.object({
  kind: z.enum(['ordinary', 'newGrading', 'appeal', 'third']),
  number: z.int(),
  /** Every candidate is decided, so that the members can sign. */
  isSettled: z.boolean(),
  signatures: z.array(protocolSignature),
  /** The names of the members who have not signed what the protocol says now. */
  missing: z.array(z.string()),
});
export type SignOffView = z.infer<typeof signOff>;

const rowWithoutGrade = z.object({
  candidateNumber: z.int(),
  name: z.string(),
  outcome: z.enum(withoutGrade),
  /** The absence is documented as valid. */
  isValid: z.boolean(),
});

export const resultsRoutes = {
  showResults: route({
    ...office,
    name: 'showResults',
    summary: 'The progress of grading, the agreed grades, and the obstacles to announcing [R1, R4]',
    method: 'GET',
    path: '/api/exams/:examId/results',
    params: ofExam,
    response: resultsView,
  }),
  checkResults: route({
    ...examOffice,
    name: 'checkResults',
    summary: 'Enter every agreed grade in the protocol; again is harmless [R1, P5]',
    method: 'POST',
    path: '/api/exams/:examId/results/check',
    params: ofExam,
    response: done,
  }),
  ...commissionResultsRoutes,
  ...announcingRoutes,
  previewAnnouncement: route({
    ...examOffice,
    name: 'previewAnnouncement',
    summary: 'The candidates an announcement reaches and the deadlines it starts, at an instant or now [R1]',
    method: 'GET',
    path: '/api/exams/:examId/results/announcement',
    params: ofExam,
    query: z.object({
      at: instantText.optional(),
      /** The numbers of commissions, as in `1,3`; without them the whole exam. */
      commissions: z
        .string()
        .regex(/^\d{1,4}(,\d{1,4})*$/)
        .optional(),
    }),
    response: z.object({
      reaches: z.int(),
      /** Those whose grade is held back, and who are told so [R2]. */
      held: z.int(),
      /** Protocols that lack a signature which the rules ask for before the announcement: a reason is needed [G17]. */
      unsigned: z.int(),
      explanation: deadlineText.nullable(),
      appeal: deadlineText.nullable(),
    }),
  }),
  announceGrades: route({
    ...examOffice,
    name: 'announceGrades',
    fresh: true,
    summary: 'Announce the grades now, or at a later instant; again is harmless [R1]',
    method: 'POST',
    path: '/api/exams/:examId/results/announcement',
    params: ofExam,
    body: z.object({
      at: instantText.nullable(),
      /** When the caller’s window said that they would be announced; null where it showed no plan. */
      plannedAt: instantText.nullable().default(null),
      /** Why the grades are announced although a protocol is not signed by all. */
      withoutSignatures: writtenText(1, 2000).nullable().default(null),
    }),
    response: done,
  }),
  cancelAnnouncement: route({
    ...examOffice,
    name: 'cancelAnnouncement',
    summary: 'Take back an announcement planned for later; again is harmless',
    method: 'DELETE',
    path: '/api/exams/:examId/results/announcement',
    params: ofExam,
    /** The plan that the caller's window showed. */
    body: z.object({ plannedAt: instantText }),
    response: done,
  }),
  showProtocol: route({
    ...office,
    name: 'showProtocol',
    summary: 'The protocol of grades, every entry in its order [R3]',
    method: 'GET',
    path: '/api/exams/:examId/protocol',
    params: ofExam,
    response: z.object({
      scale: z.enum(examScales),
      mayCorrect: z.boolean(),
      entries: z.array(protocolEntry),
      /** The candidates who get no grade, for one of these reasons. */
      withoutGrade: z.array(rowWithoutGrade),
      signOff: z.array(signOff),
    }),
  }),
  protocolData: route({
    ...office,
    name: 'protocolData',
    summary: 'The protocol as data (JSON), with the candidates’ names [G17]',
    method: 'GET',
    path: '/api/exams/:examId/protocol.json',
    params: ofExam,
    response: fileResponse,
  }),
  protocolPdf: route({
    ...office,
    name: 'protocolPdf',
    summary: 'The protocol as PDF/A, by candidate number [R3]',
    method: 'GET',
    path: '/api/exams/:examId/protocol.pdf',
    params: ofExam,
    response: fileResponse,
  }),
};

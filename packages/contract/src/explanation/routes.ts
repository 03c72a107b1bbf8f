import { explanationCommandNames, explanationStates } from '@karakter/domain/explanation/explanation';
import { requestArrivals } from '@karakter/domain/explanation/intake/registration';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { z } from 'zod';
import {
  dateText,
  done,
  id,
  instantText,
  protectedDocument,
  route,
  trilingual,
  wholeNumber,
} from '../platform/route.ts';
import { deadlineText } from '../results/deadline.ts';
import { intakeFields } from './intake/routes.ts';
import { writersView } from './writing/routes.ts';

const candidate = { access: ['candidate'], identity: 'visible' } as const;
const grader = { access: ['grader'], identity: 'hidden' } as const;
const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const part = z.string().max(20_000);
const explanationText = protectedDocument(z.object({ guidelines: part, assessment: part, overall: part }));
const state = z.enum(explanationStates);

const head = z.object({
  id,
  candidateNumber: z.int(),
  state,
  requestedAt: instantText,
  dueAt: instantText,
  late: z.boolean(),
  sentAt: instantText.nullable(),
  givenOrally: z.boolean(),
});

/** A case as the commission's graders see it: the candidate is a number [U7]. */
const graderCase = head.extend({
  commissionId: id,
  commissionNumber: z.int(),
  courseCode: z.string(),
  courseTitle: trilingual,
  startsAt: instantText,
  /** The grader to whom it was given to write; null where it is the commission's. */
  givenTo: z.object({ name: z.string(), isMe: z.boolean() }).nullable(),
  /** The writer is a member of the commission, and has the answer on the desk too. */
  isMember: z.boolean(),
});
export type GraderCase = z.infer<typeof graderCase>;

const graderCaseView = graderCase.extend({
  version: z.int(),
  text: explanationText,
  /** A first text from the guide and the grader's own comment [E5, G11]. */
  draft: explanationText,
  /** The grader's own comments on the answer, for the text; never another's, nor a private note [E5, G5, G11]. */
  comments: z.array(z.object({ question: z.int(), quote: z.string().nullable(), text: z.string() })),
  grade: z.string().nullable(),
  /** The written form in which the candidate sat the exam: the text is set in it. */
  language: z.enum(paperLanguages),
  guide: z.object({ learningOutcomes: z.string(), level: z.string() }).nullable(),
  /** The confirmed assessments of the grader's own commission, the grader's first; they have been revealed [G2]. */
  assessments: z.array(
    z.object({ name: z.string(), isMe: z.boolean(), comment: z.string(), grade: z.string().nullable() }),
  ),
  /** Until when the grade can be appealed if this is sent now; null where it cannot [E6]. */
  appealIfSent: instantText.nullable(),
  allowed: z.array(z.enum(explanationCommandNames)),
});
export type GraderCaseView = z.infer<typeof graderCaseView>;

/** A case as exam office and caseworkers see it. */
const officeCase = head.extend({
  ...intakeFields,
  arrivedBy: z.enum(requestArrivals),
  name: z.string(),
  commissionNumber: z.int(),
  readAt: instantText.nullable(),
});
export type OfficeCase = z.infer<typeof officeCase>;

/** One whole case, for exam office and caseworkers. */
const officeCaseView = officeCase.extend({
  /** The finished text; null while it is being written. */
  text: explanationText.nullable(),
  graders: z.array(z.string()),
  grade: z.string().nullable(),
  appeal: deadlineText,
  /** Until when the grade can be appealed if this is sent now; null where it cannot [E6]. */
  appealIfSent: instantText.nullable(),
  maySend: z.boolean(),
  version: z.int(),
  /** A grader of the commission is there and may write it. */
  hasWriter: z.boolean(),
  /** The exam office may write it: no grader can, or it is overdue. */
  mayWrite: z.boolean(),
  mayRecordGiven: z.boolean(),
  ...writersView,
});
export type OfficeCaseView = z.infer<typeof officeCaseView>;

const ofExam = z.object({ examId: id });
const ofExamCase = ofExam.extend({ explanationId: id });
const ofCase = z.object({ explanationId: id });

export const explanationRoutes = {
  requestExplanation: route({
    ...candidate,
    name: 'requestExplanation',
    summary: 'Request an explanation of the grade; repeating it while one is open changes nothing [E1]',
    method: 'POST',
    path: '/api/my/exams/:candidacyId/explanation',
    params: z.object({ candidacyId: id }),
    response: done,
  }),
  openExplanation: route({
    ...candidate,
    name: 'openExplanation',
    summary: 'Read the explanation that was sent to the candidate; the first time is recorded [E3]',
    method: 'GET',
    effect: 'write',
    path: '/api/my/explanations/:explanationId',
    params: ofCase,
    response: z.object({
      candidacyId: id,
      courseCode: z.string(),
      courseTitle: trilingual,
      startsAt: instantText,
      candidateNumber: z.int(),
      grade: z.string(),
      sentAt: instantText,
      givenOrally: z.boolean(),
      /** Null where it was given orally, or outside Karakter. */
      text: explanationText.nullable(),
      appeal: deadlineText,
      appealOpen: z.boolean(),
    }),
  }),
  listMyExplanations: route({
    ...grader,
    name: 'listMyExplanations',
    summary: 'The explanations requested from the grader’s commissions, with due dates [E2]',
    method: 'GET',
    path: '/api/grading/explanations',
    response: z.object({ explanations: z.array(graderCase) }),
  }),
  showExplanation: route({
    ...grader,
    name: 'showExplanation',
    summary: 'One explanation to write, with guide, assessments and a first text [E3, E5]',
    logsRead: 'explanationTextRead',
    method: 'GET',
    path: '/api/grading/explanations/:explanationId',
    params: ofCase,
    response: graderCaseView,
  }),
  saveExplanation: route({
    ...grader,
    name: 'saveExplanation',
    summary: 'Save the text as it is written; `version` is the one it builds on [G15]',
    method: 'PUT',
    path: '/api/grading/explanations/:explanationId',
    params: ofCase,
    body: explanationText.extend({ version: wholeNumber.min(1) }),
    response: z.object({ version: z.int(), savedAt: instantText }),
  }),
  markExplanationReady: route({
    ...grader,
    name: 'markExplanationReady',
    summary: 'Leave a finished text to the exam office to send [E3]',
    method: 'POST',
    path: '/api/grading/explanations/:explanationId/ready',
    params: ofCase,
    body: z.object({ version: wholeNumber.min(1) }),
    response: done,
  }),
  sendExplanation: route({
    ...grader,
    name: 'sendExplanation',
    summary: 'Send the explanation; the candidate’s appeal deadline runs again in full [E3, E6]',
    method: 'POST',
    path: '/api/grading/explanations/:explanationId/send',
    params: ofCase,
    body: z.object({ version: wholeNumber.min(1) }),
    response: done,
  }),
  recordOralExplanation: route({
    ...grader,
    name: 'recordOralExplanation',
    summary: 'Record that the explanation was given orally, on the day on which it was [E3]',
    method: 'POST',
    path: '/api/grading/explanations/:explanationId/oral',
    params: ofCase,
    body: z.object({ on: dateText }),
    response: done,
  }),
  listExplanations: route({
    ...office,
    name: 'listExplanations',
    summary: 'The explanation cases of an exam with their states and delays [E2]',
    method: 'GET',
    path: '/api/exams/:examId/explanations',
    params: ofExam,
    response: z.object({ explanations: z.array(officeCase) }),
  }),
  showExplanationCase: route({
    ...office,
    name: 'showExplanationCase',
    summary: 'One explanation case, as far as the text is finished, with what the candidate can see now',
    logsRead: 'explanationTextRead',
    method: 'GET',
    path: '/api/exams/:examId/explanations/:explanationId',
    params: ofExamCase,
    response: officeCaseView,
  }),
  sendReadyExplanation: route({
    ...office,
    name: 'sendReadyExplanation',
    summary: 'Send a text that the graders have marked ready [E3, E6]',
    method: 'POST',
    path: '/api/exams/:examId/explanations/:explanationId/send',
    params: ofExamCase,
    response: done,
  }),
  writeExplanationInPlace: route({
    ...office,
    name: 'writeExplanationInPlace',
    summary:
      'Write the explanation where no grader can, or where it is overdue; it is then ready to send [E2, E3]',
    method: 'PUT',
    path: '/api/exams/:examId/explanations/:explanationId/text',
    params: ofExamCase,
    body: explanationText.extend({ version: wholeNumber.min(1) }),
    response: done,
  }),
};

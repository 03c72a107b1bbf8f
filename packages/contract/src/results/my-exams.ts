import { listedAppealStates } from '@karakter/domain/appeal/appeal-shown';
import { examScales } from '@karakter/domain/exam/exam';
import { appealOutcomes } from '@karakter/domain/exam/grades';
import { shownExplanationStates } from '@karakter/domain/explanation/explanation-shown';
import { lateRequestStates } from '@karakter/domain/explanation/intake/late-request';
import { manualReasons } from '@karakter/domain/explanation/intake/manual';
import { attendanceStates } from '@karakter/domain/grading/registration/attendance';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { newOralStates } from '@karakter/domain/results/oral/new-oral';
import { protocolKinds } from '@karakter/domain/results/results';
import { changeReasons } from '@karakter/domain/rules/change-reasons';
import { extensionGrounds } from '@karakter/domain/rules/extension-grounds';
import { sittingStates } from '@karakter/domain/sitting/sitting-states';
import { candidateTodoCodes } from '@karakter/domain/today/candidate-todos';
import { z } from 'zod';
import { gradeCounts } from '../grading/statistics/views.ts';
import { sittingPaper } from '../papers/content.ts';
import { dateText, id, instantText, route, trilingual } from '../platform/route.ts';
import { caseCourses, deadlineText } from './deadline.ts';

const candidate = { access: ['candidate'], identity: 'visible' } as const;
/** The candidate's tasks and pending items; `at` is the time until which it can be done, or at which it is due. */
const todo = z.object({
  code: z.enum(candidateTodoCodes),
  at: instantText.nullable(),
});
export type MyTodo = z.infer<typeof todo>;

const myExam = z.object({
  candidacyId: id,
  examId: id,
  courseCode: z.string(),
  courseTitle: trilingual,
  candidateNumber: z.int(),
  /** Where the candidate sits; empty where it is not decided. */
  room: z.string(),
  seat: z.string(),
  startsAt: instantText,
  endsAt: instantText,
  sitting: z.enum(sittingStates),
  /** Where nothing is handed in here, what a person has registered; null elsewhere [G8]. */
  attendance: z.enum(attendanceStates).nullable(),
  scale: z.enum(examScales),
  announcedAt: instantText.nullable(),
  /** When the candidate's own grade is due; null once it is announced, and where there will be none [G9]. */
  gradesDue: z
    .object({
      at: instantText.nullable(),
      /** Why it is later than the law's date, where an extension was granted. */
      extended: z.enum(extensionGrounds).nullable(),
      /** The day the candidate was told to expect the grade, where it did not come in time. */
      delayedTo: dateText.nullable(),
    })
    .nullable(),
  /** The exam's grades are announced, and this one is held back [R2]. */
  isHeld: z.boolean(),
  /** The valid grade; null until it is announced, and for a candidate who did not hand in [R5]. */
  grade: z.string().nullable(),
  todo: z.array(todo),
  /** The latest change that the candidate was notified of, with the times that held before it [P14]. */
  changed: z
    .object({
      before: z.object({ startsAt: instantText, endsAt: instantText }),
      reason: z.enum(changeReasons),
      explanation: z.string(),
    })
    .nullable(),
  /** When and why the exam was cancelled; `isKept`: what was written and handed in is kept [P14]. */
  cancelled: z
    .object({
      at: instantText,
      reason: z.enum(changeReasons),
      explanation: z.string(),
      isKept: z.boolean(),
    })
    .nullable(),
});
export type MyExam = z.infer<typeof myExam>;

/** The candidate sees a text that is being written only as requested [E3]. */
const myExplanation = z.object({
  id,
  state: z.enum(shownExplanationStates),
  requestedAt: instantText,
  dueAt: instantText,
  late: z.boolean(),
  sentAt: instantText.nullable(),
  givenOrally: z.boolean(),
  /** A person arranges how it is given, and why [E1]. */
  manual: z.enum(manualReasons).nullable(),
  /** It was given outside Karakter, so that there is no text here. */
  givenOutside: z.boolean(),
  /** It is given to all candidates without asking [E7]. */
  forAll: z.boolean(),
});

/** A request for explanation that came after the deadline, until it is taken up (fvl. § 31) [E1]. */
const myLateRequest = z.object({
  id,
  state: z.enum(lateRequestStates),
  requestedAt: instantText,
  decidedAt: instantText.nullable(),
  reason: z.string().nullable(),
});

/** A needed new assessment looks like any other appeal that is being handled (Prop. 64 L (2017–18)) [K6]. */
const myAppeal = z.object({
  id,
  state: z.enum(listedAppealStates),
  filedAt: instantText,
  late: z.boolean(),
  withdrawnAt: instantText.nullable(),
  decidedAt: instantText.nullable(),
  outcome: z.enum(appealOutcomes).nullable(),
});

const myResult = myExam.extend({
  /** How the valid grade came about; null without a grade. */
  /** A complaint annulled the grade, and there is no new one yet (uhl. § 11-9(2)). */
  isAnnulled: z.boolean(),
  gradeKind: z.enum(protocolKinds).nullable(),
  /** When the grade was announced that came of grading again after a formal error; null of any other. */
  gradedAgainAt: instantText.nullable(),
  /** What a correction of the announced grade changed, and why: never one that waits for a second person [R3]. */
  corrections: z.array(
    z.object({ at: instantText, before: z.string(), after: z.string(), reason: z.string() }),
  ),
  deadlines: z
    .object({ explanation: deadlineText, appeal: deadlineText, formalComplaint: deadlineText })
    .nullable(),
  /** What each deadline has done since the grade was announced; null without a grade [V4]. */
  courses: caseCourses.nullable(),
  /** Whether the exam's settings let candidates request these here [E1]. */
  explanationOpen: z.boolean(),
  appealOpen: z.boolean(),
  mayAskExplanation: z.boolean(),
  /** When an explanation that is asked for now is due [E2]. */
  explanationDueIfAsked: instantText,
  /** The deadline has passed; a request now waits for a caseworker. */
  mayAskLate: z.boolean(),
  /** Why a person arranges how explanations of this exam are given; null in the digital course. */
  explanationManual: z.enum(manualReasons).nullable(),
  answer: z.object({ handedInAt: instantText, words: z.int(), pdfReady: z.boolean() }).nullable(),
  /** Opens with the grade (uhl. § 11-7(3)). */
  guide: z.custom<GuideContent>().nullable(),
  /** Whether the institution's rules let the candidate read the paper now. */
  isPaperReleased: z.boolean(),
  explanations: z.array(myExplanation),
  lateRequests: z.array(myLateRequest),
  /** The latest new oral exam to which a changed written grade has called the candidate (uhl. § 11-11(4)) [K10]. */
  newOral: z.object({ state: z.enum(newOralStates), arrangement: z.string().nullable() }).nullable(),
  appeals: z.array(myAppeal),
  /** Where questions about the grade and its cases are sent; null where the institution has not said. */
  officeEmail: z.string().nullable(),
  /** Whom to call before and on the exam day. */
  contactName: z.string(),
  contactPhone: z.string(),
});
export type MyResult = z.infer<typeof myResult>;

export const myExamsRoutes = {
  listMyExams: route({
    ...candidate,
    name: 'listMyExams',
    summary: 'The candidate’s own exams with open tasks and pending results [R5, V3]',
    method: 'GET',
    path: '/api/my/exams',
    response: z.object({ exams: z.array(myExam) }),
  }),
  showMyExam: route({
    ...candidate,
    name: 'showMyExam',
    summary: 'The candidate’s own exam: grade, deadlines with derivation, guide, answer and cases [R5]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId',
    params: z.object({ candidacyId: id }),
    response: myResult,
  }),
  showMyPaper: route({
    ...candidate,
    name: 'showMyPaper',
    summary:
      'The paper of the candidate’s own exam in both written forms, once the rules release it [R5, A2]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId/paper',
    params: z.object({ candidacyId: id }),
    response: sittingPaper,
  }),
  showMyDistribution: route({
    ...candidate,
    name: 'showMyDistribution',
    summary:
      'How the grades of the candidate’s own exam were distributed as announced, if no one is identified [R4]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId/distribution',
    params: z.object({ candidacyId: id }),
    response: z.object({
      scale: z.enum(examScales),
      /** Null before the announcement, and where the group is too small. */
      distribution: gradeCounts.nullable(),
    }),
  }),
};

import { examForms, examScales, examStates, workKinds } from '@karakter/domain/exam/exam';
import { examStepNames, examStepStates } from '@karakter/domain/exam/exam-steps';
import { announcingWays } from '@karakter/domain/exam/grading-workflow';
import { changeReasons } from '@karakter/domain/rules/change-reasons';
import { z } from 'zod';
import { duty } from '../people/duty.ts';
import {
  anyNumber,
  dateText,
  done,
  id,
  instantText,
  route,
  trilingual,
  wholeNumber,
} from '../platform/route.ts';
import { history } from './history.ts';
import { seenMark } from './publishing.ts';
import { watch } from './watch.ts';
import { gradingWorkflow } from './workflow.ts';

/** The roles that follow exams from the outside: their lists, facts and steps. */
export const examFollowers = [
  'examOffice',
  'courseCoordinator',
  'programmeLeader',
  'caseworker',
  'headOfDepartment',
  'rectorsDelegate',
  'archivist',
  'invigilator',
] as const;

/** The exam office's settings for an exam, on the wire. */
export const examFacts = z.object({
  credits: anyNumber,
  form: z.enum(examForms),
  workKind: z.enum(workKinds),
  supervised: z.boolean(),
  individual: z.boolean(),
  recheckable: z.boolean(),
  scale: z.enum(examScales),
  startsAt: instantText,
  durationMinutes: anyNumber,
  ...gradingWorkflow.shape,
  announcing: z.enum(announcingWays).default('together'),
  explanationOpen: z.boolean(),
  appealOpen: z.boolean(),
  contactName: z.string().max(120),
  contactPhone: z.string().max(40),
  takeoverConfirmed: z.boolean().default(true),
  graceSeconds: anyNumber.int().default(300),
  gradingPeriod: z.string().max(12).nullable().default(null),
  gradingBasis: z.string().max(200).default(''),
  planGraders: anyNumber.int().default(0),
  planExternals: anyNumber.int().default(0),
  planBasis: z.string().max(200).default(''),
});
export type ExamFactsText = z.infer<typeof examFacts>;

/** The same as they are typed: a missing start is judged with all else that is wrong. */
const typedFacts = examFacts.extend({ startsAt: instantText.nullable() });
export type TypedFactsText = z.infer<typeof typedFacts>;

/** An exam's pages below its first, which everyone who follows it may open. */
export const examPages = [
  'candidates',
  'commission',
  'impartiality',
  'paper',
  'guide',
  'scoring',
  'meetings',
  'board',
  'attendance',
  'messages',
  'incidents',
  'late',
  'due',
  'results',
  'statistics',
  'cases',
  'archive',
] as const;
export type ExamPageName = (typeof examPages)[number];

const examStep = z.object({
  step: z.enum(examStepNames),
  /** The day on which the step was done or is due. */
  date: dateText.nullable(),
  state: z.enum(examStepStates),
});

const examSummary = z.object({
  id,
  state: z.enum(examStates),
  courseCode: z.string(),
  courseTitle: trilingual,
  unitName: trilingual,
  /** The day it starts. */
  date: dateText,
  startsAt: instantText,
  endsAt: instantText,
  candidates: z.number(),
  /** False where the fourth step is the attendance: an oral, a practical or a paper exam [G8]. */
  isHandedIn: z.boolean(),
  steps: z.array(examStep),
});
export type ExamSummary = z.infer<typeof examSummary>;

/** A person appointed to a task for the exam. */
const appointed = z.object({ personId: id, name: z.string(), email: z.string() });

const examView = examSummary.extend({
  version: z.number(),
  facts: examFacts,
  /** The scales that its rules have, the usual one first. */
  scales: z.array(z.enum(examScales)),
  /** Each step's facts in numbers, so that every number leads to its list. */
  counts: z.object({
    candidates: z.number(),
    commissions: z.number(),
    handedIn: z.number(),
    absent: z.number(),
  }),
  coordinators: z.array(appointed),
  invigilators: z.array(appointed.extend({ duty })),
  /** When the invigilators see the exam's candidates [D9]. */
  watch,
  /** When and why it was cancelled [P14]. */
  cancelled: z.object({ at: instantText, reason: z.enum(changeReasons) }).nullable(),
  allowedCommands: z.array(z.string()),
  /** The exam's pages that this person may open. */
  pages: z.array(z.enum(examPages)),
});
export type ExamView = z.infer<typeof examView>;

const ofExam = z.object({ examId: id });

export const planningRoutes = {
  listExams: route({
    name: 'listExams',
    summary: 'The exams the caller follows, each with its nine steps [V4]',
    method: 'GET',
    path: '/api/exams',
    access: examFollowers,
    identity: 'visible',
    query: z.object({
      text: z.string().optional(),
      /** `2026-spring`, `2026-autumn` */
      term: z
        .string()
        .regex(/^\d{4}-(spring|autumn)$/)
        .optional(),
      state: z.enum(examStates).optional(),
    }),
    response: z.object({ exams: z.array(examSummary), terms: z.array(z.string()), mayCreate: z.boolean() }),
  }),
  listCourses: route({
    name: 'listCourses',
    summary: 'The courses for which the caller may create exams',
    method: 'GET',
    path: '/api/courses',
    access: ['examOffice'],
    identity: 'visible',
    response: z.object({
      courses: z.array(
        z.object({
          id,
          code: z.string(),
          title: trilingual,
          credits: z.number(),
          level: z.enum(['bachelor', 'master']),
          unitName: trilingual,
        }),
      ),
    }),
  }),
  createExam: route({
    name: 'createExam',
    summary: 'Make an exam of a course',
    method: 'POST',
    path: '/api/exams',
    access: ['examOffice'],
    identity: 'visible',
    body: z.object({ courseId: id.nullable(), facts: typedFacts }),
    response: z.object({ id }),
  }),
  seeExam: route({
    name: 'seeExam',
    summary: 'An exam: facts, people, steps and permitted commands',
    method: 'GET',
    path: '/api/exams/:examId',
    access: examFollowers,
    identity: 'visible',
    params: ofExam,
    response: examView,
  }),
  changeExamFacts: route({
    name: 'changeExamFacts',
    summary: 'Change an exam’s facts; once published, only facts that candidates were not notified of',
    method: 'PUT',
    path: '/api/exams/:examId/facts',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber, facts: typedFacts }),
    response: z.object({ version: z.int() }),
  }),
  publishExam: route({
    name: 'publishExam',
    summary:
      'Publish an exam: its candidates are notified; publishing twice changes nothing. Refused by the stops of the overview, and where something of it has changed since it was `seen` [P5, P13]',
    method: 'POST',
    path: '/api/exams/:examId/publish',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ seen: seenMark.optional() }),
    response: done,
  }),
  examHistory: route({
    name: 'examHistory',
    summary:
      'Who changed what when, the latest 200 first; those before an event by its number, the candidates’ own on demand',
    method: 'GET',
    path: '/api/exams/:examId/history',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    query: z.object({
      /** Only events before the one of this number: `earlier` of the previous response. */
      before: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      /**
       * Includes the events that the log has once or more for each candidate: arrived, opened, handed in, called for
       * help.
       */
      candidates: z.enum(['true', 'false']).optional(),
    }),
    response: history,
  }),
};

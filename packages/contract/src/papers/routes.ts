import { gradeScales } from '@karakter/domain/exam/grades';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { paperCommandNames, paperStates } from '@karakter/domain/papers/paper-approval';
import { z } from 'zod';
import { fileResponse, id, instantText, protectedDocument, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { candidatePaper, paperContent, sentPaper } from './content.ts';

const fault = z.object({
  code: z.string(),
  question: z.number().nullable(),
  language: z.enum(paperLanguages).nullable(),
});

const deadline = z.object({ at: instantText, legalBasis: z.string() }).nullable();

const paperView = z.object({
  state: z.enum(paperStates),
  version: z.number(),
  content: paperContent,
  faults: z.array(fault),
  dueAt: deadline,
  updatedAt: instantText.nullable(),
  updatedBy: z.string().nullable(),
  submittedAt: instantText.nullable(),
  submittedBy: z.string().nullable(),
  approvedAt: instantText.nullable(),
  approvedBy: z.string().nullable(),
  returnedReason: z.string().nullable(),
  allowedCommands: z.array(z.enum(paperCommandNames)),
});
export type PaperView = z.infer<typeof paperView>;

const grades = [...gradeScales['A-F'], ...gradeScales['pass-fail'], ...gradeScales['1-6']] as const;
const guideText = z.string().max(50_000);
const rubricText = z.object({ nb: z.string().max(2000), nn: z.string().max(2000) });
const rubricLevel = z.object({
  id,
  question: wholeNumber.min(1).max(200),
  questionId: z.string().min(1).max(100).optional(),
  title: rubricText,
  description: rubricText,
  points: z.number().min(0).max(10_000),
});
const guideContent = protectedDocument(
  z.object({
    learningOutcomes: guideText,
    suggestedSolution: guideText,
    levels: z.partialRecord(z.enum(grades), guideText),
    rubric: z.array(rubricLevel).max(400).readonly().optional(),
  }),
);

const guideView = z.object({
  version: z.number(),
  content: guideContent,
  complete: z.boolean(),
  dueAt: deadline,
  updatedAt: instantText.nullable(),
  updatedBy: z.string().nullable(),
  mayChange: z.boolean(),
});
export type GuideView = z.infer<typeof guideView>;

const ofExam = z.object({ examId: id });

const paperVersion = z.object({
  version: wholeNumber,
  at: instantText,
  by: z.string(),
  /** What was done with it; a version that was saved and then submitted is there once for each. */
  step: z.enum(['saved', 'submitted', 'returned', 'approved', 'corrected']),
  /** The earlier version from which all or one question of it was restored. */
  restoredFrom: wholeNumber.nullable(),
});
export type PaperVersion = z.infer<typeof paperVersion>;
const readers = ['courseCoordinator', 'programmeLeader', 'examOffice'] as const;
const saved = z.object({ version: z.number() });

export const papersRoutes = {
  readPaper: route({
    name: 'readPaper',
    summary:
      'The exam paper with its key, for authors, approvers and the exam office; each read is logged [A4]',
    logsRead: 'paperRead',
    method: 'GET',
    path: '/api/exams/:examId/paper',
    access: readers,
    identity: 'visible',
    params: ofExam,
    response: paperView,
  }),
  savePaper: route({
    name: 'savePaper',
    summary:
      'Save the questions that an author has changed [A1]; what others have saved since is merged with them, and `merged` says so',
    method: 'PUT',
    path: '/api/exams/:examId/paper',
    access: ['courseCoordinator'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber, content: sentPaper }),
    response: saved.extend({ savedAt: instantText, merged: z.boolean() }),
    bodyLimit: 5 * 1024 * 1024,
  }),
  listPaperVersions: route({
    name: 'listPaperVersions',
    summary:
      'The versions of the paper, newest first, with who and when; a reader who may not see drafts gets the submitted ones [A9]',
    method: 'GET',
    path: '/api/exams/:examId/paper/versions',
    access: readers,
    identity: 'visible',
    params: ofExam,
    response: z.object({ version: wholeNumber, versions: z.array(paperVersion), mayRestore: z.boolean() }),
  }),
  readPaperVersion: route({
    name: 'readPaperVersion',
    summary: 'The paper as it was in one version; each read is logged [A4]',
    logsRead: 'paperRead',
    method: 'GET',
    path: '/api/exams/:examId/paper/versions/:version',
    access: readers,
    identity: 'visible',
    params: ofExam.extend({ version: z.coerce.number<number>().int().min(0).max(1_000_000) }),
    response: z.object({ content: paperContent }),
  }),
  restorePaper: route({
    name: 'restorePaper',
    summary: 'Restore the paper, or one question of it, from an earlier version, as a new version [A1]',
    method: 'POST',
    path: '/api/exams/:examId/paper/restore',
    access: ['courseCoordinator'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber, from: wholeNumber, question: z.string().max(40).nullable() }),
    response: saved,
  }),
  submitPaper: route({
    name: 'submitPaper',
    summary: 'Submit the paper for a second person’s approval [A9]',
    method: 'POST',
    path: '/api/exams/:examId/paper/submit',
    access: ['courseCoordinator'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber }),
    response: saved,
  }),
  approvePaper: route({
    name: 'approvePaper',
    summary: 'Approve a paper that another person wrote [A9]',
    method: 'POST',
    path: '/api/exams/:examId/paper/approve',
    access: readers,
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber }),
    response: saved,
  }),
  returnPaper: route({
    name: 'returnPaper',
    summary: 'Return the paper to its author with a reason',
    method: 'POST',
    path: '/api/exams/:examId/paper/return',
    access: readers,
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber, reason: writtenText(1, 4000) }),
    response: saved,
  }),
  previewPaper: route({
    name: 'previewPaper',
    summary: 'The paper exactly as a candidate will meet it [P13]; the read is logged',
    logsRead: 'paperPreviewed',
    method: 'GET',
    path: '/api/exams/:examId/paper/as-candidate/:language',
    access: readers,
    identity: 'visible',
    params: ofExam.extend({ language: z.enum(paperLanguages) }),
    response: candidatePaper,
  }),
  printPaper: route({
    name: 'printPaper',
    summary:
      'The paper in one written form as PDF, a reserve for the day nothing works [D19]; each is logged',
    logsRead: 'paperPrinted',
    method: 'GET',
    path: '/api/exams/:examId/paper/printed/:language',
    access: readers,
    identity: 'visible',
    params: ofExam.extend({ language: z.enum(paperLanguages) }),
    response: fileResponse,
  }),
  readGuide: route({
    name: 'readGuide',
    summary: 'The grading guide, stored separately from the paper [A3]',
    logsRead: 'guideRead',
    method: 'GET',
    path: '/api/exams/:examId/guide',
    access: readers,
    identity: 'visible',
    params: ofExam,
    response: guideView,
  }),
  saveGuide: route({
    name: 'saveGuide',
    summary: 'Save the grading guide; every version is kept [A3]',
    method: 'PUT',
    path: '/api/exams/:examId/guide',
    access: ['courseCoordinator'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber, content: guideContent }),
    response: saved,
  }),
  listGuideVersions: route({
    name: 'listGuideVersions',
    summary: 'The versions of the grading guide, with author, time and text [A3]',
    logsRead: 'guideRead',
    method: 'GET',
    path: '/api/exams/:examId/guide/versions',
    access: readers,
    identity: 'visible',
    params: ofExam,
    response: z.object({
      versions: z.array(
        z.object({ version: z.number(), content: guideContent, savedAt: instantText, savedBy: z.string() }),
      ),
    }),
  }),
};

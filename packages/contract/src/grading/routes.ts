import type { Scoring } from '@karakter/domain/grading/scoring';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { z } from 'zod';
import { done, fileResponse, instantText, protectedDocument, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { guideChange } from './meeting/guide.ts';
import { commissionParams, entry, grader, scriptParams } from './route-parts.ts';
import { questionShare, sharedGradingRoutes } from './shared.ts';
import { commissionView, comparedScript, endedCommission, member, scriptLine, scriptView } from './views.ts';

const commission = commissionParams;
const script = scriptParams;

/** The most assessments that one request confirms [G1]. */
export const mostConfirmedAtOnce = 2000;

export const gradingRoutes = {
  listMyCommissions: route({
    ...grader,
    name: 'listMyCommissions',
    summary: 'The grader’s commissions, with due date and the grader’s own progress [U4, G9]',
    method: 'GET',
    path: '/api/grading/commissions',
    response: z.object({ commissions: z.array(commissionView), ended: z.array(endedCommission) }),
  }),
  showCommission: route({
    ...grader,
    name: 'showCommission',
    summary:
      'One commission with its scripts in the caller’s own order; of other graders’ work only what is revealed [G2]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId',
    params: commission,
    response: commissionView.extend({
      members: z.array(member),
      /** Of a shared assessment; empty where each member assesses alone. */
      shares: z.array(questionShare),
      scripts: z.array(scriptLine),
    }),
  }),
  acceptConfidentiality: route({
    ...grader,
    name: 'acceptConfidentiality',
    summary:
      'Accept the duty of confidentiality and declare impartiality, before the first script opens [U6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/confidentiality',
    params: commission,
    /** The grader knows of no ground for disqualification; a grader who does declares it instead. */
    body: z.object({ impartial: z.literal(true) }),
    response: done,
  }),
  showGradedPaper: route({
    ...grader,
    name: 'showGradedPaper',
    summary: 'The paper as candidates saw it, with key and grading guide [A3]',
    logsRead: 'gradedPaperRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/paper',
    params: commission,
    response: z.object({
      paper: protectedDocument(z.custom<PaperContent>()),
      /** What points count and which grades they give now [G3, G4]. */
      scoring: z.custom<Scoring>(),
      /** The images of the paper as `data:` addresses, by id. */
      images: z.record(z.string(), z.string()),
      guide: protectedDocument(z.custom<GuideContent>()),
      guideUpdatedAt: instantText,
      /** What grading meetings have changed in it, the latest first; none for the graders of an appeal [G13]. */
      guideChanges: z.array(guideChange),
    }),
  }),
  showScript: route({
    ...grader,
    name: 'showScript',
    summary: 'One answer with the grader’s own assessment, and all assessments once revealed [G2]',
    logsRead: 'answerRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber',
    params: script,
    response: scriptView,
  }),
  answerPdf: route({
    ...grader,
    name: 'answerPdf',
    summary: 'The answer as PDF, named by candidate number alone and without any hour [U7, S2]',
    logsRead: 'answerRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/answer.pdf',
    params: script,
    response: fileResponse,
  }),
  saveAssessment: route({
    ...grader,
    name: 'saveAssessment',
    summary: 'Save the grader’s assessment as it is typed; `version` is the one it builds on [G15]',
    method: 'PUT',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/assessment',
    params: script,
    body: entry.extend({ version: wholeNumber }),
    response: z.object({
      version: z.int(),
      savedAt: instantText,
      sum: z.number(),
      ready: z.boolean(),
      /** Whether automatic points still wait until the grader has read the script. */
      isHidden: z.boolean(),
    }),
  }),
  confirmAssessment: route({
    ...grader,
    name: 'confirmAssessment',
    summary: 'Confirm the grader’s assessment of one answer [G1]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/confirm',
    params: script,
    body: z.object({ version: wholeNumber.min(1) }),
    response: done,
  }),
  confirmAssessments: route({
    ...grader,
    name: 'confirmAssessments',
    summary: 'Confirm the grader’s assessments of many answers, each with its own result [G1]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/confirm',
    params: commission,
    body: z.object({
      candidateNumbers: z.array(wholeNumber.positive()).min(1).max(mostConfirmedAtOnce),
      /** By candidate number: the versions that were seen, which a shared assessment needs. */
      versions: z.record(z.string().max(6), wholeNumber).default({}),
    }),
    response: z.object({
      results: z.array(z.object({ candidateNumber: z.int(), refusal: z.string().nullable() })),
    }),
  }),
  reopenAssessment: route({
    ...grader,
    name: 'reopenAssessment',
    summary: 'Take back the grader’s own confirmation, as long as nothing is revealed [G1]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/reopen',
    params: script,
    response: done,
  }),
  ...sharedGradingRoutes,
  proposeGrade: route({
    ...grader,
    name: 'proposeGrade',
    summary: 'Propose the common grade where the assessments differ; replaces an earlier proposal [G6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/proposal',
    params: script,
    body: z.object({ grade: z.string().max(10), reason: writtenText(1, 10_000) }),
    response: done,
  }),
  approveGrade: route({
    ...grader,
    name: 'approveGrade',
    summary: 'Approve the grade another member proposed; it is then agreed [G6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/approval',
    params: script,
    body: z.object({ grade: z.string().max(10) }),
    response: done,
  }),
  compareGrades: route({
    ...grader,
    name: 'compareGrades',
    summary: 'The revealed assessments side by side, differences first [G2]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/comparison',
    params: commission,
    response: z.object({ completed: z.boolean(), hidden: z.int(), scripts: z.array(comparedScript) }),
  }),
};

import type { Excerpt } from '@karakter/domain/grading/desk/search';
import type { AnsweredQuestion } from '@karakter/domain/sitting/answer';
import { z } from 'zod';
import { done, fileResponse, instantText, protectedDocument, route, wholeNumber } from '../platform/route.ts';
import { commissionParams, entry, grader, scriptParams } from './route-parts.ts';
import { ownAssessment } from './views.ts';

const numbersAtMost = 100;

/** Candidate numbers in an address: `10001,10007`. What is no such number finds nothing, as an unknown number does. */
const numbers = z
  .string()
  .min(1)
  .max(numbersAtMost * 7)
  .transform((text) =>
    text
      .split(',')
      .map(Number)
      .filter((number) => Number.isInteger(number) && number > 0 && number <= 999_999),
  )
  .pipe(z.array(z.int()).max(numbersAtMost));

/** The routes of the grader's desk besides reading and assessing one script. */
export const deskRoutes = {
  markLookAgain: route({
    ...grader,
    name: 'markLookAgain',
    summary: 'Mark a script to be looked at again, or take the mark away; for the grader alone [G15]',
    method: 'PUT',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/look-again',
    params: scriptParams,
    body: z.object({ isMarked: z.boolean() }),
    response: done,
  }),
  showAutomaticPoints: route({
    ...grader,
    name: 'showAutomaticPoints',
    summary: 'The grader has read the script: its automatic points are shown from now on [G3]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/read',
    params: scriptParams,
    response: done,
  }),
  searchAnswers: route({
    ...grader,
    name: 'searchAnswers',
    summary: 'The commission’s scripts in which every word begins a word of the answer, with excerpts [G15]',
    logsRead: 'answersRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/search',
    params: commissionParams,
    query: z.object({
      text: z.string().min(2).max(200),
      from: z.coerce.number<number>().int().min(0).max(100_000).default(0),
    }),
    response: z.object({
      total: z.int(),
      /** The answers whose words are not known yet, or cannot be read: nothing is found in these. */
      notSearched: z.int(),
      hits: z.array(
        z.object({ candidateNumber: z.int(), excerpts: protectedDocument(z.custom<readonly Excerpt[]>()) }),
      ),
    }),
  }),
  listAnswersTo: route({
    ...grader,
    name: 'listAnswersTo',
    summary: 'The answers of some scripts to one question, with the grader’s own assessments [G3]',
    logsRead: 'answersRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/questions/:questionId/answers',
    params: commissionParams.extend({ questionId: z.string().min(1).max(100) }),
    query: z.object({ numbers }),
    response: z.object({
      answers: z.array(
        ownAssessment.extend({ answer: protectedDocument(z.custom<AnsweredQuestion>()).nullable() }),
      ),
    }),
  }),
  listShortAnswersTo: route({
    ...grader,
    name: 'listShortAnswersTo',
    summary:
      'The short answers to one question, with the grader’s own assessments, some hundred at a time [G21]',
    logsRead: 'answersRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/questions/:questionId/short-answers',
    params: commissionParams.extend({ questionId: z.string().min(1).max(100) }),
    query: z.object({ after: z.coerce.number<number>().int().min(0).max(999_999).default(0) }),
    response: z.object({
      answers: z.array(ownAssessment.extend({ text: protectedDocument(z.string()) })),
      /** Scripts whose answer is long, or more than plain text: these are read one by one. */
      others: z.array(z.int()),
      /** The next part begins after this candidate number; null after the last. */
      next: z.int().nullable(),
    }),
  }),
  listOwnAssessments: route({
    ...grader,
    name: 'listOwnAssessments',
    summary: 'The grader’s own assessments of some scripts, without the answers [G21]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/assessments',
    params: commissionParams,
    query: z.object({ numbers }),
    response: z.object({ assessments: z.array(ownAssessment) }),
  }),
  saveAssessments: route({
    ...grader,
    name: 'saveAssessments',
    summary: 'Save the grader’s assessments of many scripts at once, each with its own result [G21]',
    method: 'PUT',
    path: '/api/grading/commissions/:commissionId/assessments',
    params: commissionParams,
    body: z.object({
      entries: z
        .array(z.object({ ...entry.shape, candidateNumber: wholeNumber.positive(), version: wholeNumber }))
        .min(1)
        .max(numbersAtMost),
    }),
    bodyLimit: 8 * 1024 * 1024,
    response: z.object({
      results: z.array(
        z.object({
          candidateNumber: z.int(),
          /** The saved version; null where it was refused. */
          version: z.int().nullable(),
          savedAt: instantText,
          refusal: z.string().nullable(),
        }),
      ),
    }),
  }),
  answersZip: route({
    ...grader,
    name: 'answersZip',
    summary: 'The PDFs of some answers in one zip, named by candidate number alone and without any hour [U7]',
    logsRead: 'answersRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/answers.zip',
    params: commissionParams,
    query: z.object({ numbers }),
    response: fileResponse,
  }),
};

import type { PaperContent } from '@karakter/domain/papers/paper';
import { z } from 'zod';
import { scriptView } from '../../grading/views.ts';
import { done, id, protectedDocument, route } from '../../platform/route.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofCase = z.object({ examId: id, explanationId: id });

/** The writers of a case, as exam office and caseworkers see them [E3]. */
export const writersView = {
  /** The grader to whom it is given; null where it is the commission's. */
  givenTo: id.nullable(),
  /** The graders of the exam to whom it can be given, and who of them is ill or away. */
  possibleWriters: z.array(
    z.object({ personId: id, name: z.string(), isMember: z.boolean(), isAway: z.boolean() }),
  ),
  /** The names of those who wrote each part. */
  partsBy: z.array(z.object({ part: z.string(), names: z.array(z.string()) })),
};

/** What a writer of explanations has beside the text, and who the writer is. */
export const explanationWritingRoutes = {
  showExplainedAnswer: route({
    access: ['grader'],
    identity: 'hidden',
    name: 'showExplainedAnswer',
    summary: 'The answer that is explained, with its paper, beside the text as it is written [E5]',
    logsRead: 'answerRead',
    method: 'GET',
    path: '/api/grading/explanations/:explanationId/answer',
    params: z.object({ explanationId: id }),
    response: z.object({
      script: scriptView.pick({
        candidateNumber: true,
        language: true,
        words: true,
        notices: true,
        answers: true,
      }),
      paper: protectedDocument(z.custom<PaperContent>()),
      /** The images of the paper as `data:` addresses, by id. */
      images: z.record(z.string(), z.string()),
    }),
  }),
  giveExplanation: route({
    ...office,
    name: 'giveExplanation',
    summary: 'Give an explanation to a grader of the exam, or back to the commission [E3, G19]',
    method: 'POST',
    path: '/api/exams/:examId/explanations/:explanationId/writer',
    params: ofCase,
    body: z.object({ personId: id.nullable() }),
    response: done,
  }),
  declareAway: route({
    ...office,
    name: 'declareAway',
    summary:
      'Declare that a grader is ill or away, or there again: who is away cannot write explanations [G19]',
    method: 'POST',
    path: '/api/exams/:examId/explanations/:explanationId/away',
    params: ofCase,
    body: z.object({ personId: id, isAway: z.boolean() }),
    response: done,
  }),
};

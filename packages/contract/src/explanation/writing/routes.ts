import type { PaperContent } from '@karakter/domain/papers/paper';
import { z } from 'zod';
import { scriptView } from '../../grading/views.ts';
import { id, protectedDocument, route } from '../../platform/route.ts';

/** What a writer of explanations has beside the text. */
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
};

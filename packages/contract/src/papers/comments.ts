import { z } from 'zod';
import { done, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const ofExam = z.object({ examId: id });
const readers = ['courseCoordinator', 'programmeLeader', 'examOffice'] as const;

const comment = z.object({
  id,
  /** Null where it is about the whole paper. */
  question: z.string().nullable(),
  text: z.string(),
  by: z.string(),
  at: instantText,
  doneBy: z.string().nullable(),
});
export type PaperComment = z.infer<typeof comment>;

/** Comments on a paper, by those who may see it; its authors mark them as done [A9]. */
export const paperCommentRoutes = {
  listPaperComments: route({
    name: 'listPaperComments',
    summary: 'The comments on a paper, oldest first [A9]',
    method: 'GET',
    path: '/api/exams/:examId/paper/comments',
    access: readers,
    identity: 'visible',
    params: ofExam,
    response: z.object({ comments: z.array(comment), mayComment: z.boolean(), mayMark: z.boolean() }),
  }),
  commentOnPaper: route({
    name: 'commentOnPaper',
    summary:
      'Comment on a question, or on the whole paper; until it is approved; the same id again changes nothing [A9]',
    method: 'PUT',
    path: '/api/exams/:examId/paper/comments/:commentId',
    access: readers,
    identity: 'visible',
    params: ofExam.extend({ commentId: id }),
    body: z.object({ question: writtenText(1, 40).nullable(), text: writtenText(1, 4000) }),
    response: done,
  }),
  markPaperComment: route({
    name: 'markPaperComment',
    summary: 'An author marks a comment as done, or takes the mark back [A9]',
    method: 'PUT',
    path: '/api/exams/:examId/paper/comments/:commentId/done',
    access: ['courseCoordinator'],
    identity: 'visible',
    params: ofExam.extend({ commentId: id }),
    body: z.object({ isDone: z.boolean() }),
    response: done,
  }),
};

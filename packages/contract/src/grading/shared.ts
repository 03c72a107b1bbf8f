import { z } from 'zod';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';

/** A member as another member knows one. */
const person = z.object({ name: z.string(), isMe: z.boolean() });

/** What the members of a shared assessment see of each other's work on one answer [G1]. */
export const sharedView = z.object({
  /** Who last changed the grade, the comment (`comment`) or a question's points (`points:<id>`). */
  changes: z.array(person.extend({ field: z.string(), at: instantText })),
  confirmedBy: z.array(person),
  waitsFor: z.array(person),
  /** Whose change took the caller's confirmation back; null where it stands or was never given. */
  takenBack: person.extend({ at: instantText }).nullable(),
});

/** Which member, by place among `members`, looks after which question. */
export const questionShare = z.object({ questionId: z.string(), member: z.int() });

const ofScript = z.object({
  commissionId: id,
  candidateNumber: z.coerce.number<number>().int().positive().max(999_999),
});

export const sharedGradingRoutes = {
  seeSharedAssessment: route({
    access: ['grader'],
    identity: 'hidden',
    name: 'seeSharedAssessment',
    summary: 'Whether another member has changed or confirmed a shared assessment, without the answer [G1]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/shared',
    params: ofScript,
    response: z.object({
      version: z.int(),
      completed: z.boolean(),
      shared: sharedView,
      /** Which member looks after which question: they divide them while others have a script open. */
      shares: z.array(questionShare),
    }),
  }),
  shareQuestion: route({
    access: ['grader'],
    identity: 'hidden',
    name: 'shareQuestion',
    summary:
      'Say which member looks after a question of a shared assessment; any member may still change all [G1]',
    method: 'PUT',
    path: '/api/grading/commissions/:commissionId/questions/:questionId/share',
    params: z.object({ commissionId: id, questionId: z.string().min(1).max(100) }),
    /** The member's place among `members`; null for no one. */
    body: z.object({ member: wholeNumber.max(10).nullable() }),
    response: done,
  }),
};

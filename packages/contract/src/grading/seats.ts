import { leavingConsequences } from '@karakter/domain/grading/seats/leaving';
import { leavingReasons } from '@karakter/domain/planning/commissions/leaving-reasons';
import { z } from 'zod';
import { commissionFinding, proposedMember } from '../planning/commissions.ts';
import { done, id, route, wholeNumber } from '../platform/route.ts';

/** The exam office changes the members of a commission that has begun; a grader of the exam may not [U7, G2]. */
const office = { access: ['examOffice'], identity: 'visible' } as const;
const ofCommission = z.object({ examId: id, commissionId: id });

/** How a grader leaves: without a successor the seat goes too. */
const leaving = z.object({
  personId: id,
  reason: z.enum(leavingReasons),
  /** Whether confirmed assessments that are not revealed count for the seat. */
  workStands: z.boolean(),
  successor: proposedMember.nullable(),
});

export const seatRoutes = {
  checkLeaving: route({
    ...office,
    name: 'checkLeaving',
    summary:
      'What happens to each answer when a grader leaves, before it is decided; nothing is stored [G19]',
    method: 'POST',
    effect: 'read',
    path: '/api/exams/:examId/commissions/:commissionId/leaving-check',
    params: ofCommission,
    body: leaving,
    response: z.object({
      consequences: z.array(
        z.object({ consequence: z.enum(leavingConsequences), candidateNumbers: z.array(z.int()) }),
      ),
      /** Whether the confirmed work may count for the seat at all. */
      mayWorkStand: z.boolean(),
      /** Why the grader cannot leave in this way. */
      refusal: z.enum(['workMayNotStand', 'discussionNeedsTwo', 'lastGrader', 'memberHasLeft']).nullable(),
      findings: z.array(commissionFinding),
    }),
  }),
  replaceGrader: route({
    ...office,
    name: 'replaceGrader',
    summary: 'A grader leaves midway, also after confirming; a successor takes the seat, or it goes [G19]',
    method: 'POST',
    path: '/api/exams/:examId/commissions/:commissionId/leaving',
    params: ofCommission,
    body: leaving.extend({ version: wholeNumber }),
    response: done,
  }),
  addGrader: route({
    ...office,
    name: 'addGrader',
    summary: 'Another grader joins a commission; revealed and agreed answers stay as they are [G19]',
    method: 'POST',
    path: '/api/exams/:examId/commissions/:commissionId/members',
    params: ofCommission,
    body: z.object({ version: wholeNumber, member: proposedMember }),
    response: done,
  }),
  nameLeader: route({
    ...office,
    name: 'nameLeader',
    summary: 'The member who leads the commission',
    method: 'PUT',
    path: '/api/exams/:examId/commissions/:commissionId/leader',
    params: ofCommission,
    body: z.object({ version: wholeNumber, personId: id }),
    response: done,
  }),
};

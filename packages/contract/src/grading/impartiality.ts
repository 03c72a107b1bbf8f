import {
  impartialityCaseStates,
  impartialityGrounds,
} from '@karakter/domain/grading/impartiality/impartiality';
import { z } from 'zod';
import { commissionKind } from '../planning/commissions.ts';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const ground = z.enum(impartialityGrounds);
const ofExam = z.object({ examId: id });

export const impartialityRoutes = {
  declareGround: route({
    access: ['grader'],
    identity: 'hidden',
    name: 'declareGround',
    summary: 'A grader declares a ground for disqualification, for the exam or for one answer [U6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/impartiality',
    params: z.object({ commissionId: id }),
    body: z.object({
      ground,
      account: writtenText(1, 5000),
      /** The answer whose author the grader recognises; null for the whole exam. */
      candidateNumber: wholeNumber.positive().nullable(),
    }),
    response: done,
  }),
  seeDeclaredGrounds: route({
    access: ['headOfDepartment', 'examOffice'],
    identity: 'visible',
    name: 'seeDeclaredGrounds',
    summary: 'The grounds that graders of the exam have declared, with what is decided [U6]',
    method: 'GET',
    path: '/api/exams/:examId/impartiality',
    params: ofExam,
    response: z.object({
      mayDecide: z.boolean(),
      mayCarryOut: z.boolean(),
      /** Who may decide: heads of department for the exam who do not grade it. Without any, someone must be given the role. */
      deciders: z.array(z.string()),
      cases: z.array(
        z.object({
          caseId: id,
          commissionId: id,
          commissionNumber: z.int(),
          /** Members of appeal commissions and third graders are replaced on pages of their own. */
          commissionKind: commissionKind,
          graderId: id,
          grader: z.string(),
          candidateNumber: z.int().nullable(),
          ground,
          account: z.string(),
          declaredAt: instantText,
          state: z.enum(impartialityCaseStates),
          decision: z.string().nullable(),
          decidedBy: z.string().nullable(),
          decidedAt: instantText.nullable(),
        }),
      ),
    }),
  }),
  decideImpartiality: route({
    access: ['headOfDepartment'],
    identity: 'visible',
    name: 'decideImpartiality',
    summary:
      'The head of department decides whether the grader is impartial, with the reason (fvl. § 8) [U6]',
    method: 'POST',
    path: '/api/exams/:examId/impartiality/:caseId',
    params: ofExam.extend({ caseId: id }),
    body: z.object({ isPartial: z.boolean(), reason: writtenText(1, 5000) }),
    response: done,
  }),
};

import { moveConsequences } from '@karakter/domain/grading/seats/moving';
import { z } from 'zod';
import { done, id, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** Who grades whom names the candidates: the exam office only, and never one who grades the exam [U7]. */
const office = { access: ['examOffice'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });
const candidacyIds = z.array(id).min(1).max(2000);
/** A group or class, as the office writes it. */
const groupName = writtenText(1, 60);

/** Null distributes them: by their groups, and otherwise at random. */
const move = z.object({ candidacyIds, toCommissionId: id.nullable() });

export const movingRoutes = {
  seeDistribution: route({
    ...office,
    name: 'seeDistribution',
    summary: 'Which commission grades which candidate, and the groups of each commission [P4]',
    method: 'GET',
    path: '/api/exams/:examId/distribution',
    params: ofExam,
    response: z.object({
      version: z.int(),
      mayChange: z.boolean(),
      commissions: z.array(
        z.object({ id, number: z.int(), graders: z.array(z.string()), groups: z.array(z.string()) }),
      ),
      candidates: z.array(
        z.object({
          candidacyId: id,
          candidateNumber: z.int(),
          name: z.string(),
          studentNumber: z.string().nullable(),
          group: z.string().nullable(),
          commissionId: id.nullable(),
          byHand: z.boolean(),
          /** What a move would do now. */
          consequence: z.enum(moveConsequences),
        }),
      ),
    }),
  }),
  moveCandidates: route({
    ...office,
    name: 'moveCandidates',
    summary: 'Move candidates to a commission; what the first has written is kept aside [P4, G19]',
    method: 'POST',
    path: '/api/exams/:examId/distribution/move',
    params: ofExam,
    body: move.extend({
      version: wholeNumber,
      /** How many answers that someone has begun the page has shown: refused where there are more by now. */
      seenBegun: wholeNumber,
    }),
    response: done,
  }),
  groupCandidates: route({
    ...office,
    name: 'groupCandidates',
    summary: 'Give candidates a group or class, or take it away; graders never see it [P4]',
    method: 'POST',
    path: '/api/exams/:examId/distribution/group',
    params: ofExam,
    body: z.object({ version: wholeNumber, candidacyIds, group: groupName.nullable() }),
    response: done,
  }),
  giveGroups: route({
    ...office,
    name: 'giveGroups',
    summary: 'The groups whose candidates a commission grades, also those who are added later [P4]',
    method: 'PUT',
    path: '/api/exams/:examId/commissions/:commissionId/groups',
    params: ofExam.extend({ commissionId: id }),
    body: z.object({ version: wholeNumber, groups: z.array(groupName).max(50) }),
    response: done,
  }),
};

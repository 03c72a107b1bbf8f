import {
  type GradeCorrectionRefusal,
  gradeCorrectionCommandNames,
  gradeCorrectionStates,
} from '@karakter/domain/results/correction/grade-correction';
import { z } from 'zod';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** Those who handle results and cases know the candidates; a person who grades the exam never does [U7]. */
const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });

const correction = z.object({
  id,
  candidateNumber: z.int(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  authority: z.string(),
  state: z.enum(gradeCorrectionStates),
  proposedBy: z.string(),
  proposedAt: instantText,
  decidedBy: z.string().nullable(),
  decidedAt: instantText.nullable(),
  declineReason: z.string().nullable(),
  /** Why nobody can confirm it now; null where nothing stops it, and where it is decided. */
  stoppedBy: z.custom<GradeCorrectionRefusal>().nullable(),
  /** What the reader can do with it now. */
  allowed: z.array(z.enum(gradeCorrectionCommandNames)),
});
export type GradeCorrectionView = z.infer<typeof correction>;

export const correctionRoutes = {
  seeGradeCorrections: route({
    ...office,
    name: 'seeGradeCorrections',
    summary:
      'The proposed corrections of the exam’s grades, those that wait first, and the decided ones [R3]',
    method: 'GET',
    path: '/api/exams/:examId/protocol/corrections',
    params: ofExam,
    response: z.object({ corrections: z.array(correction) }),
  }),
  proposeGradeCorrection: route({
    access: ['examOffice'],
    identity: 'visible',
    name: 'proposeGradeCorrection',
    fresh: true,
    summary: 'Propose to correct a grade, with reason and authority; another person confirms it [R3]',
    method: 'POST',
    path: '/api/exams/:examId/protocol/corrections',
    params: ofExam,
    body: z.object({
      candidateNumber: wholeNumber.positive(),
      grade: z.string().max(10),
      reason: writtenText(1, 2000),
      /** The person or rule that allows the correction. */
      authority: writtenText(1, 500),
    }),
    response: done,
  }),
  decideGradeCorrection: route({
    ...office,
    name: 'decideGradeCorrection',
    fresh: true,
    summary:
      'Confirm a correction, which is then entered and told to the candidate; decline it, or withdraw one’s own [R3]',
    method: 'POST',
    path: '/api/exams/:examId/protocol/corrections/:correctionId',
    params: ofExam.extend({ correctionId: id }),
    body: z.discriminatedUnion('command', [
      z.object({ command: z.literal('confirm') }),
      z.object({ command: z.literal('withdraw') }),
      z.object({ command: z.literal('decline'), reason: writtenText(1, 2000) }),
    ]),
    response: done,
  }),
};

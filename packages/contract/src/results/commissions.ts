import { z } from 'zod';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const examOffice = { access: ['examOffice'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });

/** The numbers of the chosen commissions. */
const commissions = z.array(wholeNumber.positive()).min(1).max(100);

/** The results of single commissions, where they are announced separately [P4]. */
export const commissionResultsRoutes = {
  checkCommissions: route({
    ...examOffice,
    name: 'checkCommissions',
    summary: 'Enter the agreed grades of these commissions while others still grade [P4, R1]',
    method: 'POST',
    path: '/api/exams/:examId/results/commissions/check',
    params: ofExam,
    body: z.object({ commissions }),
    response: done,
  }),
  announceCommissions: route({
    ...examOffice,
    name: 'announceCommissions',
    fresh: true,
    summary:
      'Announce the grades of these commissions now, or at a later instant, while others still grade [P4, R1]',
    method: 'POST',
    path: '/api/exams/:examId/results/commissions/announcement',
    params: ofExam,
    body: z.object({
      commissions,
      at: instantText.nullable().default(null),
      /** The plans that the caller’s window showed, by the commission’s number; without those that had none. */
      plannedAt: z.record(z.string().max(5), instantText).default({}),
      withoutSignatures: writtenText(1, 2000).nullable().default(null),
    }),
    response: done,
  }),
  announceCandidates: route({
    ...examOffice,
    name: 'announceCandidates',
    fresh: true,
    summary: 'Announce the grades of these candidates now, while others still wait; again is harmless [R1]',
    method: 'POST',
    path: '/api/exams/:examId/results/candidates/announcement',
    params: ofExam,
    body: z.object({
      candidacyIds: z.array(id).min(1).max(5000),
      withoutSignatures: writtenText(1, 2000).nullable().default(null),
    }),
    response: done,
  }),
  cancelCommissionAnnouncement: route({
    ...examOffice,
    name: 'cancelCommissionAnnouncement',
    summary:
      'Take back the announcement of one commission that was planned for later; again is harmless [P4]',
    method: 'DELETE',
    path: '/api/exams/:examId/results/commissions/:number/announcement',
    params: ofExam.extend({ number: z.coerce.number<number>().int().positive().max(10_000) }),
    /** The plan that the caller's window showed. */
    body: z.object({ plannedAt: instantText }),
    response: done,
  }),
};

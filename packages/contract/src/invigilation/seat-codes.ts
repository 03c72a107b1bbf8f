import { z } from 'zod';
import { id, instantText, route, wholeNumber } from '../platform/route.ts';

/** One-time codes at the seat, for when the sign-in service is down [U9]. */
export const seatCodeRoutes = {
  giveSeatCode: route({
    name: 'giveSeatCode',
    summary:
      'Give a candidate whose identity is checked a one-time code to come in with; an earlier one ends [U9]',
    method: 'POST',
    path: '/api/exams/:examId/board/:candidacyId/seat-code',
    // Never the exam office: only a person in the room has seen the candidate.
    access: ['invigilator'],
    identity: 'visible',
    params: z.object({ examId: id, candidacyId: id }),
    /** The invigilator has checked the candidate's identity. */
    body: z.object({ isIdentityChecked: z.literal(true) }),
    response: z.object({ code: z.string(), candidateNumber: z.int(), validUntil: instantText }),
  }),
  useSeatCode: route({
    name: 'useSeatCode',
    summary: 'Come in with a one-time code: opens a session that reaches one exam only [U9]',
    method: 'POST',
    path: '/api/sign-in/seat-code',
    access: 'anyone',
    identity: 'visible',
    // A whole hall behind one address; against guesses each code has its own few attempts.
    requestsPerMinute: 300,
    body: z.object({ candidateNumber: wholeNumber, code: z.string().max(40) }),
    response: z.object({ candidacyId: id }),
  }),
};

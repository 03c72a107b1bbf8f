import { z } from 'zod';
import { dateText, fileResponse, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { windowClaim } from '../sitting/socket.ts';

const receipt = z.object({
  examId: id,
  courseCode: z.string(),
  courseTitle: z.string(),
  examDate: dateText,
  candidateNumber: z.int(),
  handedInAt: instantText,
  kind: z.enum(['candidate', 'automatic']),
  words: z.int(),
  /** Of the canonical answer: anyone with the receipt can check what was graded [S3]. */
  sha256: z.string(),
  receiptCode: z.string(),
  /** The copy as PDF is made. */
  pdfReady: z.boolean(),
  /** It takes longer than it should; the receipt was sent by e-mail without it. */
  pdfDelayed: z.boolean(),
  /** Of the sealed PDF, byte for byte; null until it is made [S3]. */
  pdfSha256: z.string().nullable(),
  /** Earlier hand-ins that were opened again; their receipts stay valid as history [D17]. */
  earlier: z.array(z.object({ handedInAt: instantText, receiptCode: z.string() })),
});
export type Receipt = z.infer<typeof receipt>;

const ofCandidacy = z.object({ candidacyId: id });

export const handinRoutes = {
  handIn: route({
    name: 'handIn',
    onExamDay: true,
    reserved: true,
    summary:
      'Hand in the answer; a repetition answers the same receipt, and never hands in again what was opened since [S1, D17]',
    method: 'POST',
    path: '/api/sittings/:candidacyId/hand-in',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    body: z.object({
      /** The last update this window has made; it must be stored first. Null when it has made none. */
      lastUpdate: z.object({ writer: id, number: wholeNumber.min(1) }).nullable(),
      /** Hand in the answer that the server has, although this window has unsent updates. */
      evenIfUnsaved: z.boolean(),
      /**
       * The receipt code of the hand-in that was opened again before this one, as the window knows it; null where none
       * was. A late repetition of a request from before the opening hands in nothing.
       */
      after: z.string().max(20).nullable().default(null),
      /** The window that hands in. */
      window: windowClaim.optional(),
    }),
    response: receipt,
  }),
  viewReceipt: route({
    name: 'viewReceipt',
    onExamDay: true,
    reserved: true,
    summary: 'The receipt of the candidate’s own hand-in [S1]',
    method: 'GET',
    path: '/api/sittings/:candidacyId/receipt',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    response: receipt,
  }),
  ownAnswerPdf: route({
    name: 'ownAnswerPdf',
    onExamDay: true,
    summary: 'The candidate’s own answer as PDF/A [S1, S2]',
    method: 'GET',
    path: '/api/sittings/:candidacyId/answer.pdf',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    response: fileResponse,
  }),
};

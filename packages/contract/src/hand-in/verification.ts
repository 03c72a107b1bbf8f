import { z } from 'zod';
import { dateText, instantText, route } from '../platform/route.ts';

/** A sealed answer is text: ten pages are a tenth of a megabyte. In base64 a third more. */
const pdfBytes = 8 * 1024 * 1024;
/** For a client that tries codes or files by the thousand; a person checks a handful. */
const requestsPerMinute = 20;

/**
 * Facts for the holder of the receipt's code only: graders have the PDF, and the time would show who had extra time
 * [U7].
 */
const receiptFacts = z.object({
  handedInAt: instantText,
  words: z.int(),
  sha256: z.string(),
  /** Of the sealed PDF; null until it is made. */
  pdfSha256: z.string().nullable(),
});

/** The facts of a hand-in for anyone with its receipt or PDF; never its author [S3, U7]. */
const knownHandIn = z.object({
  known: z.literal(true),
  courseCode: z.string(),
  courseTitle: z.string(),
  examDate: dateText,
  receipt: receiptFacts.nullable(),
  /** A later answer has taken its place, with a late change that was accepted, or it was opened again [S6, D17]. */
  isReplaced: z.boolean(),
});

/** "Unknown" is the same answer for every reason. */
const verification = z.discriminatedUnion('known', [z.object({ known: z.literal(false) }), knownHandIn]);
export type Verification = z.infer<typeof verification>;

export const verificationRoutes = {
  verifyReceipt: route({
    name: 'verifyReceipt',
    summary: 'Whether a receipt is genuine, by its code or the SHA-256 printed on it [S3]',
    method: 'POST',
    path: '/api/verify/receipt',
    access: 'anyone',
    identity: 'visible',
    effect: 'read',
    body: z.object({ receipt: z.string().max(200) }),
    requestsPerMinute,
    response: verification,
  }),
  verifyPdf: route({
    name: 'verifyPdf',
    summary: 'Whether a PDF is byte for byte one that the institution sealed [S3]',
    method: 'POST',
    path: '/api/verify/pdf',
    access: 'anyone',
    identity: 'visible',
    effect: 'read',
    body: z.object({ base64: z.base64() }),
    bodyLimit: Math.ceil((pdfBytes * 4) / 3) + 1024,
    requestsPerMinute,
    response: verification,
  }),
};

import { createHash } from 'node:crypto';
import { type Verification, verificationRoutes } from '@karakter/contract/hand-in/verification';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examHeading } from '../sitting/store.ts';
import { readReceiptCode } from './receipt-code.ts';
import { handInByAnswer, handInByCode, handInByPdf, type VerifiedHandIn } from './verification-store.ts';

type Found = { readonly handIn: VerifiedHandIn | undefined; readonly byCode: boolean };

/** Each field is chosen by hand, so that nothing about the candidate is ever added by accident [U7]. */
async function told(tx: Tx, { handIn: found, byCode }: Found, language: Language): Promise<Verification> {
  if (!found) return { known: false };
  const { words, sha256, pdf_sha256: pdfSha256 } = found;
  const { courseCode, courseTitle, examDate } = await examHeading(tx, found.exam_id, language);
  return {
    known: true,
    courseCode,
    courseTitle,
    examDate,
    receipt: byCode ? { handedInAt: found.at.toString(), words, sha256, pdfSha256 } : null,
    isReplaced: found.isReplaced,
  };
}

/** A SHA-256 is also on the graders' copy: only the code belongs to the candidate alone. */
async function handInOnReceipt(tx: Tx, typed: string): Promise<Found> {
  const code = readReceiptCode(typed);
  if (code !== null) return { handIn: await handInByCode(tx, code), byCode: true };
  const sha256 = typed.replace(/\s/gu, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/u.test(sha256)) return { handIn: undefined, byCode: false };
  const handIn = (await handInByAnswer(tx, sha256)) ?? (await handInByPdf(tx, sha256));
  return { handIn, byCode: false };
}

/** A PDF begins with its signature, at most after a few bytes that programs add before it. */
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

/** Verification of a receipt or a PDF by anyone, signed in or not, without learning whose it is [S3]. */
export function mountVerification(mount: Mount): void {
  mount(verificationRoutes.verifyReceipt, async ({ tx, body, language }) =>
    told(tx, await handInOnReceipt(tx, body.receipt), language),
  );

  mount(verificationRoutes.verifyPdf, async ({ tx, body, language }) => {
    const bytes = Buffer.from(body.base64, 'base64');
    if (!isPdf(bytes)) refuse('notAPdf');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return told(tx, { handIn: await handInByPdf(tx, sha256), byCode: false }, language);
  });
}

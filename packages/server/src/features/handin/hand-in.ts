import { createHash } from 'node:crypto';
import { canonicalAnswer } from '@karakter/domain/answer';
import type { SittingEvent } from '@karakter/domain/sitting';
import type { Tx } from '../../platform/db.ts';
import { recordEvent } from '../../platform/events.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { answerContent, documentOf } from '../sitting/answer-document.ts';
import { answerUpdates } from '../sitting/answer-store.ts';
import { approvedPaper } from '../sitting/paper.ts';
import { type Sitting, saveSittingEvent } from '../sitting/store.ts';
import { newReceiptCode } from './receipt-code.ts';
import { insertHandIn } from './store.ts';

type HandedIn = Extract<SittingEvent, { kind: 'answerHandedIn' }>;

/**
 * Hands in what the server has, all in the caller's transaction [S1]: the canonical answer with its SHA-256 [S3], the
 * sitting, the event, and the job that makes the PDF and sends it with the receipt. The sitting must be held.
 */
export async function handInAnswer(
  tx: Tx,
  sitting: Sitting,
  event: HandedIn,
  by: { secret: string; actorId: string | null; now: Temporal.Instant },
): Promise<void> {
  const { candidacyId, examId } = sitting;
  const paper = await approvedPaper(tx, by.secret, sitting);
  const { doc, unread } = documentOf(await answerUpdates(tx, candidacyId));
  const { text, words } = canonicalAnswer(paper, answerContent(doc, paper), sitting);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const facts = { sha256, words, kind: event.by };
  const receiptCode = newReceiptCode();
  await insertHandIn(tx, { candidacyId, examId, at: event.at, answer: text, receiptCode, ...facts });
  await saveSittingEvent(tx, candidacyId, event);
  const data = { candidacyId, ...facts, ...(unread > 0 ? { unreadUpdates: unread } : {}) };
  await recordEvent(tx, { examId, kind: event.kind, actorId: by.actorId, at: by.now, data });
  await enqueueJob(tx, 'makeAnswerPdf', { candidacyId }, `answerPdf:${candidacyId}`);
}

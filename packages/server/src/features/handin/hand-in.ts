import { createHash } from 'node:crypto';
import { canonicalAnswer } from '@karakter/domain/answer';
import type { SittingEvent } from '@karakter/domain/sitting';
import type { Tx } from '../../platform/db.ts';
import { recordEvent } from '../../platform/events.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { chained } from '../sitting/answer-chain.ts';
import { answerContent, documentOf } from '../sitting/answer-document.ts';
import { answerContents, chainHead, insertEntry } from '../sitting/answer-store.ts';
import { approvedPaper } from '../sitting/paper.ts';
import { type Sitting, saveSittingEvent } from '../sitting/store.ts';
import { newReceiptCode } from './receipt-code.ts';
import { insertHandIn } from './store.ts';

type HandedIn = Extract<SittingEvent, { kind: 'answerHandedIn' }>;

const mostTries = 50;

/** What stands in the chain, as it is handed in, and the entry that closes it: nothing comes between the two. */
export async function closedAnswer(tx: Tx, sitting: Sitting, at: Temporal.Instant, secret: string) {
  const paper = await approvedPaper(tx, secret, sitting);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const head = await chainHead(tx, sitting);
    const { contents } = await answerContents(tx, sitting.attempt);
    const { doc, unread } = documentOf(contents);
    const { text, words } = canonicalAnswer(paper, answerContent(doc, paper), sitting);
    const sha256 = createHash('sha256').update(text).digest();
    const ms = at.epochMilliseconds;
    const facts = { epoch: 0, number: 0, writtenAt: ms, receivedAt: ms, content: sha256 };
    const entry = chained(head, { kind: 'handIn', ...facts });
    if (await insertEntry(tx, { ...entry, attempt: sitting.attempt }))
      return { text, words, unread, sha256: sha256.toString('hex') };
  }
  throw new Error(`the chain of attempt ${sitting.attempt} grew ${mostTries} times while it was handed in`);
}

/**
 * Hands in what the server has, all in the caller's transaction [S1]: the canonical answer with its SHA-256 [S3], the
 * sitting, the event, and the job that makes the PDF and sends it with the receipt. The sitting must be held. Saving
 * goes on meanwhile and takes no lock: what is saved before the closing entry is in the answer, and what comes after
 * it finds the chain closed. The event is last, since all of an exam's events go through one door.
 */
export async function handInAnswer(
  tx: Tx,
  sitting: Sitting,
  event: HandedIn,
  by: { secret: string; actorId: string | null; now: Temporal.Instant },
): Promise<void> {
  const { candidacyId, examId } = sitting;
  const { text, words, unread, sha256 } = await closedAnswer(tx, sitting, by.now, by.secret);
  const facts = { sha256, words, kind: event.by };
  const receiptCode = newReceiptCode();
  await insertHandIn(tx, { candidacyId, examId, at: event.at, answer: text, receiptCode, ...facts });
  await saveSittingEvent(tx, candidacyId, event);
  await enqueueJob(tx, 'makeAnswerPdf', { candidacyId }, `answerPdf:${candidacyId}`);
  const data = { candidacyId, ...facts, ...(unread > 0 ? { unreadUpdates: unread } : {}) };
  await recordEvent(tx, { examId, kind: event.kind, actorId: by.actorId, at: by.now, data });
}

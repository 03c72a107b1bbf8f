import type { SittingEvent } from '@karakter/domain/sitting/sitting';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJobs } from '../../platform/jobs/jobs.ts';
import { recordEvents } from '../../platform/log/events.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { saveSittingEvents } from '../sitting/state-store.ts';
import type { Sitting } from '../sitting/store.ts';
import { closedAnswers } from './closed-answers.ts';
import { newReceiptCode } from './receipt-code.ts';
import { insertHandIns, type NewHandIn } from './store.ts';

type HandedIn = Extract<SittingEvent, { kind: 'answerHandedIn' }>;

/** A locked sitting, and the decided hand-in; without an actor Karakter itself hands in. */
export type Accepted = {
  readonly sitting: Sitting;
  readonly event: HandedIn;
  readonly actorId: string | null;
};

/**
 * Hands in the answers that the server has, all in the caller's transaction [S1]: the canonical answers with their
 * SHA-256 [S3], the sittings, the events, and the jobs that make the PDFs and send them with the receipts. The sittings
 * must be locked. The events are last, since appending to an exam's log locks it.
 */
export async function handInAnswers(
  tx: Tx,
  accepted: readonly Accepted[],
  by: {
    readonly secret: string;
    readonly now: Temporal.Instant;
    readonly merger: AnswerMerger;
    readonly patienceMs?: number;
  },
): Promise<void> {
  const sittings = accepted.map(({ sitting }) => sitting);
  const closed = await closedAnswers(tx, sittings, { ...by, at: by.now });
  const handIns = accepted.flatMap(({ sitting: { candidacyId, examId }, event }): NewHandIn[] => {
    const answer = closed.get(candidacyId);
    if (!answer) return [];
    const { text, sha256, words, choices } = answer;
    const facts = { at: event.at, kind: event.by, sha256, words, choices, receiptCode: newReceiptCode() };
    return [{ candidacyId, examId, answer: text, ...facts }];
  });
  await insertHandIns(tx, handIns);
  await saveSittingEvents(tx, accepted);
  const jobs = handIns.map(({ candidacyId }) => ({
    payload: { candidacyId },
    key: `answerPdf:${candidacyId}`,
  }));
  await enqueueJobs(tx, 'makeAnswerPdf', jobs);
  const events = accepted.map(({ sitting: { candidacyId, examId }, event, actorId }) => {
    const { sha256 = '', words = 0, unread = [] } = closed.get(candidacyId) ?? {};
    const data = {
      candidacyId,
      sha256,
      words,
      kind: event.by,
      ...(unread.length > 0 ? { unreadUpdates: unread.length } : {}),
    };
    return { examId, kind: event.kind, actorId, at: by.now, data };
  });
  await recordEvents(tx, events);
}

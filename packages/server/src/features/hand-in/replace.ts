import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { notify } from '../notices/notify.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import type { Sitting } from '../sitting/store.ts';
import { type ClosedAnswer, closedAnswer } from './closed-answers.ts';
import { handInOf } from './store.ts';

type HandIn = NonNullable<Awaited<ReturnType<typeof handInOf>>>;
type Replacing = {
  actorId: string;
  now: Temporal.Instant;
  reason: string;
  secret: string;
  merger: AnswerMerger;
};

/** The answer handed in first is never altered [S6]: it is kept beside the new one that takes its place. */
async function putInPlace(tx: Tx, old: HandIn, made: Omit<ClosedAnswer, 'unread'>, by: Replacing) {
  const { candidacy_id, sha256, answer, words, at, kind, pdf_file_id } = old;
  await tx
    .insertInto('hand_in_replaced')
    .values({
      candidacy_id,
      sha256,
      answer,
      words,
      at,
      kind,
      pdf_file_id,
      replaced_at: by.now,
      replaced_by: by.actorId,
      reason: by.reason,
    })
    .execute();
  await tx
    .updateTable('hand_in')
    .set({
      answer: made.text,
      sha256: made.sha256,
      words: made.words,
      choices: JSON.stringify(made.choices),
      pdf_file_id: null,
      pdf_delayed_at: null,
    })
    .where('candidacy_id', '=', candidacy_id)
    .execute();
}

async function notifyCandidate(
  tx: Tx,
  old: HandIn,
  made: { sha256: string; words: number },
  now: Temporal.Instant,
) {
  const { person_id: to } = await tx
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('candidacy_id', '=', old.candidacy_id)
    .executeTakeFirstOrThrow();
  const { candidate_number: candidateNumber, receipt_code: receiptCode } = old;
  const facts = { candidateNumber, handedInAt: old.at.toString(), receiptCode, ...made };
  await notify(tx, { to, examId: old.exam_id, kind: 'answerReplaced', facts, at: now });
}

/**
 * Replaces the handed-in answer by the answer as the chain now has it, in the caller's transaction [D7, S6]: a new
 * closing entry, the old answer kept, a new PDF with its receipt, and a notice to the candidate. Where the accepted
 * updates change nothing, only the chain records it. The sitting must be locked.
 */
export async function replaceHandIn(tx: Tx, sitting: Sitting, by: Replacing): Promise<void> {
  const { candidacyId, examId } = sitting;
  const old = await handInOf(tx, candidacyId);
  if (!old) throw new Error(`the sitting ${candidacyId} is handed in without an answer`);
  const { text, sha256, words, choices } = await closedAnswer(tx, sitting, { ...by, at: by.now });
  if (sha256 === old.sha256) return;
  await putInPlace(tx, old, { text, sha256, words, choices }, by);
  await enqueueJob(tx, 'makeAnswerPdf', { candidacyId }, `answerPdf:${candidacyId}`);
  await notifyCandidate(tx, old, { sha256, words }, by.now);
  const data = { candidacyId, sha256, words, replacedSha256: old.sha256 };
  await recordEvent(tx, { examId, kind: 'answerReplaced', actorId: by.actorId, at: by.now, data });
}

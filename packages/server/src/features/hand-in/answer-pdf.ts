import { createHash } from 'node:crypto';
import { writtenDate } from '@karakter/domain/calendar/dates';
import type { CandidatePaper, CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { answerOfKind, type HandedInAnswer, readHandedInAnswer } from '@karakter/domain/sitting/answer';
import { emptyRichText } from '@karakter/domain/text/rich-text';
import type { AnswerPdfInput, PdfWorker } from '../../integrations/pdf/port.ts';
import { withoutSeal } from '../../integrations/seal/seal-pdf.ts';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob, enqueueLongJob } from '../../platform/jobs/jobs.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import type { Log } from '../../platform/log/log.ts';
import { notify } from '../notices/notify.ts';
import { approvedPaper } from '../sitting/paper.ts';
import { examHeading } from '../sitting/store.ts';
import { reopenedOf } from './reopened.ts';
import { lockHandInWithoutPdf, makeAnswerWords, noteDelayedPdf, saveAnswerPdf } from './store.ts';

type HandIn = NonNullable<Awaited<ReturnType<typeof lockHandInWithoutPdf>>>;

/** The paper's questions with the answer to each. */
export function answeredQuestions(
  paper: CandidatePaper,
  answer: HandedInAnswer,
): AnswerPdfInput['questions'] {
  return paper.questions.map((question, index) => {
    const head = { number: String(index + 1), title: question.title, points: question.points };
    const given = answer.questions.find((each) => each.id === question.id);
    return byQuestionKind<CandidateQuestion, AnswerPdfInput['questions'][number]>(question, {
      essay: ({ kind }) => ({ ...head, kind, body: answerOfKind(kind, given)?.text ?? emptyRichText }),
      multipleChoice: ({ kind, options }) => {
        const chosen = answerOfKind(kind, given)?.chosen ?? null;
        return { ...head, kind, options: options.map(({ id, text }) => ({ text, chosen: id === chosen })) };
      },
    });
  });
}

/** What the PDF of a hand-in shows. */
export async function answerPdfInput(tx: Tx, handIn: HandIn, secret: string): Promise<AnswerPdfInput> {
  const answer = readHandedInAnswer(handIn.answer);
  const { language, examId } = answer;
  const { courseCode, courseTitle, examDate } = await examHeading(tx, examId, language);
  const paper = await approvedPaper(tx, secret, { examId, language });
  return {
    language,
    courseCode,
    courseTitle,
    examDate: writtenDate(examDate, language),
    candidateNumber: String(answer.candidateNumber),
    wordCount: handIn.words,
    sha256: handIn.sha256,
    canonical: handIn.answer,
    questions: answeredQuestions(paper, answer),
  };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** By the system clock: the pause between one try and the next. */
const retrySeconds = 15 * 60;

/** The receipt in the candidate's mail [S1]. */
async function sendReceipt(
  tx: Tx,
  handIn: HandIn,
  made: { pdfSha256?: string; pdfFileId?: string },
  at: Temporal.Instant,
): Promise<void> {
  const { candidate_number: candidateNumber, words, sha256, receipt_code: receiptCode } = handIn;
  const earlier = await reopenedOf(tx, [handIn.candidacy_id]);
  const facts = {
    candidateNumber,
    handedInAt: handIn.at.toString(),
    words,
    sha256,
    receiptCode,
    ...made,
    ...(earlier.length > 0 && { earlierCodes: earlier.map((each) => each.receiptCode) }),
  };
  await notify(tx, { to: handIn.person_id, examId: handIn.exam_id, kind: 'receipt', facts, at });
}

/** Sends the receipt, once, although its PDF is not ready; the PDF follows. */
async function sendReceiptAlone(tx: Tx, handIn: HandIn, now: Temporal.Instant): Promise<void> {
  if (await noteDelayedPdf(tx, handIn.candidacy_id, now)) await sendReceipt(tx, handIn, {}, now);
}

/** Stores the PDF and sends it: with the receipt, or after a receipt that was sent without it. */
async function keepAndSend(tx: Tx, handIn: HandIn, bytes: Uint8Array, now: Temporal.Instant): Promise<void> {
  const { candidacy_id: candidacyId, exam_id: examId, candidate_number: candidateNumber } = handIn;
  const base = withoutSeal(bytes);
  const unsealed = { length: base.length, sha256: sha256Of(base) };
  const name = `besvarelse-${candidateNumber}.pdf`;
  const pdfSha256 = sha256Of(bytes);
  const file = { candidacyId, examId, name, bytes, sha256: pdfSha256, unsealed };
  const pdfFileId = await saveAnswerPdf(tx, file, now);
  if (handIn.pdf_delayed_at === null) return sendReceipt(tx, handIn, { pdfSha256, pdfFileId }, now);
  const facts = { candidateNumber, receiptCode: handIn.receipt_code, pdfSha256, pdfFileId };
  await notify(tx, { to: handIn.person_id, examId, kind: 'answerPdf', facts, at: now });
}

/**
 * A canonical answer of this many letters takes seconds: it is twenty times as long as an answer of a six-hour exam.
 */
const longestQuick = 250_000;

type Parts = { pdf: Pick<PdfWorker, 'compile'>; secret: string; log: Pick<Log, 'error'> };

/**
 * Makes the answer's PDF/A once, sealed by the institution, and sends it with the receipt, in one transaction [S1,
 * S2, S3]. Nothing in it identifies the candidate, and nothing but the seal shows when it was handed in: its date is
 * that of the exam's start, for all candidates [U7]. Where it cannot be made, the receipt is sent without it and it
 * is tried again. The PDF of a long answer is made in a queue of its own, by `takes: 'long'`, so that no receipt
 * waits for it. With the PDF come the words by which the graders' search finds the answer.
 */
export function makeAnswerPdfTask(takes: 'quick' | 'long', { pdf, secret, log }: Parts): Task {
  return async ({ tx, now }, payload) => {
    const handIn = await lockHandInWithoutPdf(tx, String(payload.candidacyId));
    if (!handIn) return;
    const { candidacy_id: candidacyId, exam_starts_at: createdAt } = handIn;
    const isLong = handIn.answer.length > longestQuick;
    if (isLong && takes === 'quick')
      return enqueueLongJob(tx, 'makeLongAnswerPdf', { candidacyId }, `answerPdf:${candidacyId}`);
    const input = await answerPdfInput(tx, handIn, secret);
    let bytes: Uint8Array;
    try {
      bytes = await pdf.compile('answer', input, { createdAt, sealedAt: now, isLong });
    } catch (error) {
      log.error('the PDF of an answer could not be made and is tried again in a quarter of an hour', error);
      await sendReceiptAlone(tx, handIn, now);
      await enqueueJob(tx, 'makeAnswerPdf', { candidacyId }, `answerPdf:${candidacyId}`, retrySeconds);
      return;
    }
    await makeAnswerWords(tx, candidacyId);
    await keepAndSend(tx, handIn, bytes, now);
  };
}

/** This part runs also while PDFs are switched off, so that the receipt does not wait. */
export const receiptWithoutPdf: Task = async ({ tx, now }, payload) => {
  const handIn = await lockHandInWithoutPdf(tx, String(payload.candidacyId));
  if (handIn) await sendReceiptAlone(tx, handIn, now);
};

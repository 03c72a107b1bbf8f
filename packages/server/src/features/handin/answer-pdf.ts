import { createHash } from 'node:crypto';
import { type HandedInAnswer, readHandedInAnswer } from '@karakter/domain/answer';
import { writtenDate, writtenInstant } from '@karakter/domain/dates';
import type { CandidatePaper } from '@karakter/domain/paper';
import { emptyRichText } from '@karakter/domain/rich-text';
import type { AnswerPdfInput, PdfWorker } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs-runner.ts';
import { notify } from '../notices/notify.ts';
import { approvedPaper } from '../sitting/paper.ts';
import { examHeading } from '../sitting/store.ts';
import { lockHandInWithoutPdf, saveAnswerPdf } from './store.ts';

type HandIn = NonNullable<Awaited<ReturnType<typeof lockHandInWithoutPdf>>>;

/** The paper's questions with what was answered to each. */
function answeredQuestions(paper: CandidatePaper, answer: HandedInAnswer): AnswerPdfInput['questions'] {
  return paper.questions.map((question, index) => {
    const head = { number: String(index + 1), title: question.title, points: question.points };
    const given = answer.questions.find((each) => each.id === question.id);
    if (question.kind === 'essay') {
      return { ...head, kind: 'essay', body: given?.kind === 'essay' ? given.text : emptyRichText };
    }
    const chosen = given?.kind === 'multipleChoice' ? given.chosen : null;
    const options = question.options.map(({ id, text }) => ({ text, chosen: id === chosen }));
    return { ...head, kind: 'multipleChoice', options };
  });
}

async function answerPdfInput(tx: Tx, handIn: HandIn, secret: string): Promise<AnswerPdfInput> {
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
    handedInAt: writtenInstant(handIn.at.toString(), language),
    wordCount: handIn.words,
    sha256: handIn.sha256,
    canonical: handIn.answer,
    questions: answeredQuestions(paper, answer),
  };
}

/**
 * Makes the answer's PDF/A once, sealed by the institution, and sends it with the receipt, in one transaction
 * [S1, S2, S3]. Nothing in it tells who the candidate is [U7].
 */
export function makeAnswerPdfTask({
  pdf,
  secret,
}: {
  pdf: Pick<PdfWorker, 'compile'>;
  secret: string;
}): Task {
  return async ({ tx, now }, payload) => {
    const handIn = await lockHandInWithoutPdf(tx, String(payload.candidacyId));
    if (!handIn) return;
    const input = await answerPdfInput(tx, handIn, secret);
    const bytes = await pdf.compile('answer', input, { createdAt: handIn.at, sealedAt: now });
    const { candidacy_id: candidacyId, exam_id: examId, candidate_number: candidateNumber } = handIn;
    const name = `besvarelse-${candidateNumber}.pdf`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const pdfFileId = await saveAnswerPdf(tx, { candidacyId, examId, name, bytes, sha256 }, now);
    const { words, receipt_code: receiptCode } = handIn;
    const facts = {
      candidateNumber,
      handedInAt: handIn.at.toString(),
      words,
      sha256: handIn.sha256,
      receiptCode,
      pdfSha256: sha256,
    };
    await notify(tx, {
      to: handIn.person_id,
      examId,
      kind: 'receipt',
      facts: { ...facts, pdfFileId },
      at: now,
    });
  };
}

import { createHash, randomUUID } from 'node:crypto';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate, writtenDeadline } from '@karakter/domain/calendar/dates';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { RichText } from '@karakter/domain/text/rich-text';
import type { CasePdfInput, PdfWorker } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { membersOf } from '../planning/commission-store.ts';
import { letterWords } from './letter-texts.ts';
import { newAssessmentOf } from './new-assessment.ts';
import { type AppealRecord, lockAppeal } from './store.ts';

const inParagraphs = (texts: readonly string[]): RichText => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

type DecidedRecord = AppealRecord & {
  appeal: Extract<AppealRecord['appeal'], { kind: 'decided' }>;
  decidedAt: Temporal.Instant;
};

const isDecided = (record: AppealRecord): record is DecidedRecord =>
  record.appeal.kind === 'decided' && record.decidedAt !== null;

/** The letter in the candidate's language. It carries the candidate number, no name [U7]. */
async function letterInput(tx: Tx, exam: ExamRecord, record: DecidedRecord): Promise<CasePdfInput> {
  const { language, appeal, decidedAt, originalGrade } = record;
  const words = letterWords[language];
  const law = lawWords(exam.rules);
  const written = (grade: string) => words.grades[grade] ?? grade;
  // The letter is of the decision: what happened after it, before the letter was set, moves nothing in it.
  const { at } = periodAfter('appealDecided', decidedAt, exam.rules.proceduralComplaint);
  const graders = record.commissionId === null ? [] : await membersOf(tx, record.commissionId);
  return {
    kind: 'appealDecision',
    language,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle[language],
    examDate: writtenDate(dateOf(exam.startsAt).toString(), language),
    candidateNumber: String(record.candidateNumber),
    facts: [
      { label: words.originalGrade, value: written(originalGrade) },
      { label: words.newGrade, value: written(appeal.grade) },
      { label: words.outcome, value: words.outcomes[appeal.outcome] },
      { label: words.decidedAt, value: writtenDate(dateOf(decidedAt).toString(), language) },
    ],
    body: inParagraphs(
      words.paragraphs({
        filedAt: writtenDate(dateOf(record.filedAt).toString(), language),
        original: written(originalGrade),
        changed: written(appeal.grade),
        graders: graders.length,
        hasExternal: graders.some(({ external }) => external),
        assessedAnew: (await newAssessmentOf(tx, record.id)) !== null,
        outcome: appeal.outcome,
        complaintUntil: writtenDeadline(at.toString(), language),
        newAssessmentBasis: law.newAssessmentBasis?.inWords[language] ?? null,
        complaintBasis: law.complaintBasis.inWords[language],
        complaintBody: law.complaintBody[language],
      }),
    ),
    legalBasis: `${law.appealBasis.inWords[language]}, ${law.decisionBasis.inWords[language]}`,
  };
}

async function keepLetter(tx: Tx, record: DecidedRecord, bytes: Uint8Array): Promise<void> {
  const id = randomUUID();
  await tx
    .insertInto('file')
    .values({
      id,
      exam_id: record.examId,
      kind: 'decision',
      name: `vedtak-${record.candidateNumber}.pdf`,
      media_type: 'application/pdf',
      bytes: Buffer.from(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      created_at: record.decidedAt,
    })
    .execute();
  await tx.updateTable('appeal').set({ letter_file_id: id }).where('id', '=', record.id).execute();
}

/** Sets the decision of an appeal as a letter, once [K5]. */
export function makeDecisionLetterTask(pdf: Pick<PdfWorker, 'compile'>): Task {
  return async ({ tx }, payload) => {
    const record = await lockAppeal(tx, String(payload.appealId));
    if (!record || !isDecided(record) || record.letterFileId !== null) return;
    const exam = await examFacts(tx, record.examId);
    if (!exam) return;
    const input = await letterInput(tx, exam, record);
    await keepLetter(tx, record, await pdf.compile('case', input, { createdAt: record.decidedAt }));
  };
}

/** The letter as a file to send; refuses while it is not set. */
export async function letterFile(tx: Tx, { letterFileId }: AppealRecord) {
  if (letterFileId === null) refuse('letterNotReady');
  const file = await tx
    .selectFrom('file')
    .select(['name', 'media_type', 'bytes'])
    .where('id', '=', letterFileId)
    .executeTakeFirstOrThrow();
  return { name: file.name, mediaType: file.media_type, bytes: file.bytes };
}

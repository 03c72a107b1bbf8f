import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import type { PrintBundlePdfInput } from '../../../integrations/pdf/port.ts';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { answeredQuestions } from '../../hand-in/answer-pdf.ts';
import { approvedPaper } from '../../sitting/paper.ts';

type Asked = {
  readonly exam: ExamRecord;
  readonly commissionId: string;
  readonly numbers: readonly number[];
};

/** The handed-in answers of these candidates of the commission, in this order, as they are printed: by number alone. */
export async function printedScripts(
  tx: Tx,
  secret: string,
  { exam, commissionId, numbers }: Asked,
): Promise<Omit<PrintBundlePdfInput, 'part' | 'parts' | 'commission'>> {
  const rows = await tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('candidacy as c', 'c.id', 'cc.candidacy_id')
    .innerJoin('hand_in as h', 'h.candidacy_id', 'c.id')
    .select(['c.candidate_number', 'h.answer', 'h.words'])
    .where('cc.commission_id', '=', commissionId)
    .where('c.candidate_number', 'in', [...numbers])
    .execute();
  const byNumber = new Map(rows.map((row) => [row.candidate_number, row]));
  const scripts: PrintBundlePdfInput['scripts'][number][] = [];
  for (const number of numbers) {
    const row = byNumber.get(number);
    if (!row) continue;
    const answer = readHandedInAnswer(row.answer);
    const paper = await approvedPaper(tx, secret, { examId: exam.id, language: answer.language });
    const questions = answeredQuestions(paper, answer);
    scripts.push({ candidateNumber: String(number), wordCount: row.words, questions });
  }
  return {
    language: 'nb',
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle.nb,
    examDate: writtenDate(dateOf(exam.startsAt).toString(), 'nb'),
    scripts,
  };
}

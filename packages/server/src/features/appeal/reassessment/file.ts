import type { WholeFile } from '@karakter/contract/appeal/reassessment/views';
import type { AgreementBasis } from '@karakter/domain/grading/grading';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import type { ProtocolKind } from '@karakter/domain/results/results';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { GradedPapers } from '../../grading/graded-papers.ts';
import { latestScoringOf } from '../../grading/scoring/versions.ts';
import { guideOf } from '../../grading/store.ts';
import { imagesOf } from '../../papers/images/store.ts';
import type { ReassessmentRecord } from './store.ts';

/*
 * Everything here is read through functions of the database that know the actor's own open new assessments, and no other
 * query of a grader can reach: an appeal grader's remain blind (decision 053) [K4, U7].
 */

type Assessed = WholeFile['commissions'][number]['assessments'][number];
type AssessedRow = Assessed & { commission_id: string };
type CommissionRow = {
  commission_id: string;
  kind: WholeFile['commissions'][number]['kind'];
  number: number;
  grade: string | null;
  basis: AgreementBasis | null;
  reason: string | null;
};

async function commissionsIn(tx: Tx, id: string): Promise<WholeFile['commissions']> {
  const commissions = await sql<CommissionRow>`select * from commissions_in_reassessment(${id})`.execute(tx);
  const assessments = await sql<AssessedRow>`select * from assessments_in_reassessment(${id})`.execute(tx);
  return commissions.rows.map(({ commission_id: commissionId, kind, number, grade, basis, reason }) => ({
    kind,
    number,
    grade,
    basis,
    reason,
    assessments: assessments.rows
      .filter((row) => row.commission_id === commissionId)
      .map(({ commission_id: _, ...assessed }) => assessed),
  }));
}

async function entriesIn(tx: Tx, id: string): Promise<WholeFile['entries']> {
  const { rows } = await sql<{ kind: ProtocolKind; grade: string; entered_at: Temporal.Instant }>`
    select * from grades_in_reassessment(${id})`.execute(tx);
  return rows.map(({ kind, grade, entered_at: at }) => ({ kind, grade, enteredAt: at.toString() }));
}

type ExplanationRow = {
  grade: string | null;
  guidelines: string;
  assessment: string;
  overall: string;
  given_orally: boolean;
  sent_at: Temporal.Instant;
};

async function explanationsIn(tx: Tx, id: string): Promise<WholeFile['explanations']> {
  const { rows } = await sql<ExplanationRow>`select * from explanations_in_reassessment(${id})`.execute(tx);
  return rows.map(({ given_orally: givenOrally, sent_at: sentAt, ...text }) => ({
    ...text,
    givenOrally,
    sentAt: sentAt.toString(),
  }));
}

async function groundsIn(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ text: string | null }>`
    select grounds_in_reassessment(${id}) as text`.execute(tx);
  return rows[0]?.text ?? null;
}

async function paperIn(tx: Tx, examId: string, { papers, secret }: Opening) {
  const paper = await tx
    .selectFrom('paper')
    .select('version')
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  const scoring = await latestScoringOf(tx, examId);
  const graded = await papers.of(tx, { examId, paperVersion: paper?.version ?? null, scoring });
  const { scoring: counted, ...content } = graded;
  const images = await imagesOf(tx, { secret, examId }, imageIdsIn(content));
  return { paper: content, scoring: counted, images };
}

/** What opens the paper of an exam [A4]. */
export type Opening = { papers: GradedPapers; secret: string };

/** The whole file of the actor's new assessment; null where it is not open to the actor. */
export async function wholeFileOf(
  tx: Tx,
  { id, examId }: ReassessmentRecord,
  opening: Opening,
): Promise<WholeFile | null> {
  const { rows } = await sql<{ answer: string | null; words: number | null }>`
    select * from answer_in_reassessment(${id})`.execute(tx);
  const guide = await guideOf(tx, examId);
  const [work] = rows;
  if (!work || !guide) return null;
  const { language, questions } = readHandedInAnswer(work.answer ?? '');
  return {
    language,
    words: work.words ?? 0,
    answers: questions,
    ...(await paperIn(tx, examId, opening)),
    guide: guide.content,
    commissions: await commissionsIn(tx, id),
    entries: await entriesIn(tx, id),
    explanations: await explanationsIn(tx, id),
    grounds: await groundsIn(tx, id),
  };
}

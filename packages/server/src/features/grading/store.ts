import type { NotYetGrading } from '@karakter/domain/grading/grading';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';

/*
 * Every query here runs as the blind role: row security narrows it to the actor's own commissions and to what is
 * revealed, so what a query forgets to ask for cannot leak [U7, G2].
 */

export type Member = {
  personId: string;
  name: string;
  external: boolean;
  confidentialityAcceptedAt: Temporal.Instant | null;
};

export type CommissionRecord = {
  id: string;
  examId: string;
  kind: 'ordinary' | 'appeal';
  number: number;
  exam: ExamRecord;
  /** By seat; the actor among them. */
  members: Member[];
  me: Member;
  /** Why the answers do not lie open yet, if they don't. */
  closed: NotYetGrading | null;
};

/** The commissions the actor is a member of, oldest first. */
export async function myCommissionIds(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('commission').select('id').orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => row.id);
}

export async function commissionRow(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('commission')
    .select(['id', 'exam_id', 'kind', 'number'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const kind = row.kind === 'appeal' ? ('appeal' as const) : ('ordinary' as const);
  return { id: row.id, examId: row.exam_id, kind, number: row.number };
}

export async function membersOf(tx: Tx, commissionId: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('commission_member')
    .select(['person_id', 'display_name', 'external', 'confidentiality_accepted_at'])
    .where('commission_id', '=', commissionId)
    .orderBy('seat')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.display_name,
    external: row.external,
    confidentialityAcceptedAt: row.confidentiality_accepted_at,
  }));
}

/** Keeps the first acceptance; true when this one was it. */
export async function saveConfidentiality(
  tx: Tx,
  commissionId: string,
  personId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('commission_member')
    .set({ confidentiality_accepted_at: at })
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .where('confidentiality_accepted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The guide as it stands now: it may be adjusted after the paper was approved [A3]. */
export async function guideOf(tx: Tx, examId: string) {
  const row = await tx
    .selectFrom('grading_guide')
    .select(['content', 'updated_at'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return row && { content: row.content as unknown as GuideContent, updatedAt: row.updated_at };
}

export async function sealedPaperOf(tx: Tx, examId: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('paper').select('content').where('exam_id', '=', examId).executeTakeFirst();
  return row?.content;
}

/** The PDF of a handed-in answer, without its seal and so without any hour [U7]; undefined until the job has made it. */
export async function answerPdfOf(tx: Tx, candidacyId: string) {
  const { rows } = await sql<{ bytes: Buffer | null }>`
    select answer_for_grading(${candidacyId}::uuid) as bytes`.execute(tx);
  return rows[0]?.bytes ?? undefined;
}

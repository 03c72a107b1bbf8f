import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/db.ts';

/** Whether a row of `paper` is one that a second person has approved: no candidate meets any other [A9]. */
export const isApprovedPaper = sql<boolean>`(paper.state = 'approved')`;

/** The content of the exam's approved paper, as it is stored; undefined where there is none. */
export async function approvedContent(db: Database | Tx, examId: string): Promise<Buffer | undefined> {
  const paper = await db
    .selectFrom('paper')
    .select('content')
    .where('exam_id', '=', examId)
    .where(isApprovedPaper)
    .executeTakeFirst();
  return paper?.content;
}

/** Whether the exam has a paper that candidates can meet. */
export async function hasApprovedPaper(tx: Tx, examId: string): Promise<boolean> {
  return (await approvedContent(tx, examId)) !== undefined;
}

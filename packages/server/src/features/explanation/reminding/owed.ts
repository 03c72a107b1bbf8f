import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type ExamRecord, examsAmong } from '../../exam/store.ts';
import { writersIn } from '../writers.ts';

/** An explanation that is owed, with the graders who can write it; none of them has a ground against the candidate. */
export type Owed = {
  readonly id: string;
  readonly exam: ExamRecord;
  readonly candidateNumber: number;
  readonly dueAt: Temporal.Instant;
  /** It is written, and waits for the office to send it. */
  readonly isReady: boolean;
  readonly writers: readonly string[];
};

type Row = {
  id: string;
  exam_id: string;
  candidate_number: number;
  due_at: Temporal.Instant;
  is_ready: boolean;
  writers: string[];
};

/** Every explanation that is owed, also of archived exams. Not for blind transactions. */
export async function owedExplanations(tx: Tx): Promise<Owed[]> {
  const { rows } = await sql<Row>`
    select x.id, x.exam_id, c.candidate_number, x.due_at, x.state = 'ready' as is_ready,
      array(${writersIn(sql.ref('x'))}) as writers
    from explanation x join candidacy c on c.id = x.candidacy_id
    where x.sent_at is null order by x.due_at, x.id`.execute(tx);
  const exams = await examsAmong(tx, { unitIds: [], examIds: [...new Set(rows.map((row) => row.exam_id))] });
  const byId = new Map(exams.map((exam) => [exam.id, exam]));
  return rows.flatMap((row) => {
    const { id, candidate_number: candidateNumber, due_at: dueAt, is_ready: isReady, writers } = row;
    const exam = byId.get(row.exam_id);
    return exam ? [{ id, exam, candidateNumber, dueAt, isReady, writers }] : [];
  });
}

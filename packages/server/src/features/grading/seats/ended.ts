import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { examFacts } from '../../exam/store.ts';

/** The actor's commissions that are over: left, archived, or with every appeal decided. Without any answer. */
export async function endedCommissions(tx: Tx) {
  const { rows } = await sql<{
    commission_id: string;
    exam_id: string;
    kind: 'ordinary' | 'appeal';
    number: number;
    why: 'left' | 'archived' | 'decided';
  }>`select commission_id, exam_id, kind, number, why from my_ended_commissions()
    order by ended_at desc nulls first, commission_id limit 50`.execute(tx);
  const ended = [];
  for (const row of rows) {
    const exam = await examFacts(tx, row.exam_id);
    if (!exam) continue;
    const { courseCode, courseTitle } = exam;
    const { commission_id: commissionId, kind, number, why } = row;
    ended.push({ commissionId, kind, number, courseCode, courseTitle, why });
  }
  return ended;
}

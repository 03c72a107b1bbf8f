import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * Everyone who ever saved or submitted the exam's paper, or the papers that it began as, however many times it was
 * copied; what was done under a record that was merged into another was done by the person whose record is kept.
 */
export async function writersOf(tx: Tx, examId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive origin (exam_id) as (
      select ${examId}::uuid
      union select p.copied_from from paper p join origin using (exam_id) where p.copied_from is not null
    ), wrote (id) as (
      select author_id from paper join origin using (exam_id)
      union select submitted_by from paper join origin using (exam_id)
      union select saved_by from paper_version join origin using (exam_id)
    )
    select distinct coalesce(merged_into, id) as id from person join wrote using (id)`.execute(tx);
  return rows.map(({ id }) => id);
}

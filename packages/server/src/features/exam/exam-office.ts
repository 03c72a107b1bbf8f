import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * Ids of the exam office's people for the exam: for notices, never for a response. A blind transaction may call it
 * too.
 */
export async function examOfficeOf(tx: Tx, examId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select exam_office_of(${examId}) as id`.execute(tx);
  return rows.map((row) => row.id);
}

import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/**
 * The persons who declared a ground about the exam, or about an answer of the commission, and were not found impartial
 * (fvl. § 6) [U6].
 */
export async function disqualifiedFor(
  tx: Tx,
  { examId, commissionId }: { examId: string; commissionId: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct i.person_id as id from impartiality_case i join commission c on c.id = i.commission_id
    where i.state <> 'impartial' and c.exam_id = ${examId} and (i.candidacy_id is null
      or i.candidacy_id in (select candidacy_id from commission_candidacy where commission_id = ${commissionId}::uuid))`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Whether a grader has declared a ground in the commission: the case belongs to it. */
export async function hasDeclaredGround(tx: Tx, commissionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('impartiality_case')
    .select('id')
    .where('commission_id', '=', commissionId)
    .executeTakeFirst();
  return row !== undefined;
}

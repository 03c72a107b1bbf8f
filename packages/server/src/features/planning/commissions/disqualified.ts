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

/**
 * Of the commission's present members those who declared a ground about the exam or this candidate's answer, in whatever
 * commission, and were not found impartial (fvl. § 6) [U6, K3].
 */
export async function hasDisqualifiedMember(
  tx: Tx,
  { commissionId, candidacyId }: { commissionId: string; candidacyId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from commission_member m join commission c on c.id = m.commission_id
    join impartiality_case i on i.person_id = m.person_id and i.state <> 'impartial'
      and (i.candidacy_id is null or i.candidacy_id = ${candidacyId})
    join commission declared on declared.id = i.commission_id and declared.exam_id = c.exam_id
    where m.commission_id = ${commissionId} and m.ended_at is null limit 1`.execute(tx);
  return rows.length > 0;
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

import type { ComplaintRemedy } from '@karakter/domain/complaint/complaint';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * Annuls the announced grades of these candidates for a complaint (uhl. § 11-9(2), (4)); one that is annulled already, or
 * was never announced, is left as it is. Returns whose were.
 */
export async function annul(
  tx: Tx,
  of: { complaintId: string; candidacyIds: readonly string[]; remedy: ComplaintRemedy },
  at: Temporal.Instant,
): Promise<string[]> {
  const { complaintId, candidacyIds, remedy } = of;
  const { rows } = await sql<{ id: string }>`
    insert into annulment (complaint_id, candidacy_id, exam_id, remedy, annulled_at)
    select ${complaintId}, a.candidacy_id, a.exam_id, ${remedy}, ${at.toString()}
    from candidate_announcement a
    where a.candidacy_id = any(${candidacyIds}::uuid[]) and a.announced_at is not null
      and exists (select from protocol_entry e where e.candidacy_id = a.candidacy_id)
    on conflict do nothing returning candidacy_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The grades that the complaint annulled have their remedy from now. */
export async function saveRemedied(tx: Tx, complaintId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('annulment')
    .set({ remedied_at: at })
    .where('complaint_id', '=', complaintId)
    .where('remedied_at', 'is', null)
    .execute();
}

/** Whether a grade that the complaint annulled is still to be set again. */
export async function awaitsNewGrade(tx: Tx, complaintId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('annulment')
    .select('candidacy_id')
    .where('complaint_id', '=', complaintId)
    .where('remedy', '=', 'newGrading')
    .where('remedied_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * In SQL, of a row of `explanation`: the members of its commission who are there and have no ground against this candidate,
 * and so can write it [G19, U6]. Not for blind transactions.
 */
export const writersIn = (explanation: RawBuilder<unknown>) => sql`
  select m.person_id from commission_member m
  where m.commission_id = ${explanation}.commission_id and m.ended_at is null and not exists (
    select from impartiality_case i where i.person_id = m.person_id and i.state <> 'impartial'
      and (i.candidacy_id = ${explanation}.candidacy_id
        or (i.candidacy_id is null and i.commission_id = ${explanation}.commission_id)))
  order by m.person_id`;

export const hasWriterIn = (explanation: RawBuilder<unknown>) =>
  sql<boolean>`exists (${writersIn(explanation)})`;

export async function hasWriter(tx: Tx, explanationId: string): Promise<boolean> {
  const { rows } = await sql<{ can: boolean }>`
    select ${hasWriterIn(sql.ref('x'))} as can from explanation x where x.id = ${explanationId}`.execute(tx);
  return rows[0]?.can === true;
}

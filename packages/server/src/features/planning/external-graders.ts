import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * In SQL, of columns: where the external grader works, as the institution of the unit knows it; null for a person who is
 * not external to it.
 */
export const employerAt = (personId: string, unitId: string) => sql<string | null>`(
  select known.employer from external_grader known
  where known.person_id = ${sql.ref(personId)} and known.institution_id = (institution_of(${sql.ref(unitId)})).id)`;

export type RegisteredExternal = {
  readonly personId: string;
  readonly employer: string;
  /** An ISO 8601 date; null for a person who was never employed by the institution. */
  readonly employedHereUntil: string | null;
};

/** Those of the people who are registered as external to the institution of the unit, with where they work [P6]. */
export async function externalsAmong(
  tx: Tx,
  personIds: readonly string[],
  unitId: string,
): Promise<RegisteredExternal[]> {
  if (personIds.length === 0) return [];
  return tx
    .selectFrom('external_grader')
    .select(['person_id as personId', 'employer', 'employed_here_until as employedHereUntil'])
    .where('person_id', 'in', personIds)
    .where('institution_id', '=', sql<string>`(institution_of(${unitId})).id`)
    .execute();
}

import type { FoundPerson } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

const most = 20;

/** Colleagues and external graders whose name or e-mail has every word; students are not among them. */
export async function peopleWith(tx: Tx, text: string): Promise<FoundPerson[]> {
  const words = text.trim().split(/\s+/);
  let query = tx
    .selectFrom('person')
    .leftJoin('external_grader', 'external_grader.person_id', 'person.id')
    .select(['person.id as personId', 'name', 'email', 'employer'])
    .where('student_number', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('name')
    .limit(most);
  for (const word of words) {
    query = query.where(sql<boolean>`position(lower(${word}) in lower(name || ' ' || email)) > 0`);
  }
  return await query.execute();
}

/** Registers an external grader, or corrects where one works. */
export async function saveExternalGrader(
  tx: Tx,
  external: {
    personId: string;
    employer: string;
    employedHereUntil: string | null;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const facts = { employer: external.employer, employed_here_until: external.employedHereUntil };
  await tx
    .insertInto('external_grader')
    .values({ person_id: external.personId, ...facts, added_by: external.by, added_at: external.at })
    .onConflict((c) => c.column('person_id').doUpdateSet(facts))
    .execute();
}

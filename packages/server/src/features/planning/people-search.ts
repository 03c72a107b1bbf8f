import type { FoundPerson } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { recordInRegister } from '../people/register-log.ts';

const most = 20;

/**
 * Colleagues and external graders whose name or e-mail has every word, with where they work as these institutions know
 * it; students are not among them.
 */
export async function peopleWith(
  tx: Tx,
  text: string,
  institutionIds: readonly string[],
): Promise<FoundPerson[]> {
  const words = text.trim().split(/\s+/);
  let query = tx
    .selectFrom('person')
    .select(['person.id as personId', 'name', 'email'])
    .select(
      sql<string | null>`(select min(e.employer) from external_grader e
        where e.person_id = person.id and e.institution_id = any(${institutionIds}::uuid[]))`.as('employer'),
    )
    .where('student_number', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('name')
    .limit(most);
  for (const word of words) {
    query = query.where(sql<boolean>`position(lower(${word}) in lower(name || ' ' || email)) > 0`);
  }
  return await query.execute();
}

/** The institution of the exam, or those of the units where the actor holds a role. */
export async function institutionsOf(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct (institution_of(u)).id from unnest(${unitIds}::uuid[]) u`.execute(tx);
  return rows.map(({ id }) => id);
}

type External = {
  personId: string;
  /** Any unit of the institution for which the person is external. */
  unitId: string;
  employer: string;
  employedHereUntil: string | null;
  by: string;
  at: Temporal.Instant;
};

/** Registers an external grader of an institution, or corrects where one works; each change is in the register's log. */
export async function saveExternalGrader(tx: Tx, external: External): Promise<void> {
  const { personId, unitId, by, at } = external;
  const [institutionId = ''] = await institutionsOf(tx, [unitId]);
  const facts = { employer: external.employer, employed_here_until: external.employedHereUntil };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('external_grader')
    .values({ person_id: personId, institution_id: institutionId, ...facts, added_by: by, added_at: at })
    .onConflict((c) =>
      c
        .columns(['person_id', 'institution_id'])
        .doUpdateSet(facts)
        .where(
          sql<boolean>`(external_grader.employer, external_grader.employed_here_until)
            is distinct from (excluded.employer, excluded.employed_here_until)`,
        ),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  const { employedHereUntil } = external;
  const data = { personId, unitId, institutionId, employedHereUntil };
  await recordInRegister(tx, { kind: 'externalGraderSaved', by, at, data });
}

import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';

export type RegisterUnit = {
  readonly id: string;
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
  readonly isInstitution: boolean;
};

/** The part of the register that one person sees and administers. */
export type Scope = {
  /** Every unit of the institutions whose register the person administers. */
  readonly units: readonly RegisterUnit[];
  /** The units whose roles the person sees: the exam office its own, the IT operator all. */
  readonly readable: readonly string[];
};

async function unitsOfInstitutions(tx: Tx, among: readonly string[]): Promise<RegisterUnit[]> {
  const { rows } = await sql<{
    id: string;
    parent_id: string | null;
    nb: string;
    nn: string;
    en: string;
  }>`
    with recursive above (id, parent_id) as (
      select id, parent_id from unit where id = any(${among}::uuid[])
      union
      select u.id, u.parent_id from above a join unit u on u.id = a.parent_id
    ), below (id) as (
      select id from above where parent_id is null
      union
      select u.id from below b join unit u on u.parent_id = b.id
    )
    select u.id, u.parent_id, u.name_nb as nb, u.name_nn as nn, u.name_en as en
    from below b join unit u on u.id = b.id order by u.parent_id nulls first, u.name_nb, u.id`.execute(tx);
  return rows.map(({ id, parent_id, ...name }) => ({ id, name, isInstitution: parent_id === null }));
}

/** The part of the register that is open to the person. */
export async function scopeOf(tx: Tx, actor: Actor): Promise<Scope> {
  const units = await unitsOfInstitutions(tx, unitsWithRole(actor, ['examOffice', 'itOperator']));
  const isOperator = actor.grants.some(({ role }) => role === 'itOperator');
  return { units, readable: isOperator ? units.map(({ id }) => id) : unitsWithRole(actor, ['examOffice']) };
}

/** The unit of every role and exam that each person has, or has had. */
const allTies = sql`(
  select person_id, unit_id from role_grant where unit_id is not null
  union all select g.person_id, e.unit_id from role_grant g join exam e on e.id = g.exam_id
  union all select m.person_id, e.unit_id from commission_member m
    join commission c on c.id = m.commission_id join exam e on e.id = c.exam_id
  union all select person_id, unit_id from planned_role
  union all select p.person_id, e.unit_id from candidacy_person p join exam e on e.id = p.exam_id)`;

/**
 * Whether each person with any tie belongs to these units by it. A person without any belongs to every institution.
 * Never narrower than an institution: a smaller unit's list would show who its candidates are.
 */
const tiesTo = (units: readonly string[]) =>
  sql<{ person_id: string; here: boolean }>`(
  select person_id, bool_or(unit_id = any(${units}::uuid[])) as here from ${allTies} all_ties
  group by person_id)`.as('tie');

/** The institution of a unit, for a search by people who do not administer its register. */
export async function institutionAround(tx: Tx, unitId: string): Promise<Pick<Scope, 'units'>> {
  return { units: await unitsOfInstitutions(tx, [unitId]) };
}

/** As peopleInScope, for a query that has found a few people already. */
export const isTiedTo = ({ units }: Pick<Scope, 'units'>) => sql<boolean>`coalesce((
  select bool_or(all_ties.unit_id = any(${units.map(({ id }) => id)}::uuid[])) from ${allTies} all_ties
  where all_ties.person_id = person.id), true)`;

/** The people of the reader's register. A record that was merged into another is no longer one of them. */
export function peopleInScope(tx: Tx, scope: Scope) {
  const units = scope.units.map(({ id }) => id);
  return tx
    .selectFrom('person')
    .leftJoin(tiesTo(units), (join) => join.onRef('tie.person_id', '=', 'person.id'))
    .where('merged_into', 'is', null)
    .where(sql<boolean>`coalesce(tie.here, true)`);
}

/** The person's record, if the reader's register has it. */
export async function personInScope(tx: Tx, scope: Scope, personId: string) {
  return orNotFound(
    await peopleInScope(tx, scope)
      .select(['person.id', 'name', 'email', 'student_number', 'language', 'feide_name', 'national_id_hash'])
      .where('person.id', '=', personId)
      .executeTakeFirst(),
  );
}
export type PersonRecord = Awaited<ReturnType<typeof personInScope>>;

import { type Role, roles } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { unitOfGrant } from './search.ts';

const isRole = (text: string): text is Role => roles.some((role) => role === text);

type Row = {
  id: string;
  role: string;
  place_unit: string;
  unit_id: string | null;
  exam_id: string | null;
  commission_id: string | null;
  granted_at: Temporal.Instant;
  revoked_at: Temporal.Instant | null;
  first_day: string | null;
  last_day: string | null;
  rooms: string[] | null;
  granted_by: string | null;
  revoked_by: string | null;
  course_code: string | null;
  title_nb: string | null;
  title_nn: string | null;
  title_en: string | null;
  starts_at: Temporal.Instant | null;
};
export type GrantRow = Omit<Row, 'role'> & { readonly role: Role };

/** Every role the person has or has had, the newest first. */
export async function grantsOf(tx: Tx, personId: string): Promise<GrantRow[]> {
  const { rows } = await sql<Row>`
    select g.id, g.role, ${unitOfGrant} as place_unit, g.unit_id, g.exam_id, g.commission_id, g.granted_at,
      g.revoked_at, g.first_day, g.last_day, g.rooms, giver.name as granted_by, ender.name as revoked_by,
      c.code as course_code, c.title_nb, c.title_nn, c.title_en, e.starts_at
    from role_grant g
    left join person giver on giver.id = g.granted_by left join person ender on ender.id = g.revoked_by
    left join exam e on e.id = g.exam_id left join course c on c.id = e.course_id
    where g.person_id = ${personId}
    order by g.granted_at desc, g.id`.execute(tx);
  return rows.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
}

export type PlannedRow = {
  id: string;
  role: Role;
  unit_id: string;
  first_day: string;
  last_day: string | null;
  planned_by: string;
};

/** The person's roles that begin on a future day, the nearest first. */
export async function plannedOf(tx: Tx, personId: string): Promise<PlannedRow[]> {
  const rows = await tx
    .selectFrom('planned_role')
    .innerJoin('person as planner', 'planner.id', 'planned_role.planned_by')
    .select(['planned_role.id', 'role', 'unit_id', 'first_day', 'last_day', 'planner.name as planned_by'])
    .where('person_id', '=', personId)
    .orderBy('first_day')
    .orderBy('planned_role.id')
    .execute();
  return rows.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
}

/** The exams that the person grades, whose candidate lists are hidden from them [U7]. */
export async function examsGradedBy(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('commission_member')
    .innerJoin('commission', 'commission.id', 'commission_member.commission_id')
    .select('exam_id')
    .where('person_id', '=', personId)
    .execute();
  return new Set(rows.map(({ exam_id }) => exam_id));
}

/** The roles that these people have, also those that begin on a day to come, each with the unit it belongs to. */
export async function rolesOfAll(tx: Tx, personIds: readonly string[]) {
  const { rows } = await sql<{ person_id: string; role: string; unit_id: string }>`
    select g.person_id, g.role, ${unitOfGrant} as unit_id from role_grant g
      where g.revoked_at is null and g.person_id = any(${personIds}::uuid[])
    union all select person_id, role, unit_id from planned_role where person_id = any(${personIds}::uuid[])`.execute(
    tx,
  );
  return rows.flatMap(({ role, ...row }) => (isRole(role) ? [{ ...row, role }] : []));
}

/** How many other people are IT operators without a last day. */
export async function otherLastingOperators(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('role_grant')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('count'))
    .where('role', '=', 'itOperator')
    .where('revoked_at', 'is', null)
    .where('last_day', 'is', null)
    .where('person_id', '<>', personId)
    .executeTakeFirstOrThrow();
  return count;
}

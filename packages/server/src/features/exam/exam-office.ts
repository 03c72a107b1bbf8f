import { type CaseHandlerRole, caseHandlerRole } from '@karakter/domain/people/case-handlers';
import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isGradedBy, isKeptFromBy } from '../people/kept-from.ts';

/**
 * Ids of the exam office's people for the exam: for notices, never for a response. A blind transaction may call it
 * too.
 */
export async function examOfficeOf(tx: Tx, examId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select exam_office_of(${examId}) as id`.execute(tx);
  return rows.map((row) => row.id);
}

/** The people who hold a role for the exam itself, or for its unit or a unit above. Not for blind transactions. */
export async function holdersAround(tx: Tx, examId: string, role: Role): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select unit_id from exam where id = ${examId}
      union
      select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
    )
    select distinct person_id as id from role_grant where role = ${role} and revoked_at is null
      and (exam_id = ${examId} or unit_id in (select id from above)) order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** As holdersAround, without those who grade or sit the exam: to them its cases do not exist [U7]. */
export async function holdersNotKept(tx: Tx, examId: string, role: Role): Promise<string[]> {
  const holders = await holdersAround(tx, examId, role);
  const { rows } = await sql<{ id: string }>`
    select h.id from unnest(${holders}::uuid[]) as h (id)
    where not ${isKeptFromBy(sql.ref('h.id'), sql`${examId}::uuid`)} order by h.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** As examOfficeOf, without those who grade the exam: for what a grader may not know of a candidate or a colleague [U7]. */
export async function examOfficeBesideGraders(tx: Tx, examId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select exam_office_outside(${examId}) as id`.execute(tx);
  return rows.map((row) => row.id);
}

/** The holders of a role around the exam, by name, without those who grade it: no one decides what concerns themselves (fvl. § 8). */
export async function holdersBesideGraders(
  tx: Tx,
  examId: string,
  role: Role,
): Promise<{ id: string; name: string }[]> {
  const holders = await holdersAround(tx, examId, role);
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p
    where p.id = any(${holders}::uuid[])
      and not ${isGradedBy(sql.ref('p.id'), sql`${examId}::uuid`)}
    order by p.name, p.id`.execute(tx);
  return rows;
}

/** The role that handles the cases of each exam, and whether the exam office has anyone for them: people around the exam who neither grade it nor sit it. */
export async function caseHandlerRolesOf(
  tx: Tx,
  examIds: readonly string[],
): Promise<Map<string, { handledBy: CaseHandlerRole; officeIsFree: boolean }>> {
  const { rows } = await sql<{ id: string; caseworkers: number; officers: number }>`
    with recursive above (exam_id, unit_id) as (
      select id, unit_id from exam where id = any(${examIds}::uuid[])
      union
      select a.exam_id, u.parent_id from above a join unit u on u.id = a.unit_id where u.parent_id is not null
    )
    select e.id, count(*) filter (where g.role = 'caseworker') as caseworkers,
      count(*) filter (where g.role = 'examOffice') as officers
    from exam e
    left join role_grant g on g.role in ('caseworker', 'examOffice') and g.revoked_at is null
      and (g.exam_id = e.id or g.unit_id in (select a.unit_id from above a where a.exam_id = e.id))
      and not ${isKeptFromBy(sql.ref('g.person_id'), sql.ref('e.id'))}
    where e.id = any(${examIds}::uuid[])
    group by e.id`.execute(tx);
  return new Map(
    rows.map(({ id, ...free }) => [
      id,
      { handledBy: caseHandlerRole(free), officeIsFree: free.officers > 0 },
    ]),
  );
}

/**
 * The handlers of the exam's cases: the caseworkers around it, or without caseworkers its exam office; no one who grades
 * or sits it [U7]. Without both the operator's first page says that someone is missing.
 */
export async function caseHandlersOf(tx: Tx, examId: string): Promise<string[]> {
  for (const role of ['caseworker', 'examOffice'] as const satisfies CaseHandlerRole[]) {
    const holders = await holdersNotKept(tx, examId, role);
    if (holders.length > 0) return holders;
  }
  return [];
}

/** The exam office's people for the exam. */
export function examOfficersOf(tx: Tx, examId: string): Promise<string[]> {
  return holdersNotKept(tx, examId, 'examOffice');
}

import type { PeopleKind } from '@karakter/contract/register/routes';
import type { RegisterLine } from '@karakter/contract/register/views';
import { type Role, roles } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { peopleInScope, type Scope } from './scope.ts';

export const pageSize = 50;

type Sought = {
  readonly text: string;
  readonly kind?: PeopleKind | undefined;
  readonly role?: Role | undefined;
};

/** The unit that a grant belongs to, by itself or by its exam. */
export const unitOfGrant = sql<string>`coalesce(g.unit_id,
  (select unit_id from exam where id = g.exam_id),
  (select e.unit_id from commission c join exam e on e.id = c.exam_id where c.id = g.commission_id))`;

/** The roles that the reader may see; the register does not show candidacies [U7]. */
const shownRoles = (readable: readonly string[]) => sql<string[]>`array(
  select distinct g.role from role_grant g
  where g.person_id = person.id and g.revoked_at is null and g.role <> 'candidate'
    and ${unitOfGrant} = any(${readable}::uuid[]))`;

const hasWord = (word: string) => sql<boolean>`position(lower(${word}) in
  lower(person.name || ' ' || person.email || ' ' || coalesce(person.student_number, ''))) > 0`;

/** How the mail of the last invitation went; null where the person was never invited, or signs in already. */
const invitationMail = sql<RegisterLine['invitation']>`case
  when person.feide_name is null and person.national_id_hash is null then (
    select case when mail.state in ('sent', 'failed') then mail.state else 'waiting' end
    from notice left join mail on mail.notice_id = notice.id
    where notice.person_id = person.id and notice.kind = 'invited'
    order by notice.created_at desc, notice.id limit 1) end`;

/** The people of the register with every word in their name, address or student number. */
export function matching(tx: Tx, scope: Scope, { text, kind, role }: Sought) {
  let found = peopleInScope(tx, scope);
  for (const word of text.trim().split(/\s+/).filter(Boolean)) found = found.where(hasWord(word));
  if (kind === 'invitationFailed') found = found.where(sql<boolean>`${invitationMail} = 'failed'`);
  else if (kind) found = found.where('student_number', kind === 'staff' ? 'is' : 'is not', null);
  if (role) found = found.where(sql<boolean>`${role} = any(${shownRoles(scope.readable)})`);
  return found;
}

/** One page of the matching people, by name, and their total number. */
export async function searchPeople(tx: Tx, scope: Scope, asked: Sought & { readonly page: number }) {
  const found = matching(tx, scope, asked);
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['person.id', 'name', 'email', 'student_number', 'feide_name', 'national_id_hash'])
    .select([shownRoles(scope.readable).as('held'), invitationMail.as('invitation')])
    .orderBy('name')
    .orderBy('person.id')
    .limit(pageSize)
    .offset((asked.page - 1) * pageSize)
    .execute();
  const people = rows.map((row) => ({
    personId: row.id,
    name: row.name,
    email: row.email,
    isStudent: row.student_number !== null,
    roles: roles.filter((role) => row.held.includes(role)),
    signIn: { feide: row.feide_name !== null, idporten: row.national_id_hash !== null },
    invitation: row.invitation,
  }));
  return { people, total };
}

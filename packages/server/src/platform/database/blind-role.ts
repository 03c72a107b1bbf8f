import type pg from 'pg';
import { StartFailure } from '../start/start-failure.ts';

type Found = {
  /** Quoted where SQL needs it, as are the others. */
  role: string;
  owner: string;
  database: string;
  isThere: boolean;
  maySet: boolean;
  mayMake: boolean;
  mayGrant: boolean;
  mayCreate: boolean;
  seesTooMuch: boolean;
};

/**
 * Roles belong to a whole PostgreSQL and not to a database, so each installation has a blind role of its own, named
 * after the user that owns its tables. A database that has been through the migrations names it in its policies.
 * Before PostgreSQL 16 there is no right to set a role apart from membership, and a user that may create roles may
 * also grant all of them.
 */
const lookup = `
  with given as (
    select current_setting('server_version_num')::int >= 160000 as is_newer, coalesce(
      (select pg_get_userbyid(polroles[1]) from pg_policy
        where polrelid = to_regclass('public.assessment') and polname = 'seen'),
      left(current_user, 57) || '_blind') as name)
  select quote_ident(given.name) as role, quote_ident(current_user) as owner,
    quote_ident(current_database()) as database, r.oid is not null as "isThere",
    r.oid is not null and pg_has_role(r.oid, case when is_newer then 'SET' else 'MEMBER' end) as "maySet",
    me.rolsuper or me.rolcreaterole as "mayMake",
    me.rolsuper or (r.oid is not null and pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION'))
      or (me.rolcreaterole and not is_newer) as "mayGrant",
    has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as "mayCreate",
    r.oid is not null and (r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, current_user, 'MEMBER')) as "seesTooMuch"
  from given join pg_roles me on me.rolname = current_user left join pg_roles r on r.rolname = given.name`;

async function lookUp(client: pg.Client): Promise<Found> {
  const { rows } = await client.query<Found>(lookup);
  const [found] = rows;
  if (!found) throw new Error('the database does not know its own user');
  return found;
}

/** What an administrator runs once; empty where the owner of the tables can do it. */
function linesForAdministrator(found: Found): string {
  const { role, owner, database, isThere, maySet, mayMake, mayGrant, mayCreate } = found;
  return [
    ...(mayCreate
      ? []
      : [
          `grant create on database ${database} to ${owner};`,
          `grant create, usage on schema public to ${owner};`,
        ]),
    ...(isThere || mayMake ? [] : [`create role ${role} nologin;`]),
    ...(maySet || (isThere ? mayGrant : mayMake) ? [] : [`grant ${role} to ${owner};`]),
  ].join(' ');
}

/**
 * Checks that this user can have the blind role and make tables, and changes nothing.
 * Refuses with `administratorNeeded`, which holds the exact line to run, and `blindRoleSees`.
 */
export async function requireBlindRole(client: pg.Client): Promise<Found> {
  const found = await lookUp(client);
  const lines = linesForAdministrator(found);
  if (lines !== '') throw new StartFailure('administratorNeeded', lines);
  if (found.seesTooMuch) {
    const { role, owner } = found;
    const mend = `alter role ${role} nosuperuser nobypassrls; revoke ${owner} from ${role};`;
    throw new StartFailure('blindRoleSees', mend);
  }
  return found;
}

/**
 * Makes the blind role where it is missing and lets this user become it. Answers its name, quoted where SQL needs it:
 * the migrations say `karakter_blind` for it. Refuses as `requireBlindRole` does.
 */
export async function makeBlindRole(client: pg.Client): Promise<string> {
  const { role, owner, isThere, maySet } = await requireBlindRole(client);
  if (!isThere) await client.query(`create role ${role} nologin`);
  if (!maySet) await client.query(`grant ${role} to ${owner}`);
  return role;
}

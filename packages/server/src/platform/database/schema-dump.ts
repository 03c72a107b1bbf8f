import type pg from 'pg';

/** Each query returns sorted lines of text: the same schema gives the same dump on any server. */
const queries = {
  tables: `
    select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case when a.attidentity <> '' then ' identity' else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  constraints: `
    select format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'`,
  indexes: `select pg_get_indexdef(indexrelid) as line from pg_index join pg_class c on c.oid = indexrelid
    where c.relnamespace = 'public'::regnamespace`,
  triggers: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  functions: `select pg_get_functiondef(p.oid) as line from pg_proc p where p.pronamespace = 'public'::regnamespace`,
  policies: `select format('%s.%s%s for %s using (%s) check (%s)', tablename, policyname,
      case permissive when 'RESTRICTIVE' then ', restrictive,' else '' end, cmd, qual, with_check) as line
    from pg_policies where schemaname = 'public'`,
  rights: `
    select format('%s may %s on %s%s', grantee, string_agg(distinct lower(privilege_type), ', '), table_name,
      case when whole then '' else '(' || string_agg(distinct column_name, ', ') || ')' end) as line
    from (
      select grantee::text, privilege_type::text, table_name::text, null as column_name, true as whole
      from information_schema.role_table_grants where table_schema = 'public' and grantee = 'karakter_blind'
      union all
      select c.grantee, c.privilege_type, c.table_name, c.column_name, false
      from information_schema.role_column_grants c
      where c.table_schema = 'public' and c.grantee = 'karakter_blind' and not exists (
        select from information_schema.role_table_grants t where t.table_name = c.table_name
        and t.grantee = c.grantee and t.privilege_type = c.privilege_type)
    ) g group by grantee, table_name, whole`,
} satisfies Record<string, string>;

/** The whole public schema as text, for schema.sql: read it to know the database; a test compares it. */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const parts: string[] = [
    '-- Written by `npm run db:types` from the migrations. Read it; change the migrations.',
  ];
  for (const [title, query] of Object.entries(queries)) {
    const { rows } = await client.query<{ line: string }>(query);
    const lines = rows.map((row) => row.line.trimEnd()).sort();
    parts.push(`\n-- ${title}\n${lines.join('\n')}`);
  }
  return `${parts.join('\n')}\n`;
}

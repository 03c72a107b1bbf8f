-- The role that hidden routes run as [U7]. Its name is the installation's own (platform/database/blind-role.ts), and the
-- policies know it.
create function blind_role() returns text language sql stable as $$
  select pg_get_userbyid(polroles[1]) from pg_policy where polrelid = 'public.assessment'::regclass and polname = 'seen'
$$;

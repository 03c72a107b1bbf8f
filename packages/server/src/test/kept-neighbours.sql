-- The changes that a test made to rows that are not its own, such as by a missing condition in an update: the rows that
-- differ from before. Rows that the program itself deletes when they are old, tables that only grow, and the one row of
-- the institution that runs this Karakter are left out.
create schema neighbours;
create table neighbours.kept (name text, content text);
create function neighbours.tables() returns setof text language sql as
  $$ select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
    and table_name not in ('activity', 'answer_entry', 'draft', 'event', 'event_head', 'file', 'institution', 'invitation',
      'server_beat', 'session', 'sign_in_failure', 'sign_in_used', 'waiting_sign_in') $$;
create function neighbours.changed() returns setof text language plpgsql set timezone = 'UTC' as $$
declare name text;
begin
  for name in select neighbours.tables() loop
    return query execute format('select %1$L || '' '' || content from (select content from neighbours.kept k where k.name = %1$L
      except select to_jsonb(t)::text from public.%1$I t) gone', name);
  end loop;
end $$;
do $$
declare name text;
begin
  set local timezone = 'UTC';
  for name in select neighbours.tables() loop
    execute format('insert into neighbours.kept select %1$L, to_jsonb(t)::text from public.%1$I t', name);
  end loop;
end $$;
